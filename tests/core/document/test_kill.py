"""A hundred editors are killed at random moments; every step that was on the screen is there afterwards."""

from __future__ import annotations

import contextlib
import os
import queue
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from core.document.store import DocumentStore
from tests.core.document import builders as b
from tests.helpers.editor_nest import digest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a process is killed by a signal")

ROOT = Path(__file__).parents[3]
KILLS = 100
KILLS_ON_A_SHARE = 20
ON_SCREEN_S = 0.1
LONGEST_LIFE_S = 0.3


class Life(NamedTuple):
    """What an editor said until it was killed: states by number, the last step that was shown, and the
    last one that had been on the screen for a tenth of a second."""

    states: dict[int, str]
    shown: int
    acknowledged: int


class Nest:
    """Forks editors and hears what they say."""

    def __init__(self, path: Path, *more: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.helpers.editor_nest", str(path), *more],
            cwd=ROOT,
            env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._heard: queue.SimpleQueue[tuple[float, str]] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()
        assert self._next()[1] == "ready"

    def live(self, seed: int, life_s: float) -> Life:
        """Let an editor live for a while, and kill it."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{seed}\n")
        self._process.stdin.flush()
        word, pid = self._next()[1].split()
        assert word == "start"
        time.sleep(life_s)
        killed_at = time.monotonic()
        os.kill(int(pid), signal.SIGKILL)
        states: dict[int, str] = {}
        shown = acknowledged = -1
        while (heard := self._next())[1] != "dead":
            at, (word, number, *rest) = heard[0], heard[1].split()
            if word == "will":
                states[int(number)] = rest[0]
            else:
                shown = int(number)
                acknowledged = shown if at < killed_at - ON_SCREEN_S else acknowledged
        return Life(states, shown, acknowledged)

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()
        self._thread.join()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _next(self) -> tuple[float, str]:
        return self._heard.get(timeout=30)

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._heard.put((time.monotonic(), line.strip()))


@contextlib.contextmanager
def nest(path: Path, *more: str) -> Iterator[Nest]:
    DocumentStore.create(path, b.project(b.tier("t1"))).close()
    made = Nest(path, *more)
    try:
        yield made
    finally:
        made.close()


def kill_again_and_again(path: Path, kills: int, *more: str) -> None:
    seed = int(os.environ.get("KINESCRIBE_SEED", random.SystemRandom().randrange(2**32)))
    print(f"seed {seed} (KINESCRIBE_SEED={seed} runs the same again)")
    rng = random.Random(seed)
    steps = acknowledged = 0
    with nest(path, *more) as editors:
        for turn in range(kills):
            before = digest(opened(path, read_only=True))
            life = editors.live(rng.randrange(2**32), rng.uniform(0, LONGEST_LIFE_S))
            state = digest(opened(path, read_only=turn % 2 == 0))
            allowed = {text for number, text in life.states.items() if number >= max(life.shown, 0)}
            allowed = allowed or {before}  # it died before it had opened the project
            assert state in allowed, (
                f"seed {seed}, turn {turn}: shown {life.shown}, on screen for long {life.acknowledged}, "
                f"there: {[n for n, text in life.states.items() if text == state]}"
            )
            steps += max(life.shown, 0)
            acknowledged += max(life.acknowledged, 0)
    print(f"{kills} kills, {steps} steps shown, {acknowledged} of them for longer than {ON_SCREEN_S} s")
    assert acknowledged > kills // 4  # the editors did work, even on a busy machine
    with DocumentStore.open(path) as store:  # and everything can be taken back
        while store.undo():
            pass
        assert store.project.tiers[0].segments == ()
        assert store.project.name == "Test"


def opened(path: Path, read_only: bool) -> object:
    """The project as the next one to open it finds it."""
    with DocumentStore.open(path, read_only=read_only) as store:
        return store.project


def test_a_hundred_kills_lose_no_step_that_was_on_the_screen(path: Path) -> None:
    kill_again_and_again(path, KILLS)


def test_nor_with_the_journal_of_a_network_share(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.document.connections.on_network_share", lambda _: True)
    kill_again_and_again(path, KILLS_ON_A_SHARE, "rollback")
