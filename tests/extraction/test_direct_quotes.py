"""Direct quotes: an utterance in marks with its attribution is one, marks around anything else are none."""

import pytest

from said import Said, direct, indirect, passed_on, quotes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“Jembatan itu kami buka pekan depan,” kata Rani Puspita, Senin (3/6).",
            [direct("Jembatan itu kami buka pekan depan", "kata", "Rani Puspita")],
            id="kata X",
        ),
        pytest.param(
            "“Kami tidak akan mundur,” ujar Kepala Dinas Perhubungan Kota Sagara Budi Hartono di Sagara, Selasa.",
            [
                direct(
                    "Kami tidak akan mundur",
                    "ujar",
                    "Kepala Dinas Perhubungan Kota Sagara Budi Hartono",
                    "Budi Hartono",
                )
            ],
            id="ujar a role and a name",
        ),
        pytest.param(
            "“Harga cabai sudah turun,” Wulan Prameswari mengatakan kepada wartawan.",
            [direct("Harga cabai sudah turun", "mengatakan", "Wulan Prameswari")],
            id="X mengatakan behind",
        ),
        pytest.param(
            "Wulan Prameswari mengatakan, “Harga cabai sudah turun.”",
            [direct("Harga cabai sudah turun.", "mengatakan", "Wulan Prameswari")],
            id="X mengatakan in front",
        ),
        pytest.param(
            "Wulan Prameswari menegaskan: “Harga cabai sudah turun.”",
            [direct("Harga cabai sudah turun.", "menegaskan", "Wulan Prameswari")],
            id="X menegaskan and a colon",
        ),
        pytest.param(
            "Nabi bersabda, وَاللَّهُ فِى عَوْنِ الْعَبْدِ “Allah menolong hamba yang menolong saudaranya.”",
            [direct("Allah menolong hamba yang menolong saudaranya.", "bersabda", "Nabi")],
            id="a verse in Arabic between cue and quotation",
        ),
        pytest.param(
            "Kata Wulan Prameswari, “Harga cabai sudah turun.”",
            [direct("Harga cabai sudah turun.", "Kata", "Wulan Prameswari")],
            id="kata X in front",
        ),
        pytest.param(
            "Wulan Prameswari: “Harga cabai sudah turun.”",
            [direct("Harga cabai sudah turun.", None, "Wulan Prameswari")],
            id="name and colon",
        ),
        pytest.param(
            "“Panggung itu roboh begitu saja.” (Rahmat Hidayat)",
            [direct("Panggung itu roboh begitu saja.", None, "Rahmat Hidayat")],
            id="name in brackets",
        ),
        pytest.param(
            "“Kami menunggu sejak subuh,” tutur Sri Lestari menambahkan.",
            [direct("Kami menunggu sejak subuh", "tutur", "Sri Lestari")],
            id="tutur X menambahkan",
        ),
        pytest.param(
            "“Kami menunggu sejak subuh.” Begitu kata Sri Lestari, pedagang pasar.",
            [direct("Kami menunggu sejak subuh.", "kata", "Sri Lestari, pedagang pasar", "Sri Lestari")],
            id="begitu kata X",
        ),
        pytest.param(
            "“Kami menunggu sejak subuh,” demikian Sri Lestari.",
            [direct("Kami menunggu sejak subuh", "demikian", "Sri Lestari")],
            id="demikian X",
        ),
        pytest.param(
            "“Layanan kembali normal malam ini,” demikian pernyataan resmi dari Kantor Gubernur Sagara.",
            [
                direct(
                    "Layanan kembali normal malam ini",
                    "demikian",
                    "pernyataan resmi dari Kantor Gubernur Sagara",
                    "Kantor Gubernur Sagara",
                )
            ],
            id="an attribution without a verb",
        ),
        pytest.param(
            "“Siapa yang mau bertanggung jawab?” tanya Yohanes Tarigan.",
            [direct("Siapa yang mau bertanggung jawab?", "tanya", "Yohanes Tarigan")],
            id="a question keeps its mark",
        ),
        pytest.param(
            "“Jangan main hakim sendiri!” seru Yohanes Tarigan.",
            [direct("Jangan main hakim sendiri!", "seru", "Yohanes Tarigan")],
            id="an exclamation keeps its mark",
        ),
        pytest.param(
            "“Kami sudah lapor. Tidak ada yang datang. Lalu kami pulang,” keluh Ketut Ardana.",
            [direct("Kami sudah lapor. Tidak ada yang datang. Lalu kami pulang", "keluh", "Ketut Ardana")],
            id="sentences in one pair of marks are one",
        ),
        pytest.param(
            "“Musim hujan datang lebih awal,” menurut Ratna Dewi, peneliti iklim.",
            [direct("Musim hujan datang lebih awal", "menurut", "Ratna Dewi, peneliti iklim", "Ratna Dewi")],
            id="menurut X behind",
        ),
        pytest.param(
            "“Dari jauh sudah oleng,” tutur Lastri (41), pedagang kopi.",
            [direct("Dari jauh sudah oleng", "tutur", "Lastri (41), pedagang kopi", "Lastri")],
            id="an age and an apposition",
        ),
        pytest.param(
            "Rani Puspita membuka rapat, Senin. “Kita mulai sekarang,” katanya.",
            [direct("Kita mulai sekarang", "kata", "nya", "Rani Puspita")],
            id="katanya",
        ),
        pytest.param(
            "“Air naik cepat sekali,” kata Rani Puspita. “Saya lari ke atap,” lanjut dia.",
            [
                direct("Air naik cepat sekali", "kata", "Rani Puspita"),
                direct("Saya lari ke atap", "lanjut", "dia", "Rani Puspita"),
            ],
            id="lanjut dia",
        ),
        pytest.param(
            "“Pabrik itu akan tetap beroperasi,” bunyi pernyataan PT Kayu Lestari.",
            [direct("Pabrik itu akan tetap beroperasi", "bunyi", "pernyataan PT Kayu Lestari", "PT Kayu Lestari")],
            id="bunyi pernyataan",
        ),
        pytest.param(
            "Dalam siaran pers itu, Rani Puspita menulis, “Sekolah kami rusak berat.”",
            [direct("Sekolah kami rusak berat.", "menulis", "Rani Puspita")],
            id="X menulis behind an adjunct",
        ),
    ],
)
def test_an_utterance_in_marks_with_an_attribution_is_a_direct_quote(text: str, expected: list[Said]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    "cue",
    "kata ujar ucap tutur jelas tegas ungkap papar terang sebut tambah lanjut imbuh sambung pungkas tandas cetus "
    "timpal beber urai keluh kenang klaim bantah cerita harap imbau kelakar jawab teriak".split(),
)
def test_every_common_root_introduces_a_quote_before_it_with_a_name_and_with_nya(cue: str) -> None:
    text = f"“Pasar itu sudah sepi sejak lebaran,” {cue} Rani Puspita. “Kami rugi terus,” {cue}nya."
    assert quotes(text) == [
        direct("Pasar itu sudah sepi sejak lebaran", cue, "Rani Puspita"),
        direct("Kami rugi terus", cue, "nya", "Rani Puspita"),
    ]


