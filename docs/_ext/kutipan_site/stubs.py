"""A source file for each page that the tables call for: one for each article and each speaker.

Sphinx makes a page from each file; what is on the page comes from a directive. The files are made anew by each build
and are not kept in git.
"""

from pathlib import Path

from sphinx.application import Sphinx

from kutipan_site.edition import edition


def stubs() -> dict[str, str]:
    """The files, path below the folder of the sources -> content."""
    rows = edition()
    found = {
        f"evidence/{article.article_id}.md": f"```{{article-page}} {article.article_id}\n```\n"
        for article in rows.articles
    }
    found |= {
        f"speakers/{speaker.speaker_id}.md": f"```{{speaker-page}} {speaker.speaker_id}\n```\n"
        for speaker in rows.speakers
    }
    return found


def write_stubs(folder: Path) -> None:
    """Bring the files in ``folder`` in line with the tables; files that are as they should be are not touched."""
    wanted = stubs()
    for name in ("evidence", "speakers"):
        (folder / name).mkdir(exist_ok=True)
        for path in (folder / name).glob("*.md"):
            if path.name != "index.md" and f"{name}/{path.name}" not in wanted:
                path.unlink()
    for name, content in wanted.items():
        path = folder / name
        if not path.is_file() or path.read_text(encoding="utf-8") != content:
            path.write_text(content, encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Write the files before Sphinx looks for them."""
    app.connect("config-inited", lambda app, config: write_stubs(Path(app.srcdir)))
