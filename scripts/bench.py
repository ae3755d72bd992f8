"""Measure kutipan: speed on one core and on all, memory, how time grows, other libraries on the same texts, loading.

Run it as ``make bench``, or by itself:

    python scripts/bench.py                       # a quick run, under two minutes on two cores
    python scripts/bench.py --sizes 1000,10000,100000 --articles 10000
    python scripts/bench.py --corpus arsip/       # your own texts: a folder of .txt, or a .jsonl with the key text

It prints a table and writes it as JSON. The texts are the test articles of this project, over and over, each time with
a paragraph of its own that names a new person. Other programs that run meanwhile change the times more than the ratios;
the ratios are what to compare. Libraries that do a part of the work (spaCy's tokenizer, dateparser, quantulum3) are
measured where they are installed: ``pip install spacy dateparser quantulum3``.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

from kutipan import __version__
from kutipan.archive.pool import available_cores
from kutipan.convert import extract
from kutipan.errors import KutipanError

ROOT = Path(__file__).resolve().parents[1]
SYLLABLES = "ba di ka lu ma no pi ra su to wi ya".split()
"""Of which the names of the new persons are made."""

HOSTILE: Mapping[str, str] = {
    "opening marks": "“",
    "straight marks": '" ',
    "digits": "7",
    "grouped digits": "1.000",
    "numbers": "12 ",
    "cues": "kata ",
    "sources": "menurut Ani ",
    "names": "Ani Budi ",
    "initials": "A. ",
    "one word": "a",
    "brackets": "(",
    "commas": ", ",
    "lines": "\n",
    "clitics": "katanya, ",
    "number words": "seribu dua ratus ",
    "dates": "Senin (1/5), ",
    "quotes": "“Ya,” kata dia. ",
    "reports in reports": "Ani mengatakan bahwa Budi menyebut bahwa ",
    "relative clauses": "pernyataan Ani yang menegaskan rapat itu yang ",
    "adjuncts": "di Yaman pada Senin saat hujan, mengatakan, ",
    "shares": "41 persen responden tertipu dan 17 persen di antaranya ",
}
"""Pieces that a text of nothing else is made of, to see that none makes the time grow faster than the text."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and write; the exit status."""
    options = parse(arguments)
    texts = read_corpus(options.corpus) if options.corpus else own_articles()
    if not texts:
        print(f"{options.corpus}: no texts found; name a folder of .txt files or a .jsonl file", file=sys.stderr)
        return 1
    report: dict[str, Any] = {
        "kutipan": __version__,
        "python": platform.python_version(),
        "cores": available_cores(),
        "corpus": {"texts": len(texts), "mean_bytes": round(statistics.mean(len(text.encode()) for text in texts))},
    }
    for line in heading(report):
        print(line)
    with tempfile.TemporaryDirectory(prefix="kutipan-bench-") as folder:
        sections: dict[str, Callable[[], Sequence[Mapping[str, Any]]]] = {
            "throughput": lambda: throughput(texts, options.articles, Path(folder)),
            "archives": lambda: [archive(texts, size, Path(folder)) for size in options.sizes],
            "length": lambda: length(texts, options.length),
            "peers": lambda: peers(texts, options.sample),
            "loading": lambda: loading(options.repeats),
        }
        for name, measure in sections.items():
            report[name] = measure()
            print("", *table(report[name]), sep="\n", flush=True)
    options.json.parent.mkdir(parents=True, exist_ok=True)
    options.json.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    print(f"\nwritten to {options.json}")
    return 0


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The options."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--corpus", metavar="DIR", type=Path, help="texts to measure on, not our test articles")
    parser.add_argument("--articles", metavar="N", type=int, default=2000, help="articles for one core and for all")
    parser.add_argument(
        "--sizes",
        metavar="N,N,…",
        type=lambda words: [int(word) for word in words.split(",")],
        default=[500, 1000, 4000],
        help="sizes of archives, for memory and time per article",
    )
    parser.add_argument("--length", metavar="N", type=int, default=40_000, help="characters of the longest text")
    parser.add_argument("--sample", metavar="N", type=int, default=32, help="articles for other libraries")
    parser.add_argument("--repeats", metavar="N", type=int, default=7, help="how often loading is measured")
    parser.add_argument("--json", metavar="FILE", type=Path, default=ROOT / "build" / "bench.json")
    return parser.parse_args(arguments)


