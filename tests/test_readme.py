"""What the README shows is so."""

import re
from pathlib import Path

import pytest

import kutipan
import picture

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_python_examples_run(capsys: pytest.CaptureFixture[str]) -> None:
    examples = re.findall(r"^```python\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert len(examples) == 3
    names: dict[str, object] = {}
    for example in examples:
        exec(example, names)
    assert kutipan.load("quotes")[0].text[:60] in capsys.readouterr().out
    assert getattr(names["result"], "quotes")[0].text == "Harga beras turun sejak pekan lalu"  # noqa: B009


def test_the_picture_is_that_of_the_tables() -> None:
    assert picture.PICTURE.read_text(encoding="utf-8") == picture.picture(), "run: make data"


def test_every_file_that_is_named_is_there() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target


def test_the_two_commands_are_targets_of_make() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for command in re.findall(r"^    make ([a-z]+)$", README, re.MULTILINE):
        assert f"\n{command}: " in makefile


def test_the_citation_names_the_version() -> None:
    assert f"version {kutipan.__version__}. Data set" in README
