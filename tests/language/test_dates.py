"""Date expressions of Indonesian news: where they stand and what they mean."""

import re
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kutipan.language.date_values import DatedSpan, anchors_of, dates, resolve, stamp
from kutipan.language.dates import find_dates
from kutipan.tables.patterns import EDTF

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def spans(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ia tiba pada hari Kamis (9/11), lalu pulang.", ["Kamis (9/11)"]),
        ("pada Minggu tanggal (10/12/2023).", ["Minggu tanggal (10/12/2023)"]),
        ("Selasa, 17 Okt 2023", ["Selasa, 17 Okt 2023"]),
        ("sejak 7 Oktober lalu, kota itu sepi", ["7 Oktober lalu"]),
        ("pada akhir Oktober untuk pertemuan", ["akhir Oktober"]),
        ("sejak awal 2022 hingga pertengahan Maret 2023", ["awal 2022 hingga pertengahan Maret 2023"]),
        ("dua pekan lalu dan kemarin", ["dua pekan lalu", "kemarin"]),
        ("besok pagi, tahun lalu, bulan depan", ["besok pagi", "tahun lalu", "bulan depan"]),
        ("4 hingga 9 Juli 2024", ["4 hingga 9 Juli 2024"]),
        ("Rabu-Kamis (6-7/9/2023)", ["Rabu-Kamis (6-7/9/2023)"]),
        ("22 Desember-8 Januari", ["22 Desember-8 Januari"]),
        ("era 1950-an", ["1950-an"]),
        ("kuartal II/2006 dan semester I 2007", ["kuartal II/2006", "semester I 2007"]),
        ("abad ke-19", ["abad ke-19"]),
        ("December 5, 2023", ["December 5, 2023"]),
        ("pukul 14.30 WIB, jam 7 pagi, 04.43 WIB", ["pukul 14.30 WIB", "jam 7 pagi", "04.43 WIB"]),
        ("Rabu (5/7/2023) siang, Selasa siang (4/7)", ["Rabu (5/7/2023)", "Selasa siang (4/7)"]),
        ("hari ini, Senin (04/09/2023), banjir", ["hari ini, Senin (04/09/2023)"]),
        ("Selasa pekan depan", ["Selasa pekan depan"]),
        ("laba sembilan bulan pertama 2023 naik", ["sembilan bulan pertama 2023"]),
        ("sampai malam tadi dan 14 Juni pagi", ["malam tadi", "14 Juni"]),
        ("Tarifnya Rp1 sampai 30 Juni.", ["30 Juni"]),
        ("21/12/2023 dan 2023-12-21", ["21/12/2023", "2023-12-21"]),
        ("pada 2018 dan 2020", ["2018", "2020"]),
        ("kuartal II tahun depan, paruh kedua tahun ini", ["kuartal II tahun depan", "paruh kedua tahun ini"]),
        ("Sabtu dan Minggu (22-23/11/2025) dan Senin", ["Sabtu dan Minggu (22-23/11/2025)", "Senin"]),
        (
            "Rabu kemarin (19/11), Rabu pagi waktu setempat (19/11)",
            ["Rabu kemarin (19/11)", "Rabu pagi waktu setempat (19/11)"],
        ),
        ("3 dan 4 Maret, 3 dan 9 April", ["3 dan 4 Maret", "9 April"]),
        ("tanggal 5 bulan depan, tahun 60-an", ["5 bulan depan", "60-an"]),
        ("ujar Petrus Desember tahun lalu, ujar April Wijaya", ["Desember tahun lalu"]),
        ("November tahun lalu hingga Maret tahun ini", ["November tahun lalu", "Maret tahun ini"]),
    ],
)
def test_a_date_is_found_with_what_belongs_to_it(text: str, found: list[str]) -> None:
    assert spans(text) == found


def test_what_points_from_a_date_stands_outside_its_span() -> None:
    text = "sejak 12 November, hingga akhir Mei, sepanjang 2022"
    assert [text[d.lead : d.start] for d in find_dates(text)] == ["sejak ", "hingga ", "sepanjang "]
    assert [d.relation for d in find_dates(text)] == ["from", "until", "through"]


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Ia datang pada Minggu malam.", "weekday"),
        ("Rapat hari Minggu, bukan Sabtu", "weekday"),
        ("pada minggu lalu", "relative"),
        ("Minggu ini stok aman.", "relative"),
        ("Polisi menutup jalan pada Minggu (5/3).", "day"),
    ],
)
def test_minggu_the_day_and_minggu_the_week_are_told_apart(text: str, sort: str) -> None:
    assert find_dates(text)[0].sort == sort


