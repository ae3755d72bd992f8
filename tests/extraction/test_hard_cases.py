"""Sentences in which a quote, its end or its speaker is easily taken for something else."""

import pytest

from said import Said, direct, indirect, mixed, passed_on, quotes

RANI = "Rani Puspita"
BUDI = "Budi Hartono"

SOURCES = {
    "one of a group": (
        "“Kami siap,” kata salah satu warga.",
        [direct("Kami siap", "kata", "salah satu warga")],
    ),
    "one of a group with a name": (
        "“Kami siap,” kata salah satu pedagang, Lastri.",
        [direct("Kami siap", "kata", "salah satu pedagang, Lastri", "Lastri")],
    ),
    "bernama": (
        "“Kami siap,” ujar salah seorang warga bernama Lastri.",
        [direct("Kami siap", "ujar", "salah seorang warga bernama Lastri", "Lastri")],
    ),
    "a visitor": (
        "“Kami siap sekarang,” kata pengunjung.",
        [direct("Kami siap sekarang", "kata", "pengunjung")],
    ),
    "a visitor with a name": (
        "“Kami siap sekarang,” kata pengunjung Rani Puspita.",
        [direct("Kami siap sekarang", "kata", "pengunjung Rani Puspita", RANI)],
    ),
    "an account": (
        "“Kami siap,” tulis akun Instagram @kabarsagara.",
        [direct("Kami siap", "tulis", "akun Instagram @kabarsagara")],
    ),
    "a local government": (
        "Pemerintah Kabupaten Blora mengatakan kapal ditahan.",
        [indirect("kapal ditahan", "mengatakan", "Pemerintah Kabupaten Blora")],
    ),
    "an office without a name": (
        "Bupati Blora mengatakan jalan rusak.",
        [indirect("jalan rusak", "mengatakan", "Bupati Blora")],
    ),
    "an office with a name": (
        "Bupati Blora Rani Puspita mengatakan jalan rusak.",
        [indirect("jalan rusak", "mengatakan", "Bupati Blora Rani Puspita", RANI)],
    ),
    "a university before the name": (
        "“Kami siap,” kata pengamat politik Universitas Bahari Budi Hartono.",
        [direct("Kami siap", "kata", "pengamat politik Universitas Bahari Budi Hartono", BUDI)],
    ),
    "a firm in the apposition": (
        "“Kami siap,” kata Budi Hartono, Direktur PT Kayu Lestari.",
        [direct("Kami siap", "kata", "Budi Hartono, Direktur PT Kayu Lestari", BUDI)],
    ),
    "a country of two words": (
        "“Kami siap,” kata Menteri Perikanan Selandia Baru Aroha Tamatea.",
        [direct("Kami siap", "kata", "Menteri Perikanan Selandia Baru Aroha Tamatea", "Aroha Tamatea")],
    ),
    "an adjective behind the role": (
        "“Kami siap,” kata pelatih baru Rani Puspita.",
        [direct("Kami siap", "kata", "pelatih baru Rani Puspita", RANI)],
    ),
    "an elected role": (
        "“Kami siap,” kata ketua terpilih Budi Hartono.",
        [direct("Kami siap", "kata", "ketua terpilih Budi Hartono", BUDI)],
    ),
    "alias": (
        "“Kami siap,” kata H. Sulaiman alias Haji Leman.",
        [direct("Kami siap", "kata", "H. Sulaiman alias Haji Leman", "Sulaiman")],
    ),
    "yang juga": (
        "“Kami siap,” ujar Rani Puspita yang juga ketua RT.",
        [direct("Kami siap", "ujar", RANI)],
    ),
    "dari behind the name": (
        "Anggota DPRD Rani Puspita dari Fraksi Pelangi mengatakan jalan itu ditutup.",
        [indirect("jalan itu ditutup", "mengatakan", "Anggota DPRD Rani Puspita dari Fraksi Pelangi", RANI)],
    ),
    "two speak jointly": (
        "Rani Puspita dan Budi Hartono mengatakan jembatan itu aman.",
        [indirect("jembatan itu aman", "mengatakan", "Rani Puspita dan Budi Hartono", RANI)],
    ),
    "two speak jointly behind": (
        "“Aman,” kata Rani Puspita dan Budi Hartono kompak.",
        [direct("Aman", "kata", "Rani Puspita dan Budi Hartono", RANI)],
    ),
    "a Balinese name": (
        "“Jalan ini licin,” kata I Nyoman Ardika.",
        [direct("Jalan ini licin", "kata", "I Nyoman Ardika")],
    ),
    "bin": (
        "“Jalan ini licin,” kata Abdul Aziz bin Salim.",
        [direct("Jalan ini licin", "kata", "Abdul Aziz bin Salim")],
    ),
    "a cue with a capital": (
        "Kata Wulan Prameswari, “Harga cabai sudah turun.”",
        [direct("Harga cabai sudah turun.", "Kata", "Wulan Prameswari")],
    ),
    "a connective without a comma": (
        "Sementara Budi Hartono menilai panggung itu kecil.",
        [indirect("panggung itu kecil", "menilai", BUDI)],
    ),
    "somebody in a fronted adjunct": (
        "Di hadapan warga, Rani Puspita berjanji akan memperbaiki jalan.",
        [indirect("akan memperbaiki jalan", "berjanji", RANI)],
    ),
    "a statement without yang": (
        "Pernyataan Wali Kota Sagara menyebutkan bahwa pasar tidak digusur.",
        [indirect("pasar tidak digusur", "menyebutkan", "Pernyataan Wali Kota Sagara", "Wali Kota Sagara")],
    ),
    "a medium": (
        "Dikutip dari Kabar Sagara, kapal itu tenggelam akibat kelebihan muatan.",
        [indirect("kapal itu tenggelam akibat kelebihan muatan", "Dikutip", "Kabar Sagara")],
    ),
    "setempat": (
        "Menurut data Komisi Pemilihan setempat, pemilih bertambah.",
        [indirect("pemilih bertambah", "Menurut", "data Komisi Pemilihan setempat", "Komisi Pemilihan")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SOURCES.values(), ids=SOURCES.keys())
def test_a_source_is_found_whatever_stands_in_it(text: str, expected: list[Said]) -> None:
    assert quotes(text) == expected


REACH = {
    "a sentence behind a quote with its cue in front": (
        "Rani Puspita mengatakan, “Kapal itu tua.” Ia menyebut mesinnya rusak.",
        [direct("Kapal itu tua.", "mengatakan", RANI), indirect("mesinnya rusak", "menyebut", "Ia", RANI)],
    ),
    "an attribution that is a sentence": (
        "“Kami menunggu sejak subuh.” Begitu kata Sri Lestari, pedagang pasar.",
        [direct("Kami menunggu sejak subuh.", "kata", "Sri Lestari, pedagang pasar", "Sri Lestari")],
    ),
    "a contrast with its own reporter": (
        "Rani Puspita mengatakan jalan itu ditutup, sedangkan Budi Hartono menyebut jalan itu dibuka.",
        [indirect("jalan itu ditutup", "mengatakan", RANI), indirect("jalan itu dibuka", "menyebut", BUDI)],
    ),
    "a contrast that reports no clause": (
        "Rani Puspita menyebut jalan itu ditutup, namun Budi Hartono membantahnya.",
        [indirect("jalan itu ditutup", "menyebut", RANI)],
    ),
    "a relative clause between commas": (
        "Rani Puspita, yang menyatakan bahwa kapal siap, pulang.",
        [indirect("kapal siap", "menyatakan", RANI)],
    ),
    "a relative clause behind a quote": (
        "“Kami tidak akan mundur,” kata Rani Puspita, yang juga mengatakan bahwa kapal siap.",
        [direct("Kami tidak akan mundur", "kata", RANI), indirect("kapal siap", "mengatakan", RANI)],
    ),
    "a relative passive before the main verb": (
        "Perusahaan yang dituduh Rani Puspita membuang limbah itu tutup sejak Senin.",
        [indirect("membuang limbah itu", "dituduh", RANI)],
    ),
    "an adverb behind the predicate": (
        "Kementerian Perikanan mencatat produksi garam turun tajam.",
        [indirect("produksi garam turun tajam", "mencatat", "Kementerian Perikanan")],
    ),
    "a predicate that is an adjective or a verb": (
        "Panen naik tahun ini. Hal itu disampaikan Budi Hartono.",
        [indirect("Panen naik tahun ini", "disampaikan", BUDI)],
    ),
    "a single word": (
        "Rani Puspita mengaku ketiduran.",
        [indirect("ketiduran", "mengaku", RANI)],
    ),
    "a comma behind bahwa": (
        "Rani Puspita mengatakan bahwa, mesinnya rusak.",
        [indirect("mesinnya rusak", "mengatakan", RANI)],
    ),
    "words in marks as object": (
        "Rani Puspita mengecam “cara kotor”.",
        [mixed("“cara kotor”", "mengecam", RANI)],
    ),
    "words in marks behind nya": (
        "Rani Puspita menyebutnya “lumut laut”.",
        [mixed("“lumut laut”", "menyebut", RANI)],
    ),
    "words in marks at the beginning": (
        "“Jalan itu” ditutup, kata Rani Puspita.",
        [mixed("“Jalan itu” ditutup", "kata", RANI)],
    ),
    "bunyi": (
        "“Pabrik itu akan tetap beroperasi,” bunyi pernyataan PT Kayu Lestari.",
        [direct("Pabrik itu akan tetap beroperasi", "bunyi", "pernyataan PT Kayu Lestari", "PT Kayu Lestari")],
    ),
    "a paragraph that is never closed": (
        "“Kami senang,” kata Rani Puspita.\n\n“Ombak sudah tenang.\n\n“Ikan pun banyak,” tambahnya.",
        [
            direct("Kami senang", "kata", RANI),
            direct("Ombak sudah tenang.", who=RANI),
            direct("Ikan pun banyak", "tambah", "nya", RANI),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), REACH.values(), ids=REACH.keys())
def test_a_quote_ends_where_its_clause_does(text: str, expected: list[Said]) -> None:
    assert quotes(text) == expected


BACK = {
    "the subject of the sentence before": (
        "Rani Puspita membuka rapat, Senin. “Kita mulai sekarang,” katanya.",
        RANI,
    ),
    "the subject and not the object": (
        "Rani Puspita bertemu Budi Hartono di balai kota. Ia mengatakan pasar akan dibuka.",
        RANI,
    ),
    "an organisation without its name": (
        "Kementerian Kelautan menyatakan garam cukup. Kementerian mengaku sudah mengecek gudang.",
        "Kementerian Kelautan",
    ),
    "a description": (
        "“Panggung dipindah,” kata Rani Puspita. “Kami siap,” kata perempuan berkacamata itu.",
        RANI,
    ),
    "an age": (
        "“Panggung dipindah,” kata Rani Puspita (34). “Kami siap,” kata perempuan 34 tahun itu.",
        RANI,
    ),
    "children": (
        "“Panggung dipindah,” kata Rani Puspita. “Kami siap,” kata ibu dua anak itu.",
        RANI,
    ),
}


@pytest.mark.parametrize(("text", "name"), BACK.values(), ids=BACK.keys())
def test_the_last_quote_is_of_whom_the_text_spoke_before(text: str, name: str) -> None:
    assert quotes(text)[-1].who == name


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kata orang, rumah itu angker.", id="people in general"),
        pytest.param("Seperti kata pepatah, air beriak tanda tak dalam.", id="a proverb"),
        pytest.param("Konon, rumah itu angker.", id="hearsay"),
        pytest.param("Kabarnya, Rani Puspita akan mundur.", id="rumour"),
        pytest.param("Rani Puspita dikabarkan mundur.", id="a rumour in the passive"),
        pytest.param("Rani Puspita dituduh mencuri.", id="an accusation by nobody"),
        pytest.param("Polisi menetapkan DW sebagai tersangka.", id="an act"),
        pytest.param("Jalan yang dikenal sebagai “jalur maut” itu ditutup.", id="a nickname of a road"),
        pytest.param("Rani Puspita menulis buku “lampu hijau”.", id="a title in small letters"),
        pytest.param("“Kami siap”, “kami bisa”, begitu yel-yel mereka.", id="a chant"),
    ],
)
def test_hearsay_acts_and_titles_are_no_quotes(text: str) -> None:
    assert quotes(text) == []


def test_an_addressee_between_verb_and_quotation_is_found() -> None:
    rows = passed_on("Rani Puspita mengatakan kepada Budi Hartono, “Kami siap berangkat.”")
    assert [row.to for row in rows] == [BUDI]


@pytest.mark.parametrize(
    ("source", "via"),
    [("dikutip dari Antara", "Antara"), ("dilansir KabarLaut.id", "KabarLaut.id"), ("dikutip Reuters", "Reuters")],
)
def test_an_agency_or_a_site_is_the_medium(source: str, via: str) -> None:
    assert [row.via for row in passed_on(f"“Kami siap,” kata Rani Puspita, {source}, Senin (3/6).")] == [via]
