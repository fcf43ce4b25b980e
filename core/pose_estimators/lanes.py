"""Pictures worked on by several threads at once, with the same outcome whatever the threads do.

A decoding thread reads ahead. The plan for a picture is made from what is known after the picture
one or two before it, never from more, even where more is known already; so two pictures can be
worked on at the same time and every run gives the same.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from core.media.picture import Picture

Glance = TypeVar("Glance")
Plan = TypeVar("Plan")
Result = TypeVar("Result")
Output = TypeVar("Output")

_READ_AHEAD = 16  # decoded pictures waiting
_DECODER_NICENESS = 5
_UNREAD = 48  # finished outputs waiting for the caller


class Work(Protocol[Glance, Plan, Result, Output]):
    """What is done with each picture, counted from 0.

    `glance` runs in the decoding thread, in order. `lag`: plan from what is known 1 or 2 pictures
    before. `plan` and `merge` run in order, one at a time; `plan(n)` follows `merge(n - lag)` but may
    come after later merges too, so `merge` keeps what `plan` needs by number. `work` runs in parallel.
    """

    def glance(self, number: int, picture: Picture) -> Glance: ...
    def lag(self, number: int, glance: Glance) -> int: ...
    def plan(self, number: int, glance: Glance, known: int) -> Plan: ...
    def work(self, picture: Picture, plan: Plan) -> Result: ...
    def merge(self, number: int, glance: Glance, plan: Plan, result: Result) -> list[Output]: ...
    def finish(self) -> list[Output]: ...


class Lanes(Generic[Glance, Plan, Result, Output]):
    """Runs `work` over `pictures` with `lanes` threads; iterate `outputs` and always close it."""

    def __init__(
        self, pictures: Iterator[Picture], work: Work[Glance, Plan, Result, Output], lanes: int
    ) -> None:
        self._pictures = pictures
        self._work = work
        # one lock; each kind of waiting has its own condition, so that only who can go on is woken
        self._lock = threading.Lock()
        self._room = threading.Condition(self._lock)  # the decoder waits for
        self._task = threading.Condition(self._lock)  # the lanes wait for
        self._output = threading.Condition(self._lock)  # the caller waits for
        self._decoded: dict[int, tuple[Picture, Glance]] = {}
        self._ready: deque[tuple[int, Plan]] = deque()
        self._results: dict[int, tuple[Plan, Result]] = {}
        self._outputs: deque[Output] = deque()
        self._count = 0  # pictures decoded
        self._ended = False  # no more will be
        self._planned = 0
        self._merged = 0
        self._closed = False
        self._error: BaseException | None = None
        self._threads = [threading.Thread(target=self._guard, args=(self._decode,), name="pose-decode")]
        self._threads += [
            threading.Thread(target=self._guard, args=(self._lane,), name=f"pose-lane-{i}")
            for i in range(lanes)
        ]

    def outputs(self) -> Iterator[Output]:
        """All outputs in order; closing this iterator ends the threads."""
        for thread in self._threads:
            thread.start()
        try:
            while True:
                with self._lock:
                    self._output.wait_for(lambda: self._outputs or self._error or self._finished())
                    if self._error:
                        raise self._error
                    if not self._outputs:
                        break
                    batch = list(self._outputs)
                    self._outputs.clear()
                    if len(batch) >= _UNREAD:
                        self._task.notify_all()
                yield from batch
            yield from self._work.finish()
        finally:
            with self._lock:
                self._closed = True
                self._wake_all()
            for thread in self._threads:
                thread.join()

    def _finished(self) -> bool:
        return self._ended and self._merged == self._count

    def _guard(self, body: object) -> None:
        try:
            body()  # type: ignore[operator]
        except BaseException as error:  # handed to the caller's thread
            with self._lock:
                self._error = self._error or error
                self._closed = True
                self._wake_all()

    def _wake_all(self) -> None:
        for condition in (self._room, self._task, self._output):
            condition.notify_all()

    def _decode(self) -> None:
        _step_back()
        pictures = iter(self._pictures)
        try:
            for number, picture in enumerate(pictures):
                glance = self._work.glance(number, picture)
                with self._lock:
                    self._decoded[number] = (picture, glance)
                    self._count = number + 1
                    self._advance()
                    self._room.wait_for(lambda: self._closed or self._count - self._merged < _READ_AHEAD)
                    if self._closed:
                        return
        finally:
            close = getattr(pictures, "close", None)
            if close is not None:
                close()
            with self._lock:
                self._ended = True
                self._wake_all()

    def _lane(self) -> None:
        while True:
            with self._lock:
                self._task.wait_for(lambda: self._closed or self._finished() or self._may_work())
                if self._closed or not self._ready:
                    return
                number, plan = self._ready.popleft()
                picture = self._decoded[number][0]
            result = self._work.work(picture, plan)
            with self._lock:
                self._results[number] = (plan, result)
                self._advance()

    def _may_work(self) -> bool:
        return bool(self._ready) and len(self._outputs) < _UNREAD

    def _advance(self) -> None:
        """Merge what is there in order, then plan what can be planned; the lock is held."""
        while True:
            if self._merged in self._results:
                plan, result = self._results.pop(self._merged)
                glance = self._decoded.pop(self._merged)[1]
                self._outputs += self._work.merge(self._merged, glance, plan, result)
                self._merged += 1
                self._room.notify()
                if self._finished():
                    self._wake_all()
                elif self._outputs:
                    self._output.notify()
            elif self._planned in self._decoded and self._may_plan():
                glance = self._decoded[self._planned][1]
                known = self._planned - self._work.lag(self._planned, glance)
                self._ready.append((self._planned, self._work.plan(self._planned, glance, known)))
                self._planned += 1
                self._task.notify()
            else:
                break

    def _may_plan(self) -> bool:
        glance = self._decoded[self._planned][1]
        return self._merged > self._planned - self._work.lag(self._planned, glance) or self._planned == 0


def _step_back() -> None:
    """Let this thread fill the gaps that the lanes leave, where the system can do that for one thread.

    A lane that loses its core to the decoder keeps the other lane waiting for it, too: the pictures
    are merged in order. The decoder, which reads ahead, can wait without anybody noticing.
    """
    if sys.platform == "linux":
        thread = threading.get_native_id()
        with contextlib.suppress(OSError):
            os.setpriority(
                os.PRIO_PROCESS, thread, os.getpriority(os.PRIO_PROCESS, thread) + _DECODER_NICENESS
            )
