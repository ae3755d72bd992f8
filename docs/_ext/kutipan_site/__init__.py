"""The parts of the documentation that are made from the package itself: a Sphinx extension.

Pages of rows, tables, rules, plots and commands come from directives that read the tables, the definitions and the
rules when the site is built, so that nothing is written down twice. Each directive makes its page in the language that
is being built: what the definitions say in both languages is taken from them, every other word through
:mod:`kutipan_site.words`.
"""

from sphinx.application import Sphinx

from kutipan_site import (
    commands,
    evidence,
    examples,
    explore,
    figures_page,
    head,
    provenance,
    roles,
    schema,
    start,
    stubs,
    words,
)


def setup(app: Sphinx) -> dict[str, object]:
    """Called by Sphinx."""
    for module in (
        words,
        stubs,
        start,
        evidence,
        explore,
        figures_page,
        schema,
        provenance,
        commands,
        examples,
        roles,
        head,
    ):
        module.setup(app)
    return {"version": "1", "parallel_read_safe": False, "parallel_write_safe": True}
