"""Who said it: the words that name a speaker, and whom short names, roles, pronouns and clitics refer to."""

import pytest

from kutipan import extract
from kutipan.tables.registry import Registry, make_registry
from said import quotes, speakers_of


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Rani Puspita", "Rani Puspita"),
        ("Budi", "Budi"),
        ("RCD", "RCD"),
        ("Pak Budi", "Budi"),
        ("KH Ahmad Fauzi", "Ahmad Fauzi"),
        ("Kombes Pol Budi Hartono", "Budi Hartono"),
        ("Kombes Pol. Budi Hartono", "Budi Hartono"),
        ("Dr. Ir. Budi Hartono", "Budi Hartono"),
        ("Dr. Ir. Budi Hartono, M.Sc., Ph.D.", "Budi Hartono"),
        ("dr. Rani Puspita, Sp.A", "Rani Puspita"),
        ("Prof. Rani Puspita", "Rani Puspita"),
        ("Brigjen TNI Yohanes Tarigan", "Yohanes Tarigan"),
        ("Ustaz Salim Hidayat", "Salim Hidayat"),
        ("Menteri Keuangan Rani Puspita", "Rani Puspita"),
        ("Ketua RT 05 Budi Hartono", "Budi Hartono"),
        ("Kepala Bidang Humas Polda Jawa Barat Kombes Pol Budi Hartono", "Budi Hartono"),
        ("Sekretaris Jenderal PBB Rani Puspita", "Rani Puspita"),
        ("Presiden Rusia Ivan Sokolov", "Ivan Sokolov"),
        ("Juru Bicara Kementerian Luar Negeri Norwegia Ingrid Solberg", "Ingrid Solberg"),
        ("mantan Menteri Perhubungan Rani Puspita", "Rani Puspita"),
        ("Direktur RSUD dr Soebarjo, dr Rani Puspita", "Rani Puspita"),
        ("Kepala Dinas Peternakan Teluk, drh Rani Puspita", "Rani Puspita"),
        ("Wakil Ketua DPRD Surabaya Budi Hartono", "Budi Hartono"),
        ("Rani Puspita (34)", "Rani Puspita"),
        ("Rani (34), warga RT 05", "Rani"),
        ("ibu korban, Siti", "Siti"),
        ("Siti, ibu korban", "Siti"),
        ("Budi Hartono, ketua panitia", "Budi Hartono"),
        ("Direktur Utama PT Kayu Lestari, Rani Puspita", "Rani Puspita"),
        ("Lee Jae-hoon", "Lee Jae-hoon"),
        ("Liem Swie Hok", "Liem Swie Hok"),
        ("Horas Simanjuntak", "Horas Simanjuntak"),
        ("Tan Mei Ling", "Tan Mei Ling"),
        ("J.T. Hartono", "J.T. Hartono"),
    ],
)
def test_the_name_is_what_is_left_of_titles_roles_ages_and_appositions(words: str, name: str) -> None:
    (quote,) = quotes(f"“Jalan ini licin sekali,” kata {words}, Senin (3/6).")
    assert (quote.by, quote.who) == (words, name)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Rani Puspita", "person"),
        ("Menteri Keuangan Rani Puspita", "person"),
        ("Kementerian Kelautan dan Perikanan (KKP)", "organisation"),
        ("WHO", "organisation"),
        ("PT Kayu Lestari", "organisation"),
        ("Pemerintah Kota Bogor", "government"),
        ("Pemerintah Norwegia", "government"),
        ("Norwegia", "government"),
        ("warga", "group"),
        ("sejumlah nelayan", "group"),
        ("para pedagang pasar", "group"),
    ],
)
def test_a_speaker_is_a_person_an_organisation_a_government_or_a_group(words: str, kind: str) -> None:
    found = extract(f"Menurut {words}, jalan itu licin sekali.", article_id="uji")
    assert [speaker.kind for speaker in found.speakers] == [kind]