@pytest.mark.parametrize(
    "text",
    [
        "selama dua minggu",
        "APBN 2024 dan musim 2022-2023",
        "tahun buku 2022",
        "Inpres Nomor 8 Tahun 2017",
        "2000 orang pada 2000 orang",
        "April Wijaya dan Siti Juli Rahma",
        "Pasar Minggu",
        "skor 3-1, Pasal 5/6",
        "tahun-tahun lalu",
        "masa lalu dan lalu lintas",
        "Rp2023",
        "jam tangan dan jam malam",
        "tahun 1446 H, tahun 1446 Hijriah",
        "awal tahun ajaran dan akhir tahun buku",
        "usia 60-an, 20 ini",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "anchor", "edtf"),
    [
        ("Kamis (9/11)", None, "XXXX-11-09"),
        ("Kamis (9/11)", "2023-12-01", "2023-11-09"),
        ("Jumat (1/11)", "2024-11-05", "2024-11-01"),
        ("Rabu (31/12)", "2026-01-02", "2025-12-31"),
        ("2 Desember", None, "XXXX-12-02"),
        ("2 Desember", "2024-01-03", "2023-12-02"),
        ("7 Oktober lalu", "2023-12-10", "2023-10-07"),
        ("Januari mendatang", "2023-12-10", "2024-01"),
        ("10/12/2023", None, "2023-12-10"),
        ("13/3/23", None, "2023-03-13"),
        ("sejak 12 November", None, "XXXX-11-12/.."),
        ("hingga 3 Maret 2020", None, "../2020-03-03"),
        ("akhir Oktober", "2023-11-01", "2023-10"),
        ("awal 2022", None, "2022-01"),
        ("akhir 2024", None, "2024-12"),
        ("pertengahan 2023", None, "2023"),
        ("sejak awal tahun", "2025-11-19", "2025-01/.."),
        ("akhir tahun depan", "2025-11-19", "2026-12"),
        ("era 1950-an", None, "195X"),
        ("tahun 1980-1990-an", None, "198X/199X"),
        ("paruh kedua 2021", None, "2021-41"),
        ("triwulan satu 2021", None, "2021-33"),
        ("abad ke-19", None, "18XX"),
        ("kuartal II/2006", None, "2006-34"),
        ("semester I 2006", None, "2006-40"),
        ("Januari-April 2025", None, "2025-01/2025-04"),
        ("22 Desember-8 Januari 2023", None, "2022-12-22/2023-01-08"),
        ("enam bulan pertama 2023", None, "2023-01/2023-06"),
        ("sejak Januari", "2022-07-21", "2022-01/.."),
        ("malam tadi", "2022-07-21", "2022-07-20"),
        ("kemarin", "2023-03-01", "2023-02-28"),
        ("lusa", "2023-12-30", "2024-01-01"),
        ("Jumat", "2023-11-09", "2023-11-03"),
        ("Jumat lalu", "2023-11-10", "2023-11-03"),
        ("Sabtu mendatang", "2023-11-11", "2023-11-18"),
        ("Selasa pekan depan", "2023-03-18", "2023-03-21"),
        ("pekan lalu", "2023-11-09", "2023-10-30/2023-11-05"),
        ("dua bulan lalu", "2024-01-15", "2023-11"),
        ("tahun lalu", "2024-01-15", "2023"),
        ("November tahun lalu", "2025-11-19", "2024-11"),
        ("Januari-Juli", "2025-11-19", "2025-01/2025-07"),
        ("Januari-Juli", "2025-07-19", "2025-01/2025-07"),
        ("1-5 Maret", "2025-09-01", "2025-03-01/2025-03-05"),
        ("25 Desember-3 Januari", "2025-03-31", "2024-12-25/2025-01-03"),
        ("November-Februari", "2025-11-19", "2025-11/2026-02"),
        ("Januari-Juli tahun ini", "2025-11-19", "2025-01/2025-07"),
        ("November-Februari tahun lalu", "2025-11-19", "2023-11/2024-02"),
        ("6 Desember tahun lalu", "2025-11-19", "2024-12-06"),
        ("kuartal II tahun depan", "2025-11-19", "2026-34"),
        ("kuartal II tahun depan", None, "XXXX-34"),
        ("semester pertama tahun lalu", "2025-11-19", "2024-40"),
        ("akhir pekan lalu", "2025-11-19", "2025-11-15/2025-11-16"),
        ("akhir pekan ini", "2025-11-19", "2025-11-22/2025-11-23"),
        ("tanggal 5 bulan depan", "2025-12-19", "2026-01-05"),
        ("tanggal 20 mendatang", "2025-11-19", "2025-11-20"),
        ("tanggal 3 lalu", "2025-01-02", "2024-12-03"),
        ("tanggal 3 lalu", None, None),
        ("dua dekade lalu", "2025-11-19", "200X"),
        ("tahun 60-an", None, "196X"),
        ("Rabu pekan lalu (12/11)", "2025-11-19", "2025-11-12"),
        ("Sabtu dan Minggu (22-23/11)", "2025-11-19", "2025-11-22/2025-11-23"),
        ("Desember dan Januari 2025", None, "2024-12"),
        ("Senin (3/3) dan Selasa (4/3/2025)", None, "2025-03-03"),
        ("Agustus", "2025-10-30", "2025-08"),
        ("kemarin", None, None),
        ("Senin", None, None),
        ("beberapa hari lalu", "2024-01-15", None),
    ],
)
def test_a_date_means_what_its_words_and_the_anchor_tell(text: str, anchor: str | None, edtf: str | None) -> None:
    assert dates(text, anchor)[0].edtf == edtf