@pytest.mark.parametrize(
    "verb",
    "mengatakan berkata menuturkan mengungkapkan menegaskan menjelaskan menyatakan menambahkan memaparkan "
    "menerangkan berujar menulis menyebut menyampaikan".split(),
)
def test_every_common_verb_introduces_a_quote_behind_it(verb: str) -> None:
    text = f"Rani Puspita {verb}, “Pasar itu sudah sepi sejak lebaran.”"
    assert quotes(text) == [direct("Pasar itu sudah sepi sejak lebaran.", verb, "Rani Puspita")]


MARKS = {
    "curly": "“{}” ",
    "straight": '"{}" ',
    "both closing": "”{}” ",
    "both opening": "“{}“ ",
    "low and high": "„{}“ ",
    "closing and opening swapped": "”{}“ ",
    "straight and curly": '"{}” ',
    "guillemets": "«{}» ",
    "single curly": "‘{}’ ",
    "single straight": "'{}' ",
    "no space behind": "“{}”",
    "no space behind straight": '"{}"',
    "white space inside": "“ {} ” ",
    "two apostrophes": "''{}'' ",
}


@pytest.mark.parametrize("marks", MARKS.values(), ids=MARKS.keys())
def test_marks_are_paired_by_their_place_whatever_their_glyph(marks: str) -> None:
    text = marks.format("Kami berangkat besok pagi,") + "kata Rani Puspita, Senin."
    assert quotes(text) == [direct("Kami berangkat besok pagi", "kata", "Rani Puspita")]


