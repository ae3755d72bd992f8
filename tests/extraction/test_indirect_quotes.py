"""Indirect and mixed quotes: a reporting word with a clause is one, a noun phrase, a wish or a denial of it is none."""

import pytest

from said import Said, direct, indirect, mixed, passed_on, quotes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Rani Puspita mengatakan bahwa jembatan itu dibuka pekan depan.",
            [indirect("jembatan itu dibuka pekan depan", "mengatakan", "Rani Puspita")],
            id="bahwa",
        ),
        pytest.param(
            "Rani Puspita mengatakan, jembatan itu dibuka pekan depan.",
            [indirect("jembatan itu dibuka pekan depan", "mengatakan", "Rani Puspita")],
            id="a comma for bahwa",
        ),
        pytest.param(
            "Rani Puspita mengatakan jembatan itu dibuka pekan depan.",
            [indirect("jembatan itu dibuka pekan depan", "mengatakan", "Rani Puspita")],
            id="nothing for bahwa",
        ),
        pytest.param(
            "Rani Puspita mengatakan jika jembatan itu dibuka pekan depan.",
            [indirect("jembatan itu dibuka pekan depan", "mengatakan", "Rani Puspita")],
            id="jika for bahwa",
        ),
        pytest.param(
            "Rani Puspita menyebut kalau jembatan itu belum selesai.",
            [indirect("jembatan itu belum selesai", "menyebut", "Rani Puspita")],
            id="kalau for bahwa",
        ),
        pytest.param(
            "Rani Puspita mengaku lupa mengunci pintu gudang.",
            [indirect("lupa mengunci pintu gudang", "mengaku", "Rani Puspita")],
            id="a clause without its subject",
        ),
        pytest.param(
            "Rani Puspita mengaku selamat karena berada di dapur.",
            [indirect("selamat karena berada di dapur", "mengaku", "Rani Puspita")],
            id="mengaku with an adjective",
        ),
        pytest.param(
            "Rani Puspita membantah kapalnya kelebihan muatan.",
            [indirect("kapalnya kelebihan muatan", "membantah", "Rani Puspita")],
            id="a predicate of what befalls somebody",
        ),
        pytest.param(
            "Rani Puspita memastikan semua nelayan di pulau itu dalam kondisi aman.",
            [indirect("semua nelayan di pulau itu dalam kondisi aman", "memastikan", "Rani Puspita")],
            id="a predicate with dalam",
        ),
        pytest.param(
            "Rani Puspita menilai kerusakan jalan lebih luas dari perkiraan.",
            [indirect("kerusakan jalan lebih luas dari perkiraan", "menilai", "Rani Puspita")],
            id="a comparison as predicate",
        ),
        pytest.param(
            "Menurut Rani, pasien dengan luka berat didahulukan.",
            [indirect("pasien dengan luka berat didahulukan", "Menurut", "Rani")],
            id="a role behind the source is the subject",
        ),
        pytest.param(
            "Menurut Rani, pemilih di desa itu berjumlah 40 orang, terdiri atas lansia dan remaja.",
            [indirect("pemilih di desa itu berjumlah 40 orang, terdiri atas lansia dan remaja", "Menurut", "Rani")],
            id="a subject with a place behind the source",
        ),
        pytest.param(
            "Menurut prakiraan BMKG, hujan masih turun hingga Rabu.",
            [indirect("hujan masih turun hingga Rabu", "Menurut", "prakiraan BMKG", "BMKG")],
            id="a forecast of an office",
        ),
        pytest.param(
            "Secara nasional, menurut Rani Puspita, stok beras aman.",
            [indirect("stok beras aman", "menurut", "Rani Puspita")],
            id="a fronted secara is no row",
        ),
        pytest.param("Kementerian Kelautan menyampaikan angka berbeda.", [], id="a noun and what it is like"),
        pytest.param(
            "Rani Puspita menyatakan siap membantu para nelayan.",
            [indirect("siap membantu para nelayan", "menyatakan", "Rani Puspita")],
            id="menyatakan siap",
        ),
        pytest.param(
            "Rani Puspita kepada wartawan mengatakan bahwa jembatan itu dibuka pekan depan.",
            [indirect("jembatan itu dibuka pekan depan", "mengatakan", "Rani Puspita")],
            id="the addressee before the cue",
        ),
        pytest.param(
            "Rani Puspita, ketua panitia festival, menjelaskan panggung dipindah karena angin.",
            [
                indirect(
                    "panggung dipindah karena angin",
                    "menjelaskan",
                    "Rani Puspita, ketua panitia festival",
                    "Rani Puspita",
                )
            ],
            id="an apposition",
        ),
        pytest.param(
            "Rani Puspita, Senin (3/6), menuturkan panggung sudah dipindah.",
            [indirect("panggung sudah dipindah", "menuturkan", "Rani Puspita")],
            id="a date between subject and cue",
        ),
        pytest.param(
            "Dalam jumpa pers itu, Rani Puspita juga mengungkapkan bahwa panggung sudah dipindah.",
            [indirect("panggung sudah dipindah", "mengungkapkan", "Rani Puspita")],
            id="an adverb before the cue",
        ),
        pytest.param(
            "Harga naik, tetapi menurut Rani stok masih cukup.",
            [indirect("stok masih cukup", "menurut", "Rani")],
            id="menurut behind tetapi",
        ),
        pytest.param(
            "Jalan itu rusak, dan menurut warga, pemerintah tidak peduli.",
            [indirect("pemerintah tidak peduli", "menurut", "warga")],
            id="menurut behind dan",
        ),
        pytest.param(
            "Rani Puspita menilai hasilnya sejalan dengan rencana.",
            [indirect("hasilnya sejalan dengan rencana", "menilai", "Rani Puspita")],
            id="a predicate without a verb",
        ),
        pytest.param("Rani Puspita menampik adanya kekurangan berkas.", [], id="adanya is no subject"),
        pytest.param(
            "Menurut Rani Puspita, panen tahun ini lebih baik.",
            [indirect("panen tahun ini lebih baik", "Menurut", "Rani Puspita")],
            id="menurut in front",
        ),
        pytest.param(
            "Panen tahun ini lebih baik, menurut Rani Puspita.",
            [indirect("Panen tahun ini lebih baik", "menurut", "Rani Puspita")],
            id="menurut behind",
        ),
        pytest.param(
            "Panen tahun ini lebih baik, kata Rani Puspita.",
            [indirect("Panen tahun ini lebih baik", "kata", "Rani Puspita")],
            id="kata behind",
        ),
        pytest.param(
            "Sementara itu, menurut Rani Puspita, panen tahun ini lebih baik.",
            [indirect("panen tahun ini lebih baik", "menurut", "Rani Puspita")],
            id="a connective before menurut",
        ),
        pytest.param(
            "Balai Arkeologi Sagara melaporkan bahwa tiga perahu kuno ditemukan.",
            [indirect("tiga perahu kuno ditemukan", "melaporkan", "Balai Arkeologi Sagara")],
            id="an organisation reports",
        ),
        pytest.param(
            "Kementerian Perikanan mencatat produksi garam turun tajam.",
            [indirect("produksi garam turun tajam", "mencatat", "Kementerian Perikanan")],
            id="an organisation's mencatat",
        ),
        pytest.param(
            "Rani Puspita yakin panen tahun ini akan lebih baik.",
            [indirect("panen tahun ini akan lebih baik", "yakin", "Rani Puspita")],
            id="yakin with a clause",
        ),
        pytest.param(
            "Rani Puspita menilai aturan itu sebagai langkah mundur.",
            [indirect("aturan itu sebagai langkah mundur", "menilai", "Rani Puspita")],
            id="menilai X sebagai Y",
        ),
        pytest.param(
            "Rani Puspita berjanji akan membangun sekolah baru.",
            [indirect("akan membangun sekolah baru", "berjanji", "Rani Puspita")],
            id="a promise with akan",
        ),
        pytest.param(
            "Rani Puspita mengancam akan menutup pabrik itu.",
            [indirect("akan menutup pabrik itu", "mengancam", "Rani Puspita")],
            id="a threat with akan",
        ),
        pytest.param(
            "Rani Puspita membantah pabriknya mencemari sungai.",
            [indirect("pabriknya mencemari sungai", "membantah", "Rani Puspita")],
            id="a denial of a clause",
        ),
        pytest.param(
            "Rani Puspita tidak menampik pabriknya pernah ditegur.",
            [indirect("pabriknya pernah ditegur", "menampik", "Rani Puspita")],
            id="tidak menampik affirms",
        ),
        pytest.param(
            "Dikutip dari Kabar Sagara, kapal itu tenggelam akibat kelebihan muatan.",
            [indirect("kapal itu tenggelam akibat kelebihan muatan", "Dikutip", "Kabar Sagara")],
            id="dikutip dari with no other speaker",
        ),
        pytest.param(
            "Berdasarkan data Badan Cuaca Sagara, curah hujan meningkat sejak awal bulan.",
            [
                indirect(
                    "curah hujan meningkat sejak awal bulan",
                    "Berdasarkan",
                    "data Badan Cuaca Sagara",
                    "Badan Cuaca Sagara",
                )
            ],
            id="berdasarkan data X",
        ),
        pytest.param(
            "Menurut data Badan Cuaca Sagara, curah hujan meningkat sejak awal bulan.",
            [
                indirect(
                    "curah hujan meningkat sejak awal bulan", "Menurut", "data Badan Cuaca Sagara", "Badan Cuaca Sagara"
                )
            ],
            id="menurut data X",
        ),
        pytest.param(
            "Sejumlah nelayan mengatakan ikan makin sulit dicari.",
            [indirect("ikan makin sulit dicari", "mengatakan", "Sejumlah nelayan", "sejumlah nelayan")],
            id="an unnamed group",
        ),
        pytest.param(
            "Rani Puspita mengatakan panggung dipindah dan menambahkan bahwa tiket lama tetap berlaku.",
            [
                indirect("panggung dipindah", "mengatakan", "Rani Puspita"),
                indirect("tiket lama tetap berlaku", "menambahkan", "Rani Puspita"),
            ],
            id="a coordinated cue",
        ),
        pytest.param(
            "Jembatan itu ambruk pada malam hari. Hal itu diungkapkan Rani Puspita.",
            [indirect("Jembatan itu ambruk pada malam hari", "diungkapkan", "Rani Puspita")],
            id="hal itu diungkapkan X",
        ),
        pytest.param(
            "Jembatan itu ambruk pada malam hari. Demikian dikatakan Rani Puspita, Senin.",
            [indirect("Jembatan itu ambruk pada malam hari", "dikatakan", "Rani Puspita")],
            id="demikian dikatakan X",
        ),
        pytest.param(
            "Jembatan itu ambruk pada malam hari, demikian disampaikan Rani Puspita.",
            [indirect("Jembatan itu ambruk pada malam hari", "disampaikan", "Rani Puspita")],
            id="demikian disampaikan X in the sentence",
        ),
        pytest.param(
            "Perusahaan yang dituduh Rani Puspita membuang limbah itu tutup sejak Senin.",
            [indirect("membuang limbah itu", "dituduh", "Rani Puspita")],
            id="a relative passive with its agent",
        ),
        pytest.param(
            "Pernyataan Wali Kota Sagara yang menegaskan bahwa pasar tidak digusur disambut pedagang.",
            [
                indirect(
                    "pasar tidak digusur disambut pedagang",
                    "menegaskan",
                    "Pernyataan Wali Kota Sagara",
                    "Wali Kota Sagara",
                )
            ],
            id="a statement that says",
        ),
    ],
)
def test_a_reporting_word_with_a_clause_is_an_indirect_quote(text: str, expected: list[Said]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    "verb",
    "mengatakan menyatakan menyebut menyebutkan menegaskan menilai mengungkapkan mengungkap menjelaskan menuturkan "
    "menambahkan memaparkan menerangkan membeberkan mengingatkan menekankan memastikan mengklaim mengakui mengaku "
    "memperkirakan memprediksi menduga melaporkan membenarkan menyimpulkan berpendapat berdalih mengeluhkan "
    "mengumumkan menyampaikan menuding berharap".split()[:-1],
)
def test_every_common_verb_reports_a_clause_with_bahwa(verb: str) -> None:
    text = f"Rani Puspita {verb} bahwa gudang beras itu sudah kosong."
    assert quotes(text) == [indirect("gudang beras itu sudah kosong", verb, "Rani Puspita")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Rani Puspita menyampaikan kritik tajam kepada panitia.", id="a noun phrase"),
        pytest.param("Rani Puspita menyatakan kesiapan timnya.", id="menyatakan kesiapan"),
        pytest.param(
            "Rani Puspita menyatakan bahwa ketidaksenangannya dengan keputusan itu.", id="a noun phrase behind bahwa"
        ),
        pytest.param("Rani Puspita menyerukan bantuan untuk korban banjir.", id="a call for help"),
        pytest.param("Rani Puspita mendesak wali kota agar membuka jalan itu.", id="a request with agar"),
        pytest.param("Rani Puspita meminta warga menjauhi sungai.", id="a request"),
        pytest.param("Rani Puspita mengimbau warga untuk menjauhi sungai.", id="an appeal with untuk"),
        pytest.param("Rani Puspita tidak menyebutkan berapa kerugiannya.", id="a negated report"),
        pytest.param("Rani Puspita enggan mengatakan siapa pemilik kapal itu.", id="an unwilling report"),
        pytest.param("Rani Puspita belum menjelaskan mengapa jembatan itu ambruk.", id="not yet explained"),
        pytest.param("Aturan itu dinilai publik terlalu longgar.", id="a general agent"),
        pytest.param("Jembatan itu disebut rawan ambruk sejak tahun lalu.", id="no agent"),
        pytest.param("Jembatan itu dikatakan sudah tua.", id="no agent with a clause"),
        pytest.param("Rani Puspita ingin mengatakan bahwa ia lelah.", id="a wish"),
        pytest.param("Jika Rani Puspita mengatakan kapal siap, mereka berangkat.", id="a condition"),
        pytest.param("Rani Puspita berjanji untuk membangun sekolah baru.", id="a promise with untuk"),
        pytest.param("Rani Puspita menanyakan apakah kapal itu sudah berangkat.", id="a reported question"),
        pytest.param("Rani Puspita mengetahui bahwa kapal itu sudah berangkat.", id="knowledge"),
        pytest.param("Menurut penyelidikan, kapal itu kelebihan muatan.", id="a source that is nobody"),
        pytest.param("Menurut rencana, koridor kelima dibuka akhir tahun ini.", id="a plan"),
        pytest.param("Pantauan Kabar Sagara, jalan itu macet sejak pagi.", id="the outlet's own look"),
        pytest.param("Anak itu menurut saja ketika diajak pulang.", id="menurut as a verb"),
        pytest.param("Kata sandi itu diganti setiap pekan.", id="kata as a noun"),
        pytest.param("Rani Puspita mengatakannya dengan tenang.", id="an object only"),
        pytest.param("Rani Puspita menyampaikan hal itu saat membuka rapat.", id="hal itu"),
        pytest.param("Rani Puspita melihat kapal itu dari dermaga.", id="melihat as seeing"),
        pytest.param("Rani Puspita mencatat nomor kendaraan itu.", id="mencatat as writing down"),
        pytest.param("Puisi Rani Puspita menceritakan kehidupan nelayan.", id="menceritakan with a noun phrase"),
        pytest.param("Rani Puspita menyebut nama pelaku satu per satu.", id="menyebut names"),
        pytest.param("Rani Puspita membantah tuduhan itu.", id="a denial of a noun phrase"),
        pytest.param("Rani Puspita menjelaskan kronologi kejadian itu kepada polisi.", id="menjelaskan a noun phrase"),
        pytest.param("Hal itu diungkapkan Rani Puspita.", id="nothing stands before it"),
    ],
)
def test_what_looks_like_a_report_but_asserts_no_clause_is_none(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Rani Puspita menyampaikan ketidaksenangannya terhadap “sikap anti-nelayan” yang ditunjukkan panitia.",
            [
                mixed(
                    "ketidaksenangannya terhadap “sikap anti-nelayan” yang ditunjukkan panitia",
                    "menyampaikan",
                    "Rani Puspita",
                )
            ],
            id="a noun phrase with quoted words",
        ),
        pytest.param(
            "Rani Puspita mengecam “cara-cara kotor” dalam pemilihan itu.",
            [mixed("“cara-cara kotor” dalam pemilihan itu", "mengecam", "Rani Puspita")],
            id="mengecam with quoted words",
        ),
        pytest.param(
            "Rani Puspita mengatakan bahwa panitia bersikap “anti-nelayan” sejak awal.",
            [mixed("panitia bersikap “anti-nelayan” sejak awal", "mengatakan", "Rani Puspita")],
            id="a clause with quoted words",
        ),
        pytest.param(
            "Rani Puspita menyebut aturan itu “tidak masuk akal”.",
            [mixed("aturan itu “tidak masuk akal”", "menyebut", "Rani Puspita")],
            id="a closing inner mark stays",
        ),
        pytest.param(
            "Menurut Rani Puspita, sungai itu “sudah mati” sejak pabrik dibuka.",
            [mixed("sungai itu “sudah mati” sejak pabrik dibuka", "Menurut", "Rani Puspita")],
            id="menurut with quoted words",
        ),
        pytest.param(
            "Rani Puspita mendesak wali kota agar “berhenti berdalih” soal banjir.",
            [mixed("wali kota agar “berhenti berdalih” soal banjir", "mendesak", "Rani Puspita")],
            id="a request with quoted words",
        ),
    ],
)
def test_a_report_with_quoted_words_in_it_is_mixed_and_keeps_their_marks(text: str, expected: list[Said]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Langkah ini, menurut Rani Puspita, tidak akan merugikan nelayan.",
            [
                indirect("Langkah ini", "menurut", "Rani Puspita"),
                indirect("tidak akan merugikan nelayan", who="Rani Puspita"),
            ],
            id="menurut inside the clause",
        ),
        pytest.param(
            "Harga ikan, kata Rani Puspita, akan turun bulan depan.",
            [
                indirect("Harga ikan", "kata", "Rani Puspita"),
                indirect("akan turun bulan depan", who="Rani Puspita"),
            ],
            id="kata inside the clause",
        ),
        pytest.param(
            "Kemungkinan, kata Rani Puspita, harga ikan akan turun bulan depan.",
            [indirect("harga ikan akan turun bulan depan", "kata", "Rani Puspita")],
            id="a fronted adverb is no row",
        ),
        pytest.param(
            "Kini, kata Rani Puspita, harga ikan sudah turun.",
            [indirect("harga ikan sudah turun", "kata", "Rani Puspita")],
            id="kini is no row",
        ),
    ],
)
def test_an_attribution_inside_the_clause_splits_it_unless_only_an_adverb_stands_before(
    text: str, expected: list[Said]
) -> None:
    assert quotes(text) == expected