@pytest.mark.parametrize(
    ("text", "written", "edtf"),
    [
        ("Izin itu terbit pada 21 Maret 1895. Setahun kemudian, rel dipasang.", "Setahun kemudian", "1896"),
        ("Pendapatan 214 ribu pada 1901 menjadi 131 ribu dua tahun berselang.", "dua tahun berselang", "1903"),
        ("Ada 98 aduan sepanjang 2024, naik dari 65 aduan tahun sebelumnya.", "tahun sebelumnya", "2023"),
        ("Ia ditangkap pada 3 Maret 2025. Dua hari kemudian ia bebas.", "Dua hari kemudian", "2025-03-05"),
        ("Pada Mei 2024 ia sakit. Tiga bulan kemudian ia sembuh.", "Tiga bulan kemudian", "2024-08"),
    ],
)
def test_a_length_of_time_is_counted_from_the_date_named_before(text: str, written: str, edtf: str) -> None:
    assert [(d.text, d.edtf) for d in dates(text)][-1] == (written, edtf)


def test_a_length_of_time_behind_no_date_is_none() -> None:
    assert dates("Guru datang, enam bulan kemudian minta pindah.", anchor="2025-03-01") == ()


def test_a_month_is_counted_from_the_day_of_writing_and_not_from_a_day_far_back() -> None:
    text = "Perusahaan itu melantai pada 8 Juli 2019. Tarif berlaku sejak Agustus."
    assert dates(text, anchor="2025-10-30")[-1].edtf == "2025-08/.."


def test_a_date_with_a_year_in_the_text_anchors_the_others() -> None:
    found = dates("Foto diambil pada 7 November 2023. Ia bicara pada Kamis (9/11) dan 2 Desember.")
    assert [d.edtf for d in found] == ["2023-11-07", "2023-11-09", "2023-12-02"]


def test_a_year_counted_from_now_is_known_where_all_dates_of_the_text_are_of_one_year() -> None:
    assert dates("Pada 18 Mei 2024 ia bicara tentang tahun lalu.")[1].edtf == "2023"
    assert dates("Dari 18 Mei 2024 sampai kini, lain dari 3 Mei 2021 dan tahun lalu.")[-1].edtf is None
    assert dates("Pada 18 Mei 2024 ia bicara tentang kemarin.")[1].edtf is None


def test_two_years_equally_near_stay_open_and_are_listed() -> None:
    # 2020 is a leap year: 31 December 2019 is 183 days from both firsts of July.
    (found,) = find_dates("1 Juli")
    value = resolve(found, (date(2019, 12, 31),))
    assert (value.edtf, value.candidates) == ("XXXX-07-01", ("2019-07-01", "2020-07-01"))


def test_a_weekday_that_contradicts_its_date_is_reported() -> None:
    (found,) = dates("Senin (12/12/2023)")
    assert found.edtf == "2023-12-12"
    assert found.conflict is not None


def test_what_a_dated_span_holds_is_explained() -> None:
    assert [name for name in DatedSpan._fields if f"``{name}``" not in str(DatedSpan.__doc__)] == []


