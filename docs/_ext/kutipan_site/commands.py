"""The reference of the command line, from the parser itself."""

import argparse

from docutils import nodes
from sphinx.application import Sphinx

from kutipan.cli import parser
from kutipan_site.directive import SiteDirective, raw, section
from kutipan_site.html import Html, join, tag
from kutipan_site.words import Words


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
        rows: list[str] = []
        for line in lines:
            if line.startswith("   ") and rows and line[:16].strip() == "":
                rows[-1] = f"{rows[-1]} {line.strip()}"
            elif line.strip():
                rows.append(line.strip())
        shown: list[Html] = []
        for row in rows:
            term, gap, said = row.partition("  ")
            if gap and said.strip():
                shown.append(tag("div", tag("dt", tag("code", term)), tag("dd", words.html(said.strip()))))
            else:
                shown.append(tag("div", tag("dd", words.html(row))))
        return raw(tag("dl", *shown, class_="facts"))
    text = " ".join(lines)
    return raw(tag("p", words.html(text[0].upper() + text[1:])))


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