def test_the_second_part_of_a_split_clause_continues_the_first() -> None:
    rows = passed_on("Harga ikan, kata Rani Puspita, akan turun bulan depan.")
    assert [row.after for row in rows] == [None, "Harga ikan"]


@pytest.mark.parametrize(
    ("text", "expected", "via"),
    [
        pytest.param(
            "Kabar Sagara melaporkan Rani Puspita mengatakan bahwa kapal itu sudah tua.",
            [indirect("kapal itu sudah tua", "mengatakan", "Rani Puspita")],
            "Kabar Sagara",
            id="a medium reports what someone says",
        ),
        pytest.param(
            "Menurut Budi Hartono, Rani Puspita mengatakan bahwa kapal itu sudah tua.",
            [indirect("kapal itu sudah tua", "mengatakan", "Rani Puspita")],
            "Budi Hartono",
            id="menurut X, Y mengatakan",
        ),
        pytest.param(
            "Menurut keterangan Pemerintah Kota Sagara, Rani Puspita menyampaikan keberatan kepada panitia.",
            [
                indirect(
                    "Rani Puspita menyampaikan keberatan kepada panitia",
                    "Menurut",
                    "keterangan Pemerintah Kota Sagara",
                    "Pemerintah Kota Sagara",
                )
            ],
            None,
            id="the inner act is no quote",
        ),
        pytest.param(
            "Rani Puspita mengatakan kapal itu sudah tua, seperti dikutip Kabar Sagara.",
            [indirect("kapal itu sudah tua", "mengatakan", "Rani Puspita")],
            "Kabar Sagara",
            id="seperti dikutip",
        ),
        pytest.param(
            "Kapal itu sudah tua, kata Rani Puspita seperti dilansir Kabar Sagara.",
            [indirect("Kapal itu sudah tua", "kata", "Rani Puspita")],
            "Kabar Sagara",
            id="seperti dilansir behind kata",
        ),
        pytest.param(
            "Dikutip dari Kabar Sagara, Rani Puspita mengatakan kapal itu sudah tua.",
            [indirect("kapal itu sudah tua", "mengatakan", "Rani Puspita")],
            "Kabar Sagara",
            id="dikutip dari in front",
        ),
        pytest.param(
            "Rani Puspita, dalam keterangan tertulis yang diterima pada Senin, mengatakan kapal itu sudah tua.",
            [indirect("kapal itu sudah tua", "mengatakan", "Rani Puspita")],
            None,
            id="one's own statement is no via",
        ),
    ],
)
def test_a_nested_report_is_one_row_of_the_innermost_speaker(text: str, expected: list[Said], via: str | None) -> None:
    assert quotes(text) == expected
    assert [quote.via for quote in passed_on(text)] == [via]