def test_an_unnamed_group_of_one_article_is_not_that_of_another() -> None:
    text = "Sejumlah nelayan mengatakan ikan makin sulit dicari."
    one, other = (extract(text, article_id=name).quotes[0].speaker_id for name in ("satu", "dua"))
    assert (one, other) == ("satu-sejumlah-nelayan", "dua-sejumlah-nelayan")


def test_the_role_stands_beside_the_name() -> None:
    found = extract("“Kami siap,” kata Menteri Keuangan Rani Puspita.", article_id="uji")
    assert [(speaker.name, speaker.role) for speaker in found.speakers] == [("Rani Puspita", "Menteri Keuangan")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "“Kami siap,” kata Menlu Rani Puspita. “Ayo,” kata Rani. “Mari,” ujar Puspita.",
            ["Rani Puspita"] * 3,
            id="names",
        ),
        pytest.param("“Ayo,” kata Rani. Rani Puspita datang lagi.", ["Rani Puspita"], id="the fuller name comes later"),
        pytest.param(
            "“Kami siap,” kata Kementerian Kelautan dan Perikanan (KKP). “Garam cukup,” tulis KKP.",
            ["Kementerian Kelautan dan Perikanan"] * 2,
            id="an acronym",
        ),
        pytest.param(
            "“Kami siap,” kata Budi Hartono. “Kami juga,” kata Siti Hartono. “Betul,” ujar Siti. “Ya,” ujar Budi.",
            ["Budi Hartono", "Siti Hartono", "Siti Hartono", "Budi Hartono"],
            id="two people of one surname",
        ),
        pytest.param(
            "“Ayo,” kata Budi Hartono yang akrab disapa Pak Bud. “Mari,” kata Bud.",
            ["Budi Hartono"] * 2,
            id="a nickname",
        ),
        pytest.param(
            "“Ayo,” kata Fadjar Soekarno. “Mari,” ujar Fajar.", ["Fadjar Soekarno"] * 2, id="old and new spelling"
        ),
    ],
)
def test_short_mentions_are_the_fuller_name(text: str, names: list[str]) -> None:
    assert speakers_of(text) == names


@pytest.mark.parametrize(
    "again",
    [
        "Menteri itu",
        "Menteri tersebut",
        "Menteri Keuangan itu",
        "Dia",
        "Ia",
        "Beliau",
        "Rani",
        "Puspita",
        "Perempuan 52 tahun itu",
    ],
)
def test_a_role_a_pronoun_or_a_part_of_the_name_points_back_at_the_person(again: str) -> None:
    text = f"“Kami siap,” kata Menteri Keuangan Rani Puspita. {again} menambahkan bahwa anggaran masih aman."
    assert speakers_of(text) == ["Rani Puspita", "Rani Puspita"]


@pytest.mark.parametrize(
    ("again", "who"),
    [
        ("Pihaknya", "Kementerian Kelautan"),
        ("Kementerian itu", "Kementerian Kelautan"),
        ("Kementerian tersebut", "Kementerian Kelautan"),
        ("Kementerian", "Kementerian Kelautan"),
    ],
)
def test_an_organisation_is_mentioned_again(again: str, who: str) -> None:
    text = f"Kementerian Kelautan menyatakan garam cukup. {again} mengaku sudah mengecek gudang."
    assert speakers_of(text) == ["Kementerian Kelautan", who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param(
            "Bupati Ogan H. Rahmat Salim melepas jemaah. “Jaga kesehatan,” pesan Bupati.",
            "Rahmat Salim",
            id="a role that only the report before has with the name",
        ),
        pytest.param(
            "Rapat dibuka Menteri Pertanian Hendra Gunadi. Ketika ditanya, Mentan mengakui harga belum turun.",
            "Hendra Gunadi",
            id="the short form of an office",
        ),
        pytest.param(
            "Warga bertahan, di antaranya Salma (29) dan Umar (41). “Kami lapar,” kata perempuan berusia 29 tahun itu.",
            "Salma",
            id="an age in brackets",
        ),
        pytest.param(
            "Sudah dua tahun Marthen Ndoen menunggu bibit. “Sia-sia,” kata petani itu.",
            "Marthen Ndoen",
            id="who acts in the sentence before",
        ),
        pytest.param(
            "Hamas menolak usulan itu. Gerakan tersebut menyatakan syaratnya tidak masuk akal.",
            "Hamas",
            id="a group that only acted",
        ),
        pytest.param(
            "IAEA memulai inspeksi. Badan PBB itu menyatakan reaktor aman.",
            "IAEA",
            id="an agency by whose it is",
        ),
        pytest.param(
            "Pasukan Dukungan Cepat (RSF) menyepakati jeda. RSF menyatakan jalan sudah aman.",
            "Pasukan Dukungan Cepat",
            id="an acronym of another language",
        ),
        pytest.param(
            "Norwegia menutup perbatasan. Negara itu menyatakan tidak akan mundur.",
            "Pemerintah Norwegia",
            id="a country for its government",
        ),
    ],
)
def test_a_description_points_back_at_one_who_has_not_spoken(text: str, who: str) -> None:
    assert speakers_of(text) == [who]


