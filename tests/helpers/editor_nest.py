"""A process that forks editors of one project, to be killed by a test at any moment.

For every line ``SEED`` on its input it forks an editor that opens the project and edits without end;
when that is dead it says ``dead``. An editor says ``start PID``, then for every step ``will N DIGEST`` before
it (what the project is going to be) and ``shown N`` when the step is on the screen.
"""

from __future__ import annotations

import functools
import hashlib
import os
import random
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import numpy as np

from core.document import connections, edits
from core.document.edits import segments
from core.document.project import Project, Segment
from core.document.store import DocumentStore

LABELS = ("squat", "lunge", "rest", "reach", "深蹲")


def digest(project: Project) -> str:
    """What tells one state of a project from another."""
    return hashlib.blake2b(msgspec.json.encode(project), digest_size=12).hexdigest()


def say(*words: object) -> None:
    """One line, whole or not at all."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


class Editor:
    """Does random things with a project and says what will be there before each."""

    def __init__(self, path: Path, seed: int) -> None:
        self._path = path
        self._rng = random.Random(seed)
        self._number = 0
        self._undo: list[Project] = []
        self._redo: list[Project] = []
        self._store = DocumentStore.open(path)
        say("will", 0, digest(self._store.project))
        say("shown", 0)

    def go_on(self) -> None:
        """Edit until killed."""
        while True:
            draw = self._rng.random()
            if draw < 0.62:
                self._edit()
            elif draw < 0.74 and self._undo:
                self._turn(self._undo, self._redo, self._store.undo)
            elif draw < 0.82 and self._redo:
                self._turn(self._redo, self._undo, self._store.redo)
            elif draw < 0.88:
                self._drag()
            elif draw < 0.93:
                self._store.write_array(np.zeros((self._rng.randrange(1, 4000), 33), np.float32))
            elif draw < 0.95:
                self._store.checkpoint("here")
            elif draw < 0.96:
                self._store.save_copy(self._path.with_name("copy.kinescribe"))
            elif draw < 0.975:
                self._store.close()
                self._store = DocumentStore.open(self._path)

    def _step(self, after: Project, do: Callable[[], object]) -> None:
        self._number += 1
        say("will", self._number, digest(after))
        do()
        say("shown", self._number)

    def _edit(self) -> None:
        before = self._store.project
        edit, arguments = self._some_edit(before)
        after = edit(before, *arguments)
        if after != before:
            self._undo.append(before)
            self._redo.clear()
            self._step(after, lambda: self._store.apply("Edit", edit, *arguments))

    def _some_edit(self, project: Project) -> tuple[Callable[..., Project], tuple[object, ...]]:
        rng, there = self._rng, project.tiers[0].segments
        stop = there[-1].stop if there else 0
        kind = rng.randrange(5)
        if not there or (kind == 0 and stop < 1990):
            made = Segment(id=edits.new_id(), start=stop, stop=stop + 2, label=rng.choice(LABELS))
            return edits.add_segment, ("t1", made)
        one = rng.choice(there).id
        if kind == 1:
            return edits.relabel_segment, ("t1", one, rng.choice(LABELS))
        if kind == 2:
            noted = functools.partial(edits.annotate_segment, note="a note " * rng.randrange(30))
            return noted, ("t1", one)
        if kind == 3 and len(there) > 30:
            return edits.remove_segments, ("t1", tuple(s.id for s in there[10:25]))
        return edits.rename_project, (f"Study {rng.randrange(1000)}",)

    def _drag(self) -> None:
        before, last = self._store.project, f"Dragged {self._rng.randrange(1000)}"
        after = edits.rename_project(before, last)
        if after == before:
            return
        with self._store.gesture("Drag") as gesture:
            for n in range(3):
                gesture.preview(edits.rename_project, f"Dragging {n}")
            gesture.preview(edits.rename_project, last)
            self._undo.append(before)
            self._redo.clear()
            self._number += 1
            say("will", self._number, digest(after))
        say("shown", self._number)

    def _turn(self, take: list[Project], give: list[Project], do: Callable[[], object]) -> None:
        give.append(self._store.project)
        self._step(take.pop(), do)


def main() -> None:
    path = Path(sys.argv[1])
    segments.utc_now = lambda: "2024-02-29T12:00:00Z"  # so that what will be there is known beforehand
    if "rollback" in sys.argv:
        connections.on_network_share = lambda _: True  # type: ignore[assignment]
    say("ready")
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            say("start", os.getpid())
            Editor(path, int(line)).go_on()
        os.waitpid(child, 0)
        say("dead")


if __name__ == "__main__":
    main()