@pytest.mark.parametrize(
    ("text", "to"),
    [
        pytest.param(
            "Rani Puspita mengatakan kepada Budi Hartono bahwa kapal siap berangkat.", "Budi Hartono", id="bahwa"
        ),
        pytest.param("Rani Puspita mengatakan kepada wartawan, kapal siap berangkat.", "wartawan", id="comma"),
        pytest.param("Rani Puspita mengaku kepada penyidik panik saat itu.", "penyidik", id="bare"),
        pytest.param("Rani Puspita mengatakan pada Senin bahwa kapal siap berangkat.", None, id="a day"),
    ],
)
def test_the_addressee_stands_between_cue_and_clause(text: str, to: str | None) -> None:
    assert [quote.to for quote in passed_on(text)] == [to]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Rani Puspita menyebut korban berasal dari dua desa. Yang selamat sudah dirawat di puskesmas.",
            ["korban berasal dari dua desa. Yang selamat sudah dirawat di puskesmas"],
            id="a subject without a head goes on",
        ),
        pytest.param(
            "Rani Puspita menyebut korban berasal dari dua desa. Polisi masih mencari yang hilang.",
            ["korban berasal dari dua desa"],
            id="a new sentence of the writer does not",
        ),
        pytest.param(
            "Rani Puspita mengatakan panggung dipindah. Untuk menghindari angin kencang.",
            ["panggung dipindah. Untuk menghindari angin kencang"],
            id="a purpose cut off by a full stop goes on",
        ),
    ],
)
def test_the_content_runs_over_a_full_stop_only_as_a_fragment_of_it(text: str, expected: list[str]) -> None:
    assert [said.text for said in quotes(text)] == expected