@pytest.mark.parametrize("marks", MARKS.values(), ids=MARKS.keys())
def test_the_same_marks_around_a_name_are_no_quote(marks: str) -> None:
    text = "Panitia menamai panggung itu " + marks.format("Rumah Angin").rstrip() + " sejak tahun lalu."
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“Kami berangkat besok pagi, kata Rani Puspita.",
            [direct("Kami berangkat besok pagi", "kata", "Rani Puspita")],
            id="the closing mark is missing",
        ),
        pytest.param(
            "Kami berangkat besok pagi,” kata Rani Puspita.",
            [direct("Kami berangkat besok pagi", "kata", "Rani Puspita")],
            id="the opening mark is missing",
        ),
        pytest.param(
            "“Kami berangkat besok pagi”, kata Rani Puspita.",
            [direct("Kami berangkat besok pagi", "kata", "Rani Puspita")],
            id="the comma stands behind the mark",
        ),
        pytest.param(
            "“Kami berangkat besok pagi” kata Rani Puspita.",
            [direct("Kami berangkat besok pagi", "kata", "Rani Puspita")],
            id="the comma is missing",
        ),
        pytest.param(
            "“Kami berangkat besok pagi,”kata Rani Puspita.“Semua ikut,”katanya.",
            [
                direct("Kami berangkat besok pagi", "kata", "Rani Puspita"),
                direct("Semua ikut", "kata", "nya", "Rani Puspita"),
            ],
            id="no spaces at all",
        ),
        pytest.param(
            "“Dia bilang ‘tunggu sebentar’ lalu pergi,” kata Rani Puspita.",
            [direct("Dia bilang ‘tunggu sebentar’ lalu pergi", "kata", "Rani Puspita")],
            id="single marks inside double ones",
        ),
        pytest.param(
            '"Dia bilang "tunggu sebentar" lalu pergi," kata Rani Puspita.',
            [direct('Dia bilang "tunggu sebentar" lalu pergi', "kata", "Rani Puspita")],
            id="double marks inside double ones",
        ),
        pytest.param(
            "“Ini soal iman, Qur’an, dan akhlak,” kata Rani Puspita.",
            [direct("Ini soal iman, Qur’an, dan akhlak", "kata", "Rani Puspita")],
            id="an apostrophe in a word",
        ),
        pytest.param(
            "“Air naik dari selokan.\nKami mengungsi ke masjid,” kata Rani Puspita.",
            [direct("Air naik dari selokan.\nKami mengungsi ke masjid", "kata", "Rani Puspita")],
            id="over a line break",
        ),
        pytest.param(
            "“Kami tidak takut. Kami hanya lelah.\n\nHujan turun lagi pada sore hari.",
            [],
            id="never closed and nobody said it",
        ),
        pytest.param(
            "Rani Puspita mengatakan, “Kami tidak takut. Kami hanya lelah.\n\nHujan turun lagi pada sore hari.",
            [direct("Kami tidak takut. Kami hanya lelah.", "mengatakan", "Rani Puspita")],
            id="never closed ends with its paragraph",
        ),
    ],
)
def test_damaged_and_nested_marks_still_give_the_utterance(text: str, expected: list[Said]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Film “Perahu Kertas Basah” diputar di alun-alun kota malam ini.", id="a film title"),
        pytest.param("Buku berjudul “Aku Ingin Pulang ke Rumah” terjual habis dalam sepekan.", id="a clause as title"),
        pytest.param("Ardika yang akrab disapa “Pak Man” membuka acara itu.", id="a nickname"),
        pytest.param("Pemerintah menyiapkan skema “tanggung renteng” untuk petani.", id="a term of art"),
        pytest.param(
            "Warga mengusung spanduk bertuliskan “Selamatkan Hutan Kami!” di depan balai kota.", id="a banner"
        ),
        pytest.param("Teriakan “awas” terdengar dari arah pos jaga.", id="an anonymous cry"),
        pytest.param('Layar 32" dan 55" dipasang di dua sudut ruangan.', id="inches"),
        pytest.param("Program ‘Sagara Tanpa Asap’ dimulai tahun ini.", id="a programme in single marks"),
        pytest.param("Ia bukan “orang baru” di dunia balap.", id="scare quotes"),
        pytest.param("Lagu “Kau yang Pergi” dinyanyikan Rani Puspita di panggung utama.", id="a song before a person"),
        pytest.param("Rani Puspita membintangi “Senja di Pelabuhan”.", id="a title behind a person"),
        pytest.param("Di Jum’at pagi itu, do’a bersama dibacakan untuk para korban.", id="apostrophes"),
    ],
)
def test_marks_around_names_titles_slogans_and_terms_are_no_quote(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "“Kami Akan Kembali”: Kisah Nelayan Teluk\n\nNelayan Teluk melaut lagi sejak pekan lalu.", id="headline"
        ),
        pytest.param(
            "Nelayan Melaut Lagi\n\nNelayan Teluk melaut lagi sejak pekan lalu.\n\n"
            "Baca Juga: “Kami akan kembali,” kata Rani\n\nHasilnya lumayan.",
            id="a link to another article",
        ),
        pytest.param(
            "Nelayan Melaut Lagi\n\nNelayan Teluk melaut lagi sejak pekan lalu.\n\n"
            "“Kami akan kembali,” kata Rani Puspita. (Foto: Dok. Nelayan)\n\nHasilnya lumayan.",
            id="caption",
        ),
        pytest.param(
            "Nelayan Melaut Lagi\n\nNelayan Teluk melaut lagi sejak pekan lalu.\n\n"
            "Komentar (2)\n“Mantap,” tulis Rani Puspita.",
            id="readers' comments",
        ),
    ],
)
def test_what_is_no_body_text_holds_no_quote(text: str) -> None:
    assert quotes(text) == []


