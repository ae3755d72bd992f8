"""The command line: ``kutipan show | convert | validate | verify | export | diff``.

Exit status: 0 all well, 1 problems found or bad input, 2 wrong usage, 3 some articles not converted, 130 interrupted.
"""

import argparse
import os
import sys
from collections.abc import Sequence

from kutipan import __version__
from kutipan.cli import convert, diff, export, show, validate, verify
from kutipan.errors import KutipanError

_INTERRUPTED = 130
_BROKEN_PIPE = 141

_DESCRIPTION = """\
Quotes and figures of Indonesian news articles, each with
the characters it came from.
"""
_EXAMPLES = """\
examples:
  kutipan show vladimir-putin
  kutipan convert berita/*.txt -o tables
  kutipan validate tables
  kutipan verify tables --sources berita
  kutipan export xlsx -o kutipan.xlsx
  kutipan diff old new
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that ``arguments`` (else those of the process) name, and give the exit status."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character gets its escape, not a traceback.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    options = parser().parse_args(arguments)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
        return status
    except KutipanError as error:
        print(f"kutipan: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("kutipan: interrupted; what was there before is unchanged", file=sys.stderr)
        return _INTERRUPTED
    except BrokenPipeError:
        # The reader left. Python would complain once more when it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _BROKEN_PIPE


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    result = argparse.ArgumentParser(
        prog="kutipan",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    result.add_argument("--version", action="version", version=f"kutipan {__version__}")
    commands = result.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in (show, convert, validate, verify, export, diff):
        command.add_parser(commands)
    return result