def test_an_adjunct_with_its_own_report_ends_the_outer_one_and_has_the_outer_source_as_via() -> None:
    text = "Rani Puspita mengatakan kapal ditahan, setelah tiga pejabat pelabuhan menyebutkan bahwa dokumennya palsu."
    assert quotes(text) == [
        indirect("kapal ditahan", "mengatakan", "Rani Puspita"),
        indirect("dokumennya palsu", "menyebutkan", "tiga pejabat pelabuhan"),
    ]
    assert [row.via for row in passed_on(text)] == [None, "Rani Puspita"]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        pytest.param(
            "Rani Puspita mengatakan, “Kapal itu tua.” Ia menyebut mesinnya rusak.", "mesinnya rusak", id="full stop"
        ),
        pytest.param("Rani Puspita mengatakan bahwa, mesinnya rusak.", "mesinnya rusak", id="a comma behind bahwa"),
        pytest.param(
            "Namun, Rani Puspita mengatakan mesinnya rusak (total).", "mesinnya rusak (total)", id="a bracket"
        ),
        pytest.param("Rani Puspita mengatakan mesinnya rusak!", "mesinnya rusak", id="an exclamation"),
    ],
)
def test_an_indirect_span_leaves_out_cue_bahwa_and_final_marks(text: str, span: str) -> None:
    assert quotes(text)[-1].text == span