@pytest.mark.parametrize(
    ("text", "by", "who"),
    [
        ("“Banyak yang sakit,” kata Kepala Kantor UNHCR di Adre, Claudine Mbaye.",
         "Kepala Kantor UNHCR di Adre, Claudine Mbaye", "Claudine Mbaye"),
        ("“Kami terbang,” ujar Kepala Delegasi ICRC di Yaman Margot Fournier.",
         "Kepala Delegasi ICRC di Yaman Margot Fournier", "Margot Fournier"),
        ("Kepala misi pemantau PBB di Ukraina, Ingrid Solheim, mengungkapkan bahwa korban bertambah.",
         "Kepala misi pemantau PBB di Ukraina, Ingrid Solheim", "Ingrid Solheim"),
        ("Seorang pedagang di pasar itu, Lailatul Qomariyah, menyebut pelaku melarikan diri.",
         "Seorang pedagang di pasar itu, Lailatul Qomariyah", "Lailatul Qomariyah"),
        ("Direktur Rumah Sakit El Obeid, dokter Yasir Abdelgadir, mengatakan obat habis.",
         "Direktur Rumah Sakit El Obeid, dokter Yasir Abdelgadir", "Yasir Abdelgadir"),
        ("“KPU diam saja,” ujar saksi paslon 1, Irfan Mallawa.", "saksi paslon 1, Irfan Mallawa", "Irfan Mallawa"),
        ("Kepala Desa Sambik Rindang, Mahsun, membantah menilap uang itu.",
         "Kepala Desa Sambik Rindang, Mahsun", "Mahsun"),
        ("Ketuanya, Imam Baihaqi, menilai rancangan itu lemah.", "Ketuanya, Imam Baihaqi", "Imam Baihaqi"),
        ("Sang istri, Amelia Putri, mengaku dirinya khawatir.", "Sang istri, Amelia Putri", "Amelia Putri"),
        ("“Putra saya pergi,” kata Fatima Al-Ahdal, warga Sanaa.", "Fatima Al-Ahdal, warga Sanaa", "Fatima Al-Ahdal"),
        ("COGAT, badan militer Israel untuk urusan sipil, menyatakan izin harus diperiksa.",
         "COGAT, badan militer Israel untuk urusan sipil", "COGAT"),
        ("Misi Bantuan PBB di Afghanistan (UNAMA) mengatakan telah menerima laporan.",
         "Misi Bantuan PBB di Afghanistan (UNAMA)", "Misi Bantuan PBB di Afghanistan"),
        ("“Kami diam,” demikian pernyataan perusahaan pemilik kapal, Calder Maritime.",
         "pernyataan perusahaan pemilik kapal, Calder Maritime", "Calder Maritime"),
        ("Menurut data BP3MI Kepri, ribuan orang pulang.", "data BP3MI Kepri", "BP3MI Kepri"),
    ],
)  # fmt: skip
def test_a_source_is_read_with_its_place_and_its_name(text: str, by: str, who: str) -> None:
    (quote,) = quotes(text)
    assert (quote.by, quote.who) == (by, who)


