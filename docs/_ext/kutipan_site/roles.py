"""Small parts of prose that come from the package: a link to one of its files, the citation."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import ReferenceRole

import kutipan
from kutipan_site.directive import SiteDirective, raw
from kutipan_site.edition import ROOT, source_file
from kutipan_site.html import tag
from kutipan_site.links import Links


class PackageFile(ReferenceRole):
    """``{package-file}`text <name>```: a file that lies beside the languages."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        href = Links(self.env.docname).data(self.target)
        return [nodes.raw("", tag("a", self.title, href=href, download=True), format="html")], []


class SourceFile(ReferenceRole):
    """``{source-file}`name```: where a file of the library lies, as code."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        path = source_file(self.target).relative_to(ROOT).as_posix()
        return [nodes.literal(path, path)], []


class Citation(SiteDirective):
    """``{citation}``: how to cite the installed version, as text and as BibTeX."""

    def run(self) -> list[nodes.Node]:
        year = str(kutipan.descriptor().get("created", ""))[:4]
        said = (
            f"The kutipan maintainers. Kutipan: quotes and figures of Indonesian news articles, version "
            f"{kutipan.__version__}. Data set and software." + (f" {year}." if year else "")
        )
        entry = "\n".join([
            f"@misc{{kutipan-{kutipan.__version__},",
            "  author  = {{The kutipan maintainers}},",
            "  title   = {Kutipan: quotes and figures of Indonesian news articles},",
            *([f"  year    = {{{year}}},"] if year else []),
            f"  version = {{{kutipan.__version__}}},",
            "  note    = {Data set and software}",
            "}",
        ])  # fmt: skip
        return [
            raw(tag("blockquote", tag("p", said), lang="en")),
            nodes.literal_block(entry, entry, language="bibtex"),
        ]


def setup(app: Sphinx) -> None:
    """Register the roles and the directive."""
    app.add_role("package-file", PackageFile())
    app.add_role("source-file", SourceFile())
    app.add_directive("citation", Citation)
