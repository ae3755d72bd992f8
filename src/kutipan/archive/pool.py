"""Articles shared out to worker processes, their results in the order of the articles.

Articles travel in small bundles; only so many are under way that memory stays bounded however long the archive is.
Workers are spawned, not forked, so that they start the same on every system, and end when the main process does.
"""

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Generator, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing.connection import wait
from typing import NamedTuple

from kutipan.archive.items import Item, Options, Rejected
from kutipan.archive.work import Converted, convert_item
from kutipan.errors import KutipanError
from kutipan.tables.registry import Registry

_BUNDLE_ARTICLES = 16
_BUNDLE_BYTES = 1 << 18
_BUNDLES_AHEAD = 3
"""How many bundles there are for each worker: one in work, the others ready."""

_COLLECT_AFTER = 20_000
"""Objects made since the last look of the garbage collector: an article makes many, and nearly all free themselves."""

Result = Converted | Rejected


class _Work(NamedTuple):
    options: Options
    registry: Registry | None


def available_cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def convert_items(
    items: Iterator[Item | Rejected], options: Options, registry: Registry | None, workers: int
) -> Generator[tuple[Item | Rejected, Result], None, None]:
    """Each of ``items`` with its result, in their order; those that are rejected already pass through."""
    bundles = _bundles(items)
    first = list(islice(bundles, 2))
    if workers <= 1 or len(first) < 2:
        # Starting processes would take longer than the work.
        with _rare_collections():
            for bundle in chain(first, bundles):
                for item in bundle:
                    yield item, _convert(item, options, registry)
        return
    yield from _in_processes(chain(first, bundles), options, registry, workers)


@contextmanager
def _rare_collections() -> Generator[None, None, None]:
    """The garbage collector looks less often; converting is some 4 % faster."""
    before = gc.get_threshold()
    gc.set_threshold(_COLLECT_AFTER, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _in_processes(
    bundles: Iterator[list[Item | Rejected]], options: Options, registry: Registry | None, workers: int
) -> Generator[tuple[Item | Rejected, Result], None, None]:
    executor = ProcessPoolExecutor(
        workers,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_begin,
        initargs=(options, registry),
    )
    ahead: deque[tuple[list[Item | Rejected], Future[list[Result]]]] = deque()
    try:
        for bundle in bundles:
            try:
                ahead.append((bundle, executor.submit(_convert_bundle, bundle)))
            except OSError as error:  # its pipes are closed when a worker was ended
                raise BrokenProcessPool from error
            if len(ahead) >= workers * _BUNDLES_AHEAD:
                done, future = ahead.popleft()
                yield from zip(done, future.result(), strict=True)
        while ahead:
            done, future = ahead.popleft()
            yield from zip(done, future.result(), strict=True)
    except BrokenProcessPool:
        raise KutipanError(
            "a worker process was ended from outside (was there too little memory?); what is done is kept: "
            "run the command again with --resume, and with fewer --workers if it happens again"
        ) from None
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def _bundles(items: Iterator[Item | Rejected]) -> Iterator[list[Item | Rejected]]:
    bundle: list[Item | Rejected] = []
    size = 0
    for item in items:
        bundle.append(item)
        size += len(item.text) if isinstance(item, Item) and item.text is not None else item.weight
        if len(bundle) == _BUNDLE_ARTICLES or size >= _BUNDLE_BYTES:
            yield bundle
            bundle, size = [], 0
    if bundle:
        yield bundle


def _convert(item: Item | Rejected, options: Options, registry: Registry | None) -> Result:
    return item if isinstance(item, Rejected) else convert_item(item, options, registry)


# What a worker process is told once, when it begins.
_work = _Work(Options(), None)


def _begin(options: Options, registry: Registry | None) -> None:
    global _work
    _work = _Work(options, registry)
    gc.freeze()  # the word lists stay
    gc.set_threshold(_COLLECT_AFTER, *gc.get_threshold()[1:])
    # An interrupt from the keyboard goes to all processes; the main one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _convert_bundle(bundle: list[Item | Rejected]) -> list[Result]:
    return [_convert(item, _work.options, _work.registry) for item in bundle]