def test_direct_and_indirect_quotes_alternate_in_one_paragraph() -> None:
    text = (
        "Rani Puspita mengatakan kapal itu sudah tua. “Mesinnya sering mati,” ujarnya. Ia menambahkan, awak kapal "
        "sudah mengadu. “Tidak ada tanggapan,” kata dia."
    )
    assert quotes(text) == [
        indirect("kapal itu sudah tua", "mengatakan", "Rani Puspita"),
        direct("Mesinnya sering mati", "ujar", "nya", "Rani Puspita"),
        indirect("awak kapal sudah mengadu", "menambahkan", "Ia", "Rani Puspita"),
        direct("Tidak ada tanggapan", "kata", "dia", "Rani Puspita"),
    ]


VERBS = "mengatakan menyebut menjelaskan mengungkapkan memastikan mengumumkan".split()


@pytest.mark.parametrize(
    "blocked",
    [
        *[
            "tidak",
            "tak",
            "belum",
            "tidak pernah",
            "belum pernah",
            "enggan",
            "menolak",
            "ingin",
            "hendak",
            "akan",
            "mau",
        ],
        *["tidak mau", "tidak ingin", "tidak bisa", "belum mau", "harus", "tidak sempat", "tidak lagi", "urung"],
        *["berencana", "tidak dapat", "tidak berani", "lupa"],
    ],
)
def test_a_denied_wished_or_planned_report_is_none(blocked: str) -> None:
    for verb in VERBS:
        for joint in (" bahwa ", ", ", " "):
            text = f"Rani Puspita {blocked} {verb}{joint}jalan itu ditutup."
            assert quotes(text) == [], text


