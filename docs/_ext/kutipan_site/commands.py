"""The reference of the command line, from the parser itself."""

import argparse

from docutils import nodes
from sphinx.application import Sphinx

from kutipan.cli import parser
from kutipan_site.directive import SiteDirective, raw, section
from kutipan_site.html import Html, join, tag
from kutipan_site.words import Words

_FAR = 16
"""As many spaces as no term is indented by."""


class Commands(SiteDirective):
    """``{commands}``: every command with its arguments and examples."""

    def run(self) -> list[nodes.Node]:
        whole = parser()
        found: list[nodes.Node] = [_listing(_usage(whole), "text")]
        for action in whole._actions:
            if isinstance(action, argparse._SubParsersAction):
                helps = {choice.dest: choice.help or "" for choice in action._choices_actions}
                for name, command in action.choices.items():
                    found.append(self._command(name, helps.get(name, ""), command))
        return found

    def _command(self, name: str, said: str, command: argparse.ArgumentParser) -> nodes.section:
        words = self.words
        content: list[nodes.Node] = [raw(tag("p", words.html(_sentence(said)), class_="field-meaning"))]
        for paragraph in (command.description or "").strip().split("\n\n"):
            content.append(_paragraph(words, paragraph))
        content.append(_listing(_usage(command), "text"))
        content.append(raw(_arguments(words, command)))
        for paragraph in (command.epilog or "").strip().split("\n\n"):
            head, _, rest = paragraph.partition("\n")
            if head == "examples:":
                content += [raw(tag("p", words("Examples"), ":")), _listing(_dedent(rest), "sh")]
            elif paragraph:
                content.append(_paragraph(words, paragraph))
        return section(f"kutipan {name}", f"kutipan-{name}", *content, code=True)


def _paragraph(words: Words, paragraph: str) -> nodes.Node:
    """A paragraph of help; where its lines are indented they are a list and keep their form."""
    lines = paragraph.split("\n")
    if any(line.startswith(" ") for line in lines):
        shown: list[Html] = []
        for term, said in terms(lines):
            name = [tag("dt", tag("code", term))] if term else []
            shown.append(tag("div", *name, tag("dd", words.html(said))))
        return raw(tag("dl", *shown, class_="facts"))
    text = " ".join(lines)
    return raw(tag("p", words.html(text[0].upper() + text[1:])))


def terms(lines: list[str]) -> list[tuple[str, str]]:
    """The terms of a list in help, each with what is said of it; a line without a term has an empty one.

    What stands far from the margin goes on with what is said above it, and so does what follows a comma, whatever term
    stands before it: a list of terms may be as long as what is said of them.

    >>> terms(["  .txt  a file", "  .csv  one in each row,", "  .tsv  with a header", "                in the first"])
    [('.txt', 'a file'), ('.csv .tsv', 'one in each row, with a header in the first')]
    """
    found: list[tuple[str, str]] = []
    for line in filter(str.strip, lines):
        term, gap, said = line.strip().partition("  ")
        above, before = found[-1] if found else ("", "")
        if found and not line[:_FAR].strip():
            found[-1] = (above, f"{before} {line.strip()}")
        elif not gap:
            found.append(("", line.strip()))
        elif before.endswith(","):
            found[-1] = (f"{above} {term}".strip(), f"{before} {said.strip()}")
        else:
            found.append((term, said.strip()))
    return found


def _arguments(words: Words, command: argparse.ArgumentParser) -> Html:
    rows: list[Html] = []
    for action in command._actions:
        if isinstance(action, argparse._HelpAction):
            continue
        if action.option_strings:
            value = action.metavar if isinstance(action.metavar, str) else ""
            name = ", ".join(action.option_strings) + (f" {value}" if value else "")
        else:
            name = action.metavar if isinstance(action.metavar, str) else action.dest
        notes = [words.html(_sentence(action.help or ""))]
        if action.required and action.option_strings:
            notes.append(Html.escape(f" ({words('required')})"))
        rows.append(tag("div", tag("dt", tag("code", name)), tag("dd", join(*notes))))
    return tag("dl", *rows, class_="facts options")


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    if not text:
        return text
    return text[0].upper() + text[1:] + ("" if text.endswith((".", ")", "…")) else ".")


def _usage(command: argparse.ArgumentParser) -> str:
    formatter = argparse.HelpFormatter(command.prog, width=76)
    formatter.add_usage(command.usage, command._actions, command._mutually_exclusive_groups, prefix="")
    return formatter.format_help().strip()


def _dedent(text: str) -> str:
    lines = text.split("\n")
    return "\n".join(line[2:] if line.startswith("  ") else line for line in lines).strip()


def _listing(code: str, language: str) -> nodes.literal_block:
    return nodes.literal_block(code, code, language=language)


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("commands", Commands)