def test_an_utterance_with_a_report_inside_is_one_row() -> None:
    text = "“Bupati mengatakan bahwa dana itu ada. Katanya cair besok,” kata Rani Puspita."
    assert quotes(text) == [direct("Bupati mengatakan bahwa dana itu ada. Katanya cair besok", "kata", "Rani Puspita")]


SPLIT = {
    "at a comma": (
        "“Kalau hujan,” kata Rani Puspita, “kami libur.”",
        ["Kalau hujan", "kami libur."],
    ),
    "at a full stop": (
        "“Kami libur kalau hujan,” kata Rani Puspita. “Kalau cerah kami kerja.”",
        ["Kami libur kalau hujan", "Kalau cerah kami kerja."],
    ),
    "over a date": (
        "“Kami libur kalau hujan,” kata Rani Puspita di Sagara, Senin (3/6). “Kalau cerah kami kerja.”",
        ["Kami libur kalau hujan", "Kalau cerah kami kerja."],
    ),
    "in the next paragraph": (
        "“Kami libur kalau hujan,” kata Rani Puspita.\n\n“Kalau cerah, kami kerja sampai malam.”",
        ["Kami libur kalau hujan", "Kalau cerah, kami kerja sampai malam."],
    ),
}


@pytest.mark.parametrize(("text", "parts"), SPLIT.values(), ids=SPLIT.keys())
def test_a_later_part_continues_the_first_and_names_nobody_of_its_own(text: str, parts: list[str]) -> None:
    first, second = parts
    assert quotes(text) == [direct(first, "kata", "Rani Puspita"), direct(second, who="Rani Puspita")]
    assert [quote.after for quote in passed_on(text)] == [None, first]


