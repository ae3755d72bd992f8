"""Dates that have the right form must also exist."""

import pytest

from kutipan.package.days import impossible_date


@pytest.mark.parametrize(
    "text",
    [
        "2023", "2023-11", "2024-02-29", "2023-10-17T14:44", "2023-10-17T14:44:59", "XXXX-11-01", "XXXX-02-29",
        "202X", "2023-1X", "2023-XX-31", "2023-11-2X", "2023~", "2023-11-12/..", "../2023-11-12",
        "2023-10-07/2023-11-12", "2023/2023-05", "XXXX-11-12/..", "2020-33", "2022-41", "XXXX-40", "2020-33/2020-12",
        "2019-41/2020-34",
    ],
)  # fmt: skip
def test_a_date_that_exists_is_accepted(text: str) -> None:
    assert impossible_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "2023-02-30", "2023-02-29", "2023-13", "2023-00", "2023-11-00", "2023-11-31", "XXXX-02-30", "2023-2X",
        "2023-11-4X", "2023-10-17T24:00", "2023-10-17T14:60", "2023-11-12/2023-10-07", "2023-10-07/2023-11-31",
        "2023-05/2022", "2023-32", "2023-42", "2023-33-01", "2021-34/2020-33",
    ],
)  # fmt: skip
def test_a_date_that_does_not_exist_is_refused(text: str) -> None:
    assert impossible_date(text) is not None
