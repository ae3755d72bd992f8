"""A moment of publication in every form that archives have, as the one that the tables have."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from kutipan.published import publication
from kutipan.tables.patterns import DATE_TIME

UTC = UTC
WITA = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("2023-11-12", "2023-11-12"),
        ("20231112", "2023-11-12"),
        (" 2023-11-12 ", "2023-11-12"),
        ("2023-11-12T22:00", "2023-11-12T22:00"),
        ("2023-11-12 22:00:07.5", "2023-11-12T22:00:07"),
        ("2023-11-12T22:00:00+07:00", "2023-11-12T22:00"),
        ("2023-11-12T22:00:00+0700", "2023-11-12T22:00"),
        ("2023-11-12 22:00:00 +0800", "2023-11-12T22:00"),
        ("2023-11-12T22:00:00+09:00", "2023-11-12T22:00"),
        ("2023-11-12T22:00:00Z", "2023-11-13T05:00"),
        ("2023-11-12t22:00:00z", "2023-11-13T05:00"),
        ("20231112T220000Z", "2023-11-13T05:00"),
        ("2023-11-12T22:00:00+00:00", "2023-11-13T05:00"),
        ("2023-11-12T22:00:00-05:00", "2023-11-13T10:00"),
        (date(2023, 11, 12), "2023-11-12"),
        (datetime(2023, 11, 12, 22), "2023-11-12T22:00"),
        (datetime(2023, 11, 12, 22, tzinfo=WITA), "2023-11-12T22:00"),
        (datetime(2023, 11, 12, 22, tzinfo=UTC), "2023-11-13T05:00"),
    ],
)
def test_any_form_gives_indonesian_time_without_a_zone(given: str | date, written: str) -> None:
    assert publication(given) == written
    assert re.fullmatch(DATE_TIME, written)


@pytest.mark.parametrize(
    "given",
    [
        *["", "2023", "2023-11", "202311", "kemarin", "2023-02-30", "2023-W45", "12/11/2023", "2023-11-12T25:00"],
        *["2023-11-12T", "2023-11-12Tpagi", "9999-12-31T23:00Z", "２０２３-11-12", "2023-11-12 14 05"],
    ],
)
def test_what_names_no_day_is_refused_with_what_is_wanted(given: str) -> None:
    with pytest.raises(ValueError, match="is no day in ISO 8601; give 2023-11-12, or 2023-11-12T14:05 with the time"):
        publication(given)


def test_what_is_no_date_at_all_is_refused() -> None:
    with pytest.raises(TypeError, match="must be a str, a date or a datetime, not int"):
        publication(20231112)  # type: ignore[arg-type]