def test_a_paragraph_that_is_all_quote_goes_on_across_a_sentence_that_only_attributes() -> None:
    text = (
        "“Kami siap membantu siapa pun yang datang,” kata Rani Puspita.\n\n"
        "Hal ini disampaikan dalam sebuah pernyataan, sebagaimana dikutip Kabar Sagara.\n\n"
        "“Pintu kami terbuka untuk semua orang, tanpa kecuali.”"
    )
    assert quotes(text)[1] == direct("Pintu kami terbuka untuk semua orang, tanpa kecuali.", who="Rani Puspita")
    assert passed_on(text)[1].after == "Kami siap membantu siapa pun yang datang"


def test_a_quote_with_its_own_attribution_continues_nothing() -> None:
    text = "“Kami libur kalau hujan,” kata Rani Puspita. “Kami juga,” kata Budi Hartono."
    assert [quote.after for quote in passed_on(text)] == [None, None]
    assert quotes(text)[1] == direct("Kami juga", "kata", "Budi Hartono")


def test_a_title_in_marks_behind_a_quote_does_not_continue_it() -> None:
    text = "“Saya menulis setiap subuh,” kata Rani Puspita. “Laut Tak Bertepi” terbit bulan depan."
    assert quotes(text) == [direct("Saya menulis setiap subuh", "kata", "Rani Puspita")]


@pytest.mark.parametrize(
    ("text", "to"),
    [
        pytest.param("“Kami siap,” kata Rani Puspita kepada wartawan, Senin.", "wartawan", id="behind the name"),
        pytest.param("“Kami siap,” kata Rani Puspita kepada Budi Hartono.", "Budi Hartono", id="a name"),
        pytest.param(
            "Rani Puspita mengatakan kepada Budi Hartono, “Kami siap berangkat.”", "Budi Hartono", id="in front"
        ),
        pytest.param("“Kami siap,” ujarnya kepada Kabar Sagara.", "Kabar Sagara", id="behind nya"),
        pytest.param("“Kami siap,” kata Rani Puspita pada Senin (3/6).", None, id="a day is nobody"),
        pytest.param("“Kami siap,” kata Rani Puspita di Sagara.", None, id="a place is nobody"),
    ],
)
def test_the_addressee_is_the_noun_phrase_behind_kepada(text: str, to: str | None) -> None:
    assert [quote.to for quote in passed_on(text)] == [to]


@pytest.mark.parametrize(
    ("text", "via"),
    [
        pytest.param(
            "“Kami siap,” kata Rani Puspita seperti dikutip Kabar Sagara.", "Kabar Sagara", id="seperti dikutip"
        ),
        pytest.param("“Kami siap,” kata Rani Puspita, dikutip dari Antara, Senin (3/6).", "Antara", id="dikutip dari"),
        pytest.param("“Kami siap,” kata Rani Puspita sebagaimana dilansir AFP.", "AFP", id="sebagaimana dilansir"),
        pytest.param("“Kami siap,” kata Rani Puspita, dikutip dari keterangan tertulisnya.", None, id="own statement"),
        pytest.param("“Kami siap,” kata Rani Puspita dalam jumpa pers.", None, id="the occasion"),
    ],
)
def test_via_is_the_medium_that_passed_it_on(text: str, via: str | None) -> None:
    assert [quote.via for quote in passed_on(text)] == [via]


def test_a_second_cue_behind_a_conjunction_is_a_row_of_its_own_with_the_shared_speaker() -> None:
    text = "“Kami siap,” kata Rani Puspita, seraya menambahkan bahwa kapal sudah bersandar."
    assert quotes(text) == [
        direct("Kami siap", "kata", "Rani Puspita"),
        indirect("kapal sudah bersandar", "menambahkan", "Rani Puspita"),
    ]
    assert [quote.after for quote in passed_on(text)] == [None, None]


@pytest.mark.parametrize(
    "name", ["Rani Puspita", "Budi", "I Nyoman Ardika", "Abdul Aziz bin Salim", "Liem Swie Hok", "Horas Tampubolon"]
)
def test_the_utterance_is_the_same_whoever_said_it(name: str) -> None:
    text = f"“Jalan ini licin, pelan-pelan saja,” kata {name}."
    assert quotes(text) == [direct("Jalan ini licin, pelan-pelan saja", "kata", name)]