def test_what_an_office_found_is_the_offices() -> None:
    text = "Peneliti Nusantara Bersih Budi Hartono menilai biaya naik. Menurut catatan lembaganya, warga membayar."
    assert speakers_of(text) == ["Budi Hartono", "Nusantara Bersih"]


def test_the_organisation_of_who_spoke_last_is_theirs() -> None:
    first = "“Kami khawatir,” kata Direktur Perkumpulan Warga Sungai Rani Puspita. "
    assert speakers_of(first + "Lembaganya mencatat, 40 anak putus sekolah.") == [
        "Rani Puspita",
        "Perkumpulan Warga Sungai",
    ]


def test_a_sort_of_organisation_is_that_of_who_spoke_last() -> None:
    text = (
        "Badan Pusat Statistik mencatat, usaha tani berkurang. “Datanya kami pakai,” kata Kepala Dinas Pangan Bengkulu "
        "Rani Puspita. Dinas itu menyebut pupuk masih cukup."
    )
    assert speakers_of(text) == ["Badan Pusat Statistik", "Rani Puspita", "Dinas Pangan Bengkulu"]


def test_a_description_that_two_people_fit_is_nobody() -> None:
    text = "Rapat dihadiri Bupati Rahmat Salim dan Bupati Siti Aminah. “Cukup,” kata bupati itu."
    assert quotes(text)[0].who is None


def test_mereka_is_a_group_that_spoke() -> None:
    text = "Sejumlah nelayan mengatakan ikan makin sulit dicari. Mereka menyebut laut tercemar."
    assert speakers_of(text) == ["sejumlah nelayan"] * 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "Rani Puspita, ibu salah satu murid, mengaku belum diberi tahu.",
            ["Rani Puspita"],
            id="a description that names somebody else",
        ),
        pytest.param(
            "Rani Puspita, warga salah satu desa terdampak, mengatakan rumahnya masih terendam.",
            ["Rani Puspita"],
            id="a description of a place",
        ),
        pytest.param(
            "Menurut Rani Puspita, warga butuh selimut.",
            ["Rani Puspita"],
            id="a bare verb behind the source",
        ),
        pytest.param(
            "Ketua Panitia Rani Puspita membuka rapat. “Kita mulai,” katanya.",
            ["Rani Puspita"],
            id="the subject before",
        ),
        pytest.param(
            "“Kami siap,” kata Rani Puspita. “Kami juga,” kata Budi Hartono. “Sekarang,” ujarnya.",
            ["Rani Puspita", "Budi Hartono", "Budi Hartono"],
            id="the last who spoke",
        ),
        pytest.param(
            "“Kami siap,” kata Rani Puspita. Hal senada disampaikan Budi Hartono. Menurutnya, kapal sudah siap.",
            ["Rani Puspita", "Budi Hartono"],
            id="the agent of hal senada",
        ),
        pytest.param(
            "“Budi Hartono harus bicara,” kata Rani Puspita. “Dia diam saja,” ujarnya.",
            ["Rani Puspita"] * 2,
            id="a name inside the quote is not the speaker",
        ),
        pytest.param(
            "“Kami siap,” kata Wali Kota Bogor Rani Puspita kepada Budi Hartono. “Ayo,” ujarnya.",
            ["Rani Puspita"] * 2,
            id="nor is the addressee",
        ),
        pytest.param(
            "“Kami siap,” kata Elias Bergström. Fatima Haroun tiba lima hari lalu. Perempuan itu mengatakan ia lapar.",
            ["Elias Bergström", "Fatima Haroun"],
            id="a name that only opens a sentence, behind another speaker",
        ),
    ],
)
def test_nya_is_the_last_who_spoke_or_was_the_subject(text: str, names: list[str]) -> None:
    assert speakers_of(text) == names


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“Kami siap,” kata beliau.", id="beliau"),
        pytest.param("“Kami siap berangkat,” katanya.", id="nya"),
        pytest.param("“Kami siap,” kata juru bicara itu.", id="a role that points at nobody"),
        pytest.param("Menurut dia, harga ikan naik.", id="dia"),
    ],
)
def test_a_mention_that_points_at_nobody_has_no_speaker(text: str) -> None:
    (quote,) = quotes(text)
    assert quote.by is not None
    assert quote.who is None


