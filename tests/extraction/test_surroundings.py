"""What stands round an attribution (adverbs, dates, occasions) changes neither the quote nor its speaker."""

from itertools import product

import pytest

from said import quotes

REPORT = "jalan itu akan ditutup"
SPEAKERS = {
    "Rani Puspita": "Rani Puspita",
    "ketua panitia Rani Puspita": "Rani Puspita",
    "Menteri Keuangan Rani Puspita": "Rani Puspita",
    "Rani Puspita (34)": "Rani Puspita",
    "Rani Puspita, ketua panitia,": "Rani Puspita",
    "Kementerian Kelautan": "Kementerian Kelautan",
    "Sejumlah warga": "Sejumlah warga",
    "KPK": "KPK",
}
FRONTS = (
    "Namun",
    "Sementara itu",
    "Selain itu",
    "Sebelumnya",
    "Di sisi lain",
    "Lebih lanjut",
    "Meski begitu",
    "Oleh karena itu",
    "Pada kesempatan itu",
    "Dalam kesempatan yang sama",
    "Terkait hal itu",
    "Menanggapi hal tersebut",
    "Saat dikonfirmasi",
    "Ditemui terpisah",
    "Dihubungi lewat telepon",
    "Tak hanya itu",
    "Senada dengan itu",
    "Secara terpisah",
    "Pada Senin (3/6)",
    "Senin (3/6)",
    "Di Bogor",
    "Dalam keterangan tertulisnya",
    "Melalui akun Instagram-nya",
    "Usai rapat",
    "Hingga kini",
    "Karena itu",
    "Sebaliknya",
    "Di Jakarta, Senin (3/6)",
    "Sore harinya",
    "Belakangan",
    "Dua hari kemudian",
    "Setelah itu",
)
BETWEEN = (
    "juga",
    "pun",
    "lalu",
    "kemudian",
    "kembali",
    "sempat",
    "turut",
    "secara terbuka",
    "sebelumnya",
    "dengan tegas",
    "pernah",
    "telah",
    "bahkan",
    "kerap",
    "akhirnya",
    "lantas",
    "dalam rapat itu",
    "pada Senin (3/6)",
    "kepada wartawan",
)
BEHIND = (
    "",
    ", Senin (3/6)",
    ", dikutip Antara",
    ", seperti dikutip Antara, Senin (3/6)",
    " saat dihubungi, Senin",
    " kepada wartawan",
    " di Bogor",
    " dalam keterangan tertulis, Senin",
    " usai rapat di Bogor",
    " lewat akun X miliknya",
    " sambil tersenyum",
    " menambahkan",
    ", dalam jumpa pers",
    " ketika ditanya soal itu",
    " didampingi istrinya",
    " menanggapi kritik warga",
    " di sela-sela rapat",
    " saat membuka acara",
    " lagi",
    " singkat",
    " dengan nada tinggi",
)


def found(text: str) -> list[tuple[str, str | None]]:
    """The words and the speaker of each quote, the speaker in lower case: it may open the sentence."""
    return [(said.text, said.who.casefold() if said.who else None) for said in quotes(text)]


@pytest.mark.parametrize("front", FRONTS)
def test_a_connective_or_an_adjunct_in_front_is_no_part_of_the_speaker(front: str) -> None:
    for words, name in SPEAKERS.items():
        assert found(f"{front}, {words} mengatakan {REPORT}.") == [(REPORT, name.casefold())], words


@pytest.mark.parametrize("between", BETWEEN)
def test_an_adverb_or_an_adjunct_may_stand_between_subject_and_verb(between: str) -> None:
    for (words, name), joint in product(SPEAKERS.items(), (" ", " bahwa ", ", ")):
        text = f"{words} {between} mengatakan{joint}{REPORT}."
        assert found(text) == [(REPORT, name.casefold())], text


@pytest.mark.parametrize("behind", BEHIND)
def test_what_follows_the_attribution_is_no_part_of_the_quote_or_the_name(behind: str) -> None:
    for words, name in SPEAKERS.items():
        words = words.rstrip(",")
        if "," in words and not behind.startswith(","):
            continue
        assert found(f"“Kami siap membantu,” kata {words}{behind}.") == [("Kami siap membantu", name.casefold())], words
        assert found(f"Jalan itu ditutup, kata {words}{behind}.") == [("Jalan itu ditutup", name.casefold())], words


@pytest.mark.parametrize("behind", BEHIND)
def test_the_next_sentence_does_not_reach_into_the_quote(behind: str) -> None:
    text = f"“Kami siap membantu,” kata Rani Puspita{behind}. Hujan turun sejak pagi di Bogor."
    assert found(text) == [("Kami siap membantu", "rani puspita")]


@pytest.mark.parametrize(
    "verb", "mengatakan menyebut menegaskan mengaku menilai menambahkan menjelaskan memastikan".split()
)
def test_every_joint_gives_the_same_span(verb: str) -> None:
    spans = {quotes(f"Rani Puspita {verb}{joint}{REPORT}.")[0].text for joint in (" ", " bahwa ", ", ", ": ")}
    assert spans == {REPORT}