@pytest.mark.parametrize("words", ["Laut Tak Bertepi", "lampu hijau", "Jaga Laut Kita", "raja jalanan"])
def test_the_same_words_in_marks_are_no_quote_wherever_a_name_or_a_term_may_stand(words: str) -> None:
    for frame in (
        "Ia menonton film “{}”.",
        "Rani Puspita membaca puisi “{}” di panggung.",
        "Lagu “{}” dinyanyikan Rani Puspita.",
        "Kapal bernama “{}” karam.",
        "Istilah “{}” populer sejak lama.",
        "Rani Puspita memakai kaus bertuliskan “{}”.",
        "Spanduk “{}” dipasang warga.",
        "Ia mendapat julukan “{}”.",
        "Acara bertajuk “{}” digelar Senin.",
        "Kebijakan “{}” itu dikritik warga.",
        "Dalam “{}” karya Rani Puspita, tokohnya bisu.",
        "Rani Puspita merilis “{}”.",
        "Ia menyanyikan “{}” dengan lantang.",
        "Kampanye “{}” dimulai.",
    ):
        assert quotes(frame.format(words)) == [], frame


FRAMES = {
    "kata X": ("{o}{q},{c} kata Rani Puspita.", "{q}"),
    "kata X with place and day": ("{o}{q},{c} kata Rani Puspita di Bogor, Senin (3/6).", "{q}"),
    "X mengatakan behind": ("{o}{q},{c} Rani Puspita mengatakan.", "{q}"),
    "X mengatakan in front": ("Rani Puspita mengatakan, {o}{q}.{c}", "{q}."),
    "a colon": ("Rani Puspita mengatakan: {o}{q}.{c}", "{q}."),
    "kata X in front": ("Kata Rani Puspita, {o}{q}.{c}", "{q}."),
    "an exclamation": ("{o}{q}!{c} seru Rani Puspita.", "{q}!"),
    "a question": ("{o}{q}?{c} tanya Rani Puspita.", "{q}?"),
    "a full stop": ("{o}{q}.{c} kata Rani Puspita.", "{q}."),
    "the comma outside": ("{o}{q}{c}, kata Rani Puspita.", "{q}"),
    "begitu": ("{o}{q},{c} begitu kata Rani Puspita.", "{q}"),
    "demikian": ("{o}{q},{c} demikian disampaikan Rani Puspita.", "{q}"),
    "behind a sentence": ("Hujan turun. {o}{q},{c} kata Rani Puspita.", "{q}"),
    "behind a connective": ("Namun, {o}{q},{c} kata Rani Puspita.", "{q}"),
    "before sentences": ("{o}{q},{c} kata Rani Puspita. Hujan turun. Warga pulang.", "{q}"),
    "in front and before a sentence": ("Rani Puspita mengatakan, {o}{q}.{c} Hujan turun lagi.", "{q}."),
    "in front and before a name": ("Rani Puspita mengatakan, {o}{q}.{c} Budi Hartono pulang.", "{q}."),
    "behind an occasion": ("Saat ditemui, Rani Puspita berkata, {o}{q}.{c}", "{q}."),
    "between paragraphs": ("Hujan turun.\n\n{o}{q},{c} kata Rani Puspita.\n\nWarga pulang.", "{q}"),
    "nya": ("Ketua Panitia Rani Puspita datang.\n\n{o}{q},{c} katanya.", "{q}"),
}
UTTERANCES = (
    "Kami siap membantu",
    "Tidak ada korban jiwa. Semua selamat",
    "Kalau hujan, kami pulang",
    "Saya bilang ke dia, tunggu dulu",
    "Katanya besok dibuka",
)


@pytest.mark.parametrize("pair", ["“”", '""', "””", "«»", "‘’", "''"])
@pytest.mark.parametrize("frame", FRAMES)
def test_every_frame_gives_the_utterance_and_its_speaker_in_every_kind_of_marks(frame: str, pair: str) -> None:
    text, expected = FRAMES[frame]
    for words in UTTERANCES:
        page = "Hujan turun sejak pagi hari.\n\n" + text.format(o=pair[0], c=pair[1], q=words)
        assert [(said.type, said.text, said.who) for said in quotes(page)] == [
            ("direct", expected.format(q=words), "Rani Puspita")
        ], page
