"""Code that is run when the site is built, so that what stands below it is what it printed."""

import contextlib
import io

from docutils import nodes
from sphinx.application import Sphinx

from kutipan_site.directive import SiteDirective
from kutipan_site.edition import ROOT


def run_python(code: str) -> str:
    """What the code prints, run in the project's folder."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.chdir(ROOT):
        exec(compile(code, "<example>", "exec"), {"__name__": "__example__"})
    return printed.getvalue()


def run_sql(code: str) -> str:
    """The result of the query in DuckDB, as lines of columns."""
    import duckdb

    with contextlib.chdir(ROOT), duckdb.connect() as connection:
        result = connection.execute(code)
        names = [column[0] for column in result.description or []]
        rows = [["" if value is None else str(value) for value in row] for row in result.fetchall()]
    widths = [max(len(row[i]) for row in [names, *rows]) for i in range(len(names))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in [names, *rows]]
    return "\n".join(line.rstrip() for line in lines) + "\n"


_RUNNERS = {"python": run_python, "sql": run_sql}


class Run(SiteDirective):
    """``{run} python`` or ``{run} sql``: the code, and below it what it printed at this build."""

    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        language = self.arguments[0]
        code = "\n".join(self.content)
        try:
            printed = _RUNNERS[language](code)
        except Exception as error:
            raise self.error(f"the example fails: {type(error).__name__}: {error}") from error
        shown: list[nodes.Node] = [nodes.literal_block(code, code, language=language)]
        if printed:
            shown.append(nodes.literal_block(printed, printed, language="text", classes=["printed"]))
        return shown


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("run", Run)
