"""One table of speakers from those of many articles."""

from itertools import permutations

import pytest

from kutipan.tables import Speaker
from kutipan.tables.merge import merge_speakers


def speaker(key: str, name: str = "Rani", role: str | None = None, aliases: str | None = None) -> Speaker:
    """A speaker with what a test is about."""
    return Speaker(key, name, "person", role, aliases, None)


def test_speakers_stand_once_each_in_the_order_of_their_ids() -> None:
    tables = ((speaker("c"), speaker("a")), (speaker("b"), speaker("a")))
    assert [row.speaker_id for row in merge_speakers(tables)] == ["a", "b", "c"]


def test_no_articles_have_no_speakers() -> None:
    assert merge_speakers(()) == ()
    assert merge_speakers(((), ())) == ()


@pytest.mark.parametrize(
    ("one", "other", "aliases"),
    [
        (speaker("a", "Rani Puspita"), speaker("a", "Rani"), "Rani"),
        (speaker("a", "Rani Puspita", None, "Rani"), speaker("a", "Rani Puspita", None, "Puspita"), "Rani;Puspita"),
        (speaker("a", "Rani Puspita"), speaker("a", "Rani Puspita"), None),
        (speaker("a", "Rani Puspita"), speaker("a", "Rani", None, "Rani Puspita;Puspita"), "Rani;Puspita"),
    ],
)
def test_the_first_name_stays_and_the_others_become_aliases(one: Speaker, other: Speaker, aliases: str | None) -> None:
    (merged,) = merge_speakers(((one,), (other,)))
    assert (merged.name, merged.aliases) == (one.name, aliases)


def test_a_role_comes_from_the_first_article_that_has_one() -> None:
    tables = [(speaker("a", role=role),) for role in (None, "ketua", "menteri")]
    (merged,) = merge_speakers(tables)
    assert merged.role == "ketua"


def test_who_is_listed_does_not_depend_on_the_order_of_the_articles() -> None:
    tables = [(speaker("a"),), (speaker("b"), speaker("a", "Rani Puspita")), (speaker("c"),)]
    for order in permutations(tables):
        merged = merge_speakers(order)
        assert [row.speaker_id for row in merged] == ["a", "b", "c"]
        assert {merged[0].name, *(merged[0].aliases or "").split(";")} == {"Rani", "Rani Puspita"}
