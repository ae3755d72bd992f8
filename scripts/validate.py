"""Validate the package three ways: by kutipan's own checks, by frictionless and by the legacy ``datapackage`` library.

``make data`` runs it after the build. By itself it needs the environment that make makes:

    .venv/bin/python scripts/validate.py [DIR]

DIR is the folder of a package's datapackage.json, else this project. kutipan's own checks look at what the two other
libraries do not enforce, and at every offset against seeds/ for this project's own package.
"""

import sys
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path

from kutipan.cli.terminal import count
from kutipan.errors import KutipanError
from kutipan.package.checks import Problem, check_package
from kutipan.package.descriptor import DESCRIPTOR
from kutipan.package.verify import verify_package

ROOT = Path(__file__).resolve().parents[1]


def own_checks(folder: Path) -> list[Problem]:
    """What kutipan finds wrong, with the sources where they are at hand."""
    sources = folder / "seeds"
    return verify_package(folder, sources) if sources.is_dir() else check_package(folder)


def frictionless_checks(folder: Path) -> Iterator[Problem]:
    """What frictionless finds wrong."""
    import frictionless

    report = frictionless.validate(str(folder / DESCRIPTOR))
    for error in report.errors:
        yield Problem(DESCRIPTOR, None, None, error.message)
    for task in report.tasks:
        for error in task.errors:
            row, column = getattr(error, "row_number", None), getattr(error, "field_name", None)
            yield Problem(Path(task.place).name, row, column, error.message)


def legacy_checks(folder: Path) -> Iterator[Problem]:
    """What the ``datapackage`` library finds wrong when it reads every row and follows every key."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import datapackage

        package = datapackage.Package(str(folder / DESCRIPTOR))
        for error in package.errors:
            yield Problem(DESCRIPTOR, None, None, str(error))
        for resource in package.resources:
            try:
                resource.read(keyed=True, relations=True)
                resource.check_integrity()
            except datapackage.exceptions.DataPackageException as error:
                for cause in error.errors or [error]:
                    yield Problem(f"{resource.name}.csv", None, None, str(cause))


def main(arguments: Sequence[str]) -> int:
    """Run the three, print what each finds; the exit status."""
    folder = Path(arguments[0]) if arguments else ROOT
    failed = False
    try:
        for name, check in (
            ("kutipan", own_checks),
            ("frictionless", frictionless_checks),
            ("datapackage", legacy_checks),
        ):
            problems = list(check(folder))
            for problem in problems:
                print(problem)
            print(f"{name}: {count(len(problems), 'problem', 'problems') if problems else 'valid'}")
            failed = failed or bool(problems)
    except KutipanError as error:
        print(error, file=sys.stderr)
        return 1
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