def test_an_office_speaks_for_itself() -> None:
    text = "“Layanan normal kembali,” ucap pernyataan Kantor Gubernur Jawa Barat."
    assert speakers_of(text) == ["Kantor Gubernur Jawa Barat"]


def test_a_statement_of_a_person_is_the_persons() -> None:
    text = "Menurut keterangan Rani Puspita, kapal itu sudah tua."
    assert quotes(text)[0].by == "keterangan Rani Puspita"
    assert speakers_of(text) == ["Rani Puspita"]


ROWS = (
    {
        "speaker_id": "gov-no",
        "name": "Government of Norway",
        "name_id": "Pemerintah Norwegia",
        "kind": "government",
        "role": "",
        "aliases": "Norwegia;Oslo",
        "wikidata": "",
        "source": "https://example.org",
    },
    {
        "speaker_id": "ingrid-solberg",
        "name": "Ingrid Solberg",
        "name_id": "Ingrid Solberg",
        "kind": "person",
        "role": "Spokeswoman",
        "aliases": "Solberg",
        "wikidata": "Q42",
        "source": "https://example.org",
    },
)


@pytest.fixture(scope="module")
def registry() -> Registry:
    """Two curated speakers."""
    return make_registry(ROWS, "daftar")


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        pytest.param("Oslo menyatakan siap membantu.", ["gov-no"], id="a place for its government"),
        pytest.param("Pemerintah Norwegia menyatakan siap membantu.", ["gov-no"], id="the Indonesian name"),
        pytest.param("“Kami siap,” kata Solberg.", ["ingrid-solberg"], id="an alias"),
        pytest.param("“Kami siap,” kata menteri perikanan Ingrid Solberg.", ["ingrid-solberg"], id="behind a role"),
        pytest.param("“Kami siap,” kata Ingrid Solberg. “Ayo,” ujarnya.", ["ingrid-solberg"] * 2, id="nya"),
        pytest.param("“Kami siap,” kata Rani Puspita.", ["rani-puspita"], id="somebody else"),
    ],
)
def test_the_registry_gives_its_ids_to_the_mentions_that_it_knows(
    registry: Registry, text: str, keys: list[str]
) -> None:
    found = extract(text, article_id="uji", registry=registry)
    assert [quote.speaker_id for quote in found.quotes] == keys


def test_a_registered_speaker_is_the_registrys_row(registry: Registry) -> None:
    found = extract("“Kami siap,” kata menteri perikanan Ingrid Solberg.", article_id="uji", registry=registry)
    assert found.speakers == (registry.speakers["ingrid-solberg"],)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Salah satu tersangka, SR (38), pernah bekerja di proyek itu. Ia mengaku nekat mencuri kabel.", "SR"),
        ("Nadia, lulusan fakultas hukum, sudah dua kali gagal. Perempuan itu mengaku belajar tiap malam.", "Nadia"),
        ("Halyna Shevchuk (68) termasuk yang dievakuasi. Perempuan itu mengatakan ia kelelahan.", "Halyna Shevchuk"),
        ("Bagi Mujiono, petani di Kras, janji itu tak berarti. Ia mengaku telah meminjam uang.", "Mujiono"),
        (
            "Keributan itu membuat Slamet Riyanto (50) kecewa. Ketua RW itu mengaku air sudah lama mati.",
            "Slamet Riyanto",
        ),
        ("Warga lain, seperti Rudianta (24), yang berdagang, ikut antre. Ia mengaku kehabisan uang.", "Rudianta"),
        ("Karyawan swasta di Sagara, Ivanka (25), pernah mencobanya. Ia mengaku ketagihan.", "Ivanka"),
    ],
)
def test_who_is_brought_in_by_age_or_trade_is_who_speaks_next(sentence: str, name: str) -> None:
    text = f"“Harga turun,” kata Kepala Dinas Lilik Handayani. {sentence}"
    assert [quote.who for quote in quotes(text)] == ["Lilik Handayani", name]