def own_articles() -> list[str]:
    """The texts of our test articles."""
    sys.path.append(str(ROOT / "tests"))
    articles: list[str] = [article.text for article in import_module("inline_gold").load()]
    return articles


def read_corpus(path: Path) -> list[str]:
    """The texts in a folder of text files, or in a JSON Lines file."""
    if path.is_dir():
        return [file.read_text(encoding="utf-8") for file in sorted(path.rglob("*.txt"))]
    with path.open(encoding="utf-8") as file:
        return [json.loads(line)["text"] for line in file if line.strip()]


def many(texts: Sequence[str]) -> Iterator[str]:
    """The texts without end, each with a paragraph that no other has."""
    number = 0
    while True:
        name = " ".join(
            "".join(SYLLABLES[number // 12**place % 12] for place in places).title() for places in ((0, 1, 2), (3, 4))
        )
        own = f"Warga bernama {name} mengatakan, sebanyak {number + 3} karung gabah sudah dijual pekan ini."
        yield f"{texts[number % len(texts)].rstrip()}\n\n{own}\n"
        number += 1


def write_archive(texts: Sequence[str], size: int, path: Path) -> int:
    """An archive of ``size`` articles; how many bytes of text it has."""
    total = 0
    with path.open("w", encoding="utf-8") as file:
        for number, text in enumerate(islice(many(texts), size)):
            total += len(text.encode())
            file.write(json.dumps({"article_id": f"a-{number:07}", "text": text}, ensure_ascii=False) + "\n")
    return total


def convert(path: Path, output: Path, workers: int) -> dict[str, float]:
    """Convert an archive in a process of its own: its time and that of all cores in seconds, its peak memory in MB."""
    command = [sys.executable, "-m", "kutipan", "convert", str(path), "-o", str(output), "--force", "--quiet"]
    started, before = time.perf_counter(), os.times()
    process = subprocess.Popen([*command, "--workers", str(workers)])
    peak = 0.0
    while process.poll() is None:
        peak = max(peak, memory(process.pid))
        time.sleep(0.05)
    if process.returncode not in (0, 3):
        raise SystemExit(f"kutipan convert ended with {process.returncode}")
    seconds, after = time.perf_counter() - started, os.times()
    cores = after.children_user + after.children_system - before.children_user - before.children_system
    return {"seconds": seconds, "core_seconds": cores, "peak_mb": peak}


def memory(process: int) -> float:
    """Resident memory of a process and its children, in MB; pages that they share count once. Linux only, else 0."""
    total = 0
    for one in [process, *children(process)]:
        try:
            rollup = Path(f"/proc/{one}/smaps_rollup").read_text()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return total / 1024


def children(process: int) -> list[int]:
    """The children of a process."""
    try:
        words = Path(f"/proc/{process}/task/{process}/children").read_text()
    except OSError:
        return []
    return [int(word) for word in words.split()]


def throughput(texts: Sequence[str], size: int, folder: Path) -> list[dict[str, float]]:
    """Articles and bytes per second on one core, on two and on all."""
    path = folder / "archive.jsonl"
    total = write_archive(texts, size, path)
    rows = []
    for workers in sorted({1, 2, available_cores()}):
        found = convert(path, folder / "tables", workers)
        rows.append(
            {
                "workers": workers,
                "articles_per_s": size / found["seconds"],
                "mb_per_s": total / found["seconds"] / 1e6,
                "peak_mb": found["peak_mb"],
            }
        )
    for row in rows:
        row["times_one"] = row["articles_per_s"] / rows[0]["articles_per_s"]
    return rows


def archive(texts: Sequence[str], size: int, folder: Path) -> dict[str, float]:
    """Time per article and peak of memory for an archive of ``size`` articles, on all cores.

    The time of the cores counts what was worked, not what was waited for: other programs change it less.
    """
    path = folder / "archive.jsonl"
    write_archive(texts, size, path)
    found = convert(path, folder / "tables", available_cores())
    return {
        "articles": size,
        "ms_per_article": found["seconds"] / size * 1000,
        "core_ms_per_article": found["core_seconds"] / size * 1000,
        "peak_mb": found["peak_mb"],
    }


def length(texts: Sequence[str], longest: int) -> list[dict[str, Any]]:
    """Time of one text of half the length and of the whole; twice the time is linear."""
    rows = []
    whole = "\n\n".join(islice(many(texts), longest // 1000 + 1))
    for name, piece in {"articles": whole, **HOSTILE}.items():
        text = (piece * (longest // len(piece) + 1))[:longest]
        half, full = (best(timed(text[:size])) for size in (longest // 2, longest))
        rows.append({"text": name, "characters": longest, "ms": full * 1000, "times_half": full / half})
    return rows


def timed(text: str) -> Callable[[], object]:
    """A call that converts the text."""

    def call() -> object:
        try:
            return extract(text, article_id="x")
        except KutipanError:
            return None  # nothing but furniture: that was found out in the time measured

    return call


def best(call: Callable[[], object], repeats: int = 3) -> float:
    """The shortest time of some calls, in seconds; a call that is long is made once."""
    times = []
    for _ in range(repeats):
        started = time.perf_counter()
        call()
        times.append(time.perf_counter() - started)
        if times[-1] > 2:
            break
    return min(times)


def peers(texts: Sequence[str], sample: int) -> list[dict[str, Any]]:
    """The same texts through libraries that do a part of the work, in this process, on one core."""
    chosen = list(islice(many(texts), sample))
    size = sum(len(text.encode()) for text in chosen)
    calls: dict[str, Callable[[], Callable[[str], object]]] = {
        "kutipan, all tables": lambda: lambda text: extract(text, article_id="x"),
        "spaCy, blank Indonesian tokenizer": _spacy,
        "dateparser.search": _dateparser,
        "quantulum3": _quantulum,
    }
    rows: list[dict[str, Any]] = []
    for name, make in calls.items():
        try:
            call = make()
        except ImportError:
            rows.append({"library": name, "mb_per_s": None, "kutipan_times": None})
            continue
        call(chosen[0])  # what is loaded at the first call is not measured
        started = time.perf_counter()
        for text in chosen:
            call(text)
        speed = size / (time.perf_counter() - started) / 1e6
        rows.append({"library": name, "mb_per_s": speed})
        rows[-1]["kutipan_times"] = rows[0]["mb_per_s"] / speed
    return rows


def _spacy() -> Callable[[str], object]:
    call: Callable[[str], object] = import_module("spacy").blank("id")
    return call


def _dateparser() -> Callable[[str], object]:
    search = import_module("dateparser.search").search_dates
    return lambda text: search(text, languages=["id"])


def _quantulum() -> Callable[[str], object]:
    call: Callable[[str], object] = import_module("quantulum3.parser").parse
    return call


def loading(repeats: int) -> list[dict[str, Any]]:
    """Whole processes that load a table, in ms: the median of some."""
    programs = {
        "python, nothing else": "",
        "import kutipan": "import kutipan",
        "kutipan.load('quotes')": "import kutipan; kutipan.load('quotes')",
        "pandas.read_csv": "import kutipan, pandas; pandas.read_csv(kutipan.path('quotes'))",
    }
    rows: list[dict[str, Any]] = []
    for name, program in programs.items():
        times = []
        for _ in range(repeats):
            started = time.perf_counter()
            result = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
            times.append(time.perf_counter() - started)
        fine = result.returncode == 0
        rows.append({"program": name, "ms": statistics.median(times) * 1000 if fine else None})
    return rows


def heading(report: Mapping[str, Any]) -> Iterator[str]:
    """What was measured, and where."""
    corpus = report["corpus"]
    yield f"kutipan {report['kutipan']}, Python {report['python']}, {report['cores']} cores"
    yield f"{corpus['texts']} different texts of {corpus['mean_bytes']} bytes on average; load of the machine {load()}"


def load() -> str:
    """What else the machine has to do."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def table(rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Rows with their columns aligned."""
    header = list(rows[0])
    cells = [header, *([_cell(row.get(name)) for name in header] for row in rows)]
    widths = [max(len(row[place]) for row in cells) for place in range(len(header))]
    for row in cells:
        first, *rest = (
            cell.rjust(width) if place else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join([first, *rest])


def _cell(value: object) -> str:
    if value is None:
        return "not installed"
    return f"{value:,.2f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    sys.exit(main())