def test_a_day_that_no_calendar_has_is_reported() -> None:
    (found,) = dates("30 Februari 2020")
    assert (found.edtf, found.conflict) == (None, "there is no 2020-02-30")


@pytest.mark.parametrize(
    ("byline", "moment"),
    [
        ("Rani Puspita 17 Oct 2023, 14:44", "2023-10-17T14:44"),
        ("Selasa, 17 Okt 2023 | 14:44 WIB", "2023-10-17T14:44"),
        ("17/10/2023", "2023-10-17"),
        ("Diterbitkan 5 Agustus 2022 pukul 9.05", "2022-08-05T09:05"),
        ("October 17, 2023", "2023-10-17"),
        ("Redaksi", None),
        ("Selasa (17/10)", None),
    ],
)
def test_a_byline_gives_its_moment_in_iso_8601(byline: str, moment: str | None) -> None:
    assert stamp(byline) == moment


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2049, 12, 31)), st.integers(-100, 100))
def test_a_written_weekday_and_date_come_back_from_any_near_anchor(day: date, away: int) -> None:
    written = f"{WEEKDAYS[day.weekday()]} ({day.day}/{day.month})"
    assert dates(written, day + timedelta(days=away))[0].edtf == day.isoformat()


_DAYS_OF_MONTHS = st.tuples(st.integers(1, 28), st.sampled_from(MONTHS))


@given(_DAYS_OF_MONTHS, _DAYS_OF_MONTHS, st.booleans(), st.dates(date(1990, 1, 1), date(2050, 1, 1)))
def test_a_range_begins_before_it_ends(first: tuple[int, str], last: tuple[int, str], days: bool, anchor: date) -> None:
    span = f"{first[0]} {first[1]}-{last[0]} {last[1]}" if days else f"{first[1]}-{last[1]}"
    for found in dates(f"Kasus itu naik sepanjang {span}.", anchor):
        begin, _, end = (found.edtf or "").partition("/")
        assert "X" in begin + end or not end or begin <= end


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2049, 12, 31)))
def test_a_written_full_date_reads_back(day: date) -> None:
    for written in (
        f"{day.day} {MONTHS[day.month - 1]} {day.year}",
        f"{WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}",
        f"{day.day:02d}/{day.month:02d}/{day.year}",
    ):
        (found,) = dates(written)
        assert (found.start, found.end, found.edtf, found.conflict) == (0, len(written), day.isoformat(), None)
        assert anchors_of(find_dates(written)) == (day,)


@given(st.text())
def test_any_text_gives_spans_inside_it_in_order(text: str) -> None:
    end = 0
    for found in find_dates(text):
        assert end <= found.lead <= found.start < found.end <= len(text)
        end = found.end


DATE_WORDS = (
    "Minggu 5 Mei 2023 (9/11) - lalu hingga , pukul tahun tanggal dan bulan pekan hari setahun kemudian sebelumnya dua "
    "akhir awal depan kuartal II kemarin besok dekade 80-an . dari sejak ini"
).split()


@given(st.lists(st.sampled_from(DATE_WORDS)), st.sampled_from(["2023-11-09", "0001-01-01", "9999-12-31"]))
def test_date_words_in_any_order_give_values_or_none(words: list[str], anchor: str) -> None:
    for found in dates(" ".join(words), anchor):
        assert found.edtf is None or re.fullmatch(EDTF, found.edtf)


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        "1/",
        "Senin ",
        "1-",
        "pada 2018 dan ",
        "Mei ",
        "tahun lalu ",
        "1 Mei - ",
        "(",
        " ",
        "2019, setahun kemudian ",
        "Mei dan ",
    ],
)
def test_long_runs_of_one_thing_are_read_in_linear_work(unit: str) -> None:
    assert len(find_dates(unit * 20_000)) <= 20_000


@pytest.mark.parametrize(
    "anchor", [date(2023, 11, 10), datetime(2023, 11, 10, 8), "2023-11-10T08:00", "2023-11-09T22:00:00Z", "20231110"]
)
def test_the_anchor_may_be_a_day_or_a_moment(anchor: date | str) -> None:
    assert dates("kemarin", anchor=anchor)[0].edtf == "2023-11-09"


def test_an_anchor_that_is_no_day_and_a_text_that_is_none_are_refused() -> None:
    with pytest.raises(ValueError, match="'2023' is no day in ISO 8601"):
        dates("kemarin", anchor="2023")
    with pytest.raises(TypeError, match="the text must be a str, not NoneType"):
        dates(None)  # type: ignore[arg-type]