@pytest.mark.parametrize("when", ["Jika", "Kalau", "Apabila", "Bila", "Seandainya", "Andai", "Kalaupun", "Sekiranya"])
def test_a_report_that_is_only_supposed_is_none(when: str) -> None:
    assert quotes(f"{when} Rani Puspita mengatakan bahwa jalan itu ditutup, warga akan pulang.") == []


@pytest.mark.parametrize(
    "phrase",
    [
        *[
            "kritik tajam",
            "dukungan penuh",
            "rasa syukur",
            "permintaan maaf",
            "kekecewaannya",
            "apresiasi kepada petugas",
        ],
        *["keberatan atas putusan itu", "belasungkawa", "rencana pembangunan jembatan", "alasan penutupan jalan"],
        *["kronologi kejadian", "hasil pemeriksaan", "pesan itu", "hal itu", "hal tersebut", "sikapnya", "pendapatnya"],
        *["keinginannya untuk pulang", "harapannya agar jalan dibuka", "kesiapan timnya", "komitmennya untuk membantu"],
        *[
            "adanya pungutan liar",
            "tiga hal",
            "nama pelaku",
            "pidatonya di depan warga",
            "penolakan terhadap aturan itu",
        ],
        *["informasi tersebut", "dugaan korupsi itu", "terima kasih kepada warga", "duka cita mendalam"],
        *["pentingnya menjaga sungai", "perlunya aturan baru", "tidak adanya bukti"],
    ],
)
def test_a_noun_phrase_is_no_report_whatever_the_verb(phrase: str) -> None:
    for verb in "menyampaikan menyatakan mengungkapkan menjelaskan menegaskan membeberkan menyebut mengakui".split():
        text = f"Rani Puspita {verb} {phrase}."
        assert quotes(text) == [], text


