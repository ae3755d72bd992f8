"""Validate croissant.json and ro-crate-metadata.json with the tools of their makers.

    .venv/bin/python scripts/catalogues.py [DIR]

or ``make catalogues``. The tools (mlcroissant, roc-validator) need other versions of what kutipan's development needs,
so each is installed into an environment of its own below DIR, else below a folder that is removed at the end. That
and the context of RO-Crate need a network. Croissant's records are loaded and counted too.
"""

import json
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Sequence
from pathlib import Path

import kutipan
from kutipan.errors import KutipanError
from kutipan.export.subject import read_subject

ROOT = Path(__file__).resolve().parents[1]
CROISSANT, RO_CRATE = "mlcroissant==1.1.1", "roc-validator==0.13.0"
COUNT = """
import json, sys, mlcroissant
dataset = mlcroissant.Dataset(jsonld=sys.argv[1])
print(json.dumps({found.id: sum(1 for _ in dataset.records(found.id)) for found in dataset.metadata.record_sets}))
"""


def environment(folder: Path, requirement: str) -> Path:
    """The folder of programs of an environment below ``folder`` in which ``requirement`` is installed."""
    home = folder / requirement.partition("==")[0]
    programs = home / "bin"
    if not programs.is_dir():
        venv.create(home, with_pip=True)
        run([str(programs / "python"), "-m", "pip", "install", "--quiet", requirement])
    return programs


def run(command: Sequence[str]) -> str:
    """What the command prints. Raises ``KutipanError`` with it where the command fails."""
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        raise KutipanError(f"{Path(command[0]).name}: failed\n{done.stdout}{done.stderr}")
    return done.stdout


def check_croissant(programs: Path) -> None:
    """Validate croissant.json and load its records. Raises ``KutipanError`` where they are not those of the tables."""
    metadata = str(ROOT / "croissant.json")
    run([str(programs / "mlcroissant"), "validate", "--jsonld", metadata])
    counts = json.loads(run([str(programs / "python"), "-c", COUNT, metadata]))
    expected = {name: len(rows) for name, rows in read_subject(ROOT).rows.items()}
    if counts != expected:
        raise KutipanError(f"croissant.json: the records are {counts}, the rows {expected}")
    print(f"{CROISSANT}: valid; records loaded: {', '.join(f'{count} {name}' for name, count in counts.items())}")


def check_ro_crate(programs: Path, folder: Path) -> None:
    """Validate the crate: a copy of the descriptor's folder with nothing but the package in it."""
    crate = folder / "crate"
    shutil.rmtree(crate, ignore_errors=True)
    shutil.copytree(ROOT / "data", crate / "data")
    for name in ("datapackage.json", "ro-crate-metadata.json"):
        shutil.copy2(ROOT / name, crate / name)
    command = [str(programs / "rocrate-validator"), "--no-interactive", "--disable-color", "validate", "--no-paging"]
    run([*command, "--verbose", "--profile-identifier", "ro-crate-1.2", str(crate)])
    print(f"{RO_CRATE}: valid, every requirement of RO-Crate 1.2 is met")


def main(arguments: Sequence[str]) -> int:
    """Run both; the exit status."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(arguments[0]) if arguments else Path(temporary)
        try:
            check_croissant(environment(folder, CROISSANT))
            check_ro_crate(environment(folder, RO_CRATE), folder)
        except KutipanError as error:
            print(error, file=sys.stderr)
            return 1
    print(f"kutipan {kutipan.__version__}: what catalogues read is valid")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