@pytest.mark.parametrize(
    "question",
    [
        "apakah jalan itu dibuka",
        "mengapa jalan itu ditutup",
        "kenapa jalan itu ditutup",
        "siapa pelakunya",
        "kapan jalan itu dibuka",
        "berapa kerugiannya",
        "di mana pelaku bersembunyi",
        "ke mana uang itu mengalir",
        "bagaimana kejadian itu bermula",
    ],
)
def test_a_reported_question_is_none(question: str) -> None:
    for verb in "menjelaskan mengungkapkan menyebutkan menanyakan mempertanyakan membeberkan".split():
        assert quotes(f"Rani Puspita {verb} {question}.") == [], verb


@pytest.mark.parametrize(
    "clause",
    [
        "omzet koperasi sepanjang tahun lalu mencapai Rp1,87 miliar",
        "40,7 persen pengelola kebun di sana berumur 45 tahun ke atas",
        "dari 38 perkara yang diputus sejak 2022, hanya lima yang berujung penjara",
    ],
)
def test_a_clause_about_a_number_is_a_report(clause: str) -> None:
    (quote,) = quotes(f"Ketua Koperasi Melati, Feby Nitbani, menjelaskan {clause}.")
    assert quote.text == clause


@pytest.mark.parametrize("phrase", ["data lalu memberikan saran", "hasil lima perkara", "20 korban berusia lima tahun"])
def test_a_noun_phrase_with_a_number_is_none(phrase: str) -> None:
    assert quotes(f"Ketua Koperasi Melati, Feby Nitbani, memaparkan {phrase}.") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Rani menuturkan, untuk mencegah kebakaran terulang, peran penjaga pasar diperkuat.",
            "untuk mencegah kebakaran terulang, peran penjaga pasar diperkuat",
        ),
        ("Gubernur Rani Puspita, merespons program itu, mengatakan, warga akan terbantu.", "warga akan terbantu"),
        (
            "Sementara, kata Rani, dari sisi pemerintah daerah kerap ada masalah.",
            "dari sisi pemerintah daerah kerap ada masalah",
        ),
    ],
)
def test_what_stands_before_the_main_clause_misleads_nobody(text: str, said: str) -> None:
    assert [quote.text for quote in quotes(text)] == [said]


def test_a_purpose_alone_is_no_clause() -> None:
    assert quotes("Rani mengatakan, untuk mencegah kebakaran terulang.") == []
