"""Any sequence of edits, undone fully, gives the equal project; reopened, the equal project; redone too."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec.structs import replace

from core.document import edits
from core.document.project import (
    Calibration,
    Correction,
    Cycle,
    Drawing,
    Event,
    Label,
    Project,
    RepetitionSet,
    Vocabulary,
)
from core.document.store import DocumentStore
from core.document.validity import first_problem
from core.errors import UserError
from tests.core.document import builders as b

numbers = st.integers(0, 60)
small = st.integers(0, 3)
names = st.text("ab\u00e9\n\"'<\u4e2d ", max_size=4)
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # thousands of files: spare the disc


def _pick(items: tuple[object, ...], number: int) -> str:
    return getattr(items[number % len(items)], "id", "none") if items else "none"


def _segment(project: Project, number: int, other: int) -> tuple[str, str]:
    tier = _pick(project.tiers, number)
    segments = next((t.segments for t in project.tiers if t.id == tier), ())
    return tier, _pick(segments, other)


def _chosen(project: Project, x: int, y: int, z: int) -> edits.Chosen:
    tier, segment = _segment(project, x, y)
    events = next((t.events for t in project.tiers if t.id == tier), ())
    return edits.Chosen(
        segments={tier: [segment]},
        events={tier: [events[0].id]} if events else {},
        cycles={_pick(project.repetition_sets, z): [0]},
    )


def _overlap(text: str) -> Literal["refuse", "trim"]:
    return "trim" if text else "refuse"


def _cycles(x: int, y: int) -> tuple[Cycle, ...]:
    return tuple(Cycle(start=x + 3 * n, turn=x + 3 * n + 1, stop=x + 3 * n + 2) for n in range(y))


Make = Callable[[Project, int, int, int, str], Project]
EDITS: dict[str, Make] = {
    "tier": lambda p, x, y, z, t: edits.add_tier(p, b.tier(f"t{x % 6}")),
    "name": lambda p, x, y, z, t: edits.rename_tier(p, _pick(p.tiers, x), t),
    "drop tier": lambda p, x, y, z, t: edits.remove_tier(p, _pick(p.tiers, x)),
    "move tier": lambda p, x, y, z, t: edits.move_tier(p, _pick(p.tiers, x), y % 6),
    "parent": lambda p, x, y, z, t: edits.set_tier_parent(p, _pick(p.tiers, x), _pick(p.tiers, y)),
    "whose": lambda p, x, y, z, t: edits.set_tier_person(p, _pick(p.tiers, x), _pick(p.people, y)),
    "tier look": lambda p, x, y, z, t: edits.set_tier_look(
        p, _pick(p.tiers, x), colour=y % 4 - 1, locked=z % 2 == 0, hidden=z % 3 == 0, folded=z % 5 == 0
    ),
    "hide person": lambda p, x, y, z, t: edits.set_person_hidden(p, _pick(p.people, x), z % 2 == 0),
    "video work": lambda p, x, y, z, t: edits.set_video_work(p, "v1", worker=t, done=z % 2 == 0, note=t),
    "finished": lambda p, x, y, z, t: edits.mark_finished(p, _pick(p.tiers, x), y, y + z),
    "unfinished": lambda p, x, y, z, t: edits.unmark_finished(p, _pick(p.tiers, x), y, y + z),
    "segment": lambda p, x, y, z, t: edits.add_segment(
        p,
        _pick(p.tiers, x),
        b.segment(edits.new_id(), y, y + z % 9, t, note=t, author="m" if x % 2 else "human"),
    ),
    "put segment": lambda p, x, y, z, t: edits.put_segment(
        p,
        _pick(p.tiers, x),
        b.segment(_segment(p, x, y)[1] if x % 3 == 0 else edits.new_id(), y, y + z, t),
        "trim" if z % 4 else "refuse",
    ),
    "edge": lambda p, x, y, z, t: edits.move_segment_edge(
        p,
        *_segment(p, x, y),
        "start" if z % 2 else "stop",
        z,
        stop_at_neighbours=x > 20,
        overlap=(t[:1] and "trim") or "refuse",
    ),
    "shift": lambda p, x, y, z, t: edits.move_segment(
        p, *_segment(p, x, y), z, "trim" if x % 2 else "refuse"
    ),
    "shared": lambda p, x, y, z, t: edits.move_shared_edge(p, *_segment(p, x, y), z),
    "split": lambda p, x, y, z, t: edits.split_segment(p, *_segment(p, x, y), z),
    "merge": lambda p, x, y, z, t: edits.merge_segments(
        p, _pick(p.tiers, x), {_segment(p, x, y)[1], _segment(p, x, y + 1)[1]}
    ),
    "drop segment": lambda p, x, y, z, t: edits.remove_segments(p, _pick(p.tiers, x), [_segment(p, x, y)[1]]),
    "state": lambda p, x, y, z, t: edits.set_segment_state(
        p, _pick(p.tiers, x), [_segment(p, x, y)[1]], "rejected" if z % 2 else "accepted"
    ),
    "label": lambda p, x, y, z, t: edits.relabel_segment(p, *_segment(p, x, y), t),
    "note": lambda p, x, y, z, t: edits.annotate_segment(
        p, *_segment(p, x, y), note=t, attributes={t: t}, ambiguous=z % 2 == 0
    ),
    "accept": lambda p, x, y, z, t: edits.copy_accepted(
        p, _pick(p.tiers, x), [_segment(p, x, y)[1]], _pick(p.tiers, z)
    ),
    "event": lambda p, x, y, z, t: edits.add_event(
        p, _pick(p.tiers, x), Event(id=f"e{y % 3}", frame=z, label=t)
    ),
    "change event": lambda p, x, y, z, t: edits.change_event(
        p, _pick(p.tiers, x), Event(id=f"e{y % 3}", frame=z, label=t)
    ),
    "drop event": lambda p, x, y, z, t: edits.remove_event(p, _pick(p.tiers, x), f"e{y % 3}"),
    "person": lambda p, x, y, z, t: edits.add_person(p, b.person(f"p{x % 5}", b.span(x % 5, y, y + z))),
    "name person": lambda p, x, y, z, t: edits.rename_person(p, _pick(p.people, x), t),
    "spans": lambda p, x, y, z, t: edits.add_spans(
        p, _pick(p.people, x), (b.span(20 + x % 5, y, y + z, run="second"),)
    ),
    "drop person": lambda p, x, y, z, t: edits.remove_person(p, _pick(p.people, x)),
    "merge people": lambda p, x, y, z, t: edits.merge_people(p, _pick(p.people, x), _pick(p.people, y)),
    "split person": lambda p, x, y, z, t: edits.split_person(p, _pick(p.people, x), "v1", y + z, t or "x"),
    "swap": lambda p, x, y, z, t: edits.swap_people(p, _pick(p.people, x), _pick(p.people, y), "v1", z),
    "correct": lambda p, x, y, z, t: edits.correct_keypoint(
        p,
        "v1",
        _pick(p.people, x),
        Correction(frame=20 * y, keypoint="nose" if z % 2 else "hip", x=float(z), y=1.5),
    ),
    "clear": lambda p, x, y, z, t: edits.clear_corrections(p, "v1", _pick(p.people, x), ((20 * y, "nose"),)),
    "swap a span": lambda p, x, y, z, t: edits.swap_people(
        p, _pick(p.people, x), _pick(p.people, y), "v1", z, z + 10 * (y + 1)
    ),
    "put": lambda p, x, y, z, t: edits.move_keypoint(
        p,
        "v1",
        _pick(p.people, x),
        Correction(frame=20 * y, keypoint="nose", x=float(z), y=1.5),
        np.arange(2000.0),
    ),
    "fill": lambda p, x, y, z, t: edits.fill_between(
        p, "v1", _pick(p.people, x), "nose", 20 * y, np.arange(2000.0)
    ),
    "reset": lambda p, x, y, z, t: edits.clear_keypoint(
        p, "v1", _pick(p.people, x), "nose", 10 * y, 10 * y + z + 1
    ),
    "repetitions": lambda p, x, y, z, t: edits.add_repetition_sets(
        p,
        [
            RepetitionSet(
                id=edits.new_id(),
                recording_id="r1",
                person_id=_pick(p.people, x),
                start=y,
                stop=y + 200,
                model="m",
                cycles=_cycles(y, z % 5),
            )
        ],
    ),
    "join sets": lambda p, x, y, z, t: edits.merge_repetition_sets(
        p, {_pick(p.repetition_sets, x), _pick(p.repetition_sets, y)}
    ),
    "accept changed": lambda p, x, y, z, t: edits.accept_changed(
        p, *_segment(p, x, y), to_label=t or None, start=z if x % 2 else None, stop=y if z % 2 else None
    ),
    "change rows": lambda p, x, y, z, t: edits.change_chosen(
        p, _chosen(p, x, y, z), to_label=t or None, note=t, ambiguous=z % 2 == 0, state="accepted"
    ),
    "move rows": lambda p, x, y, z, t: edits.move_chosen(p, _chosen(p, x, y, z), _pick(p.tiers, z)),
    "drop rows": lambda p, x, y, z, t: edits.remove_chosen(p, _chosen(p, x, y, z)),
    "cycles": lambda p, x, y, z, t: edits.set_cycles(p, _pick(p.repetition_sets, x), _cycles(y, z % 5)),
    "drop cycle": lambda p, x, y, z, t: edits.remove_cycle(p, _pick(p.repetition_sets, x), y % 2),
    "status": lambda p, x, y, z, t: edits.set_step_status(p, "v1", f"job {x % 3}", t),
    "cuts": lambda p, x, y, z, t: edits.set_cuts(p, "v1", (x, y, z)),
    "video": lambda p, x, y, z, t: edits.add_video(p, b.video(f"v{1 + x % 3}")),
    "drop video": lambda p, x, y, z, t: edits.remove_video(p, f"v{1 + x % 3}"),
    "poses": lambda p, x, y, z, t: edits.add_pose_layer(p, b.pose_layer(f"l{x % 3}", f"run {x % 3}")),
    "drop poses": lambda p, x, y, z, t: edits.remove_pose_run(p, f"run {x % 3}"),
    "drawing": lambda p, x, y, z, t: edits.add_drawing(
        p, Drawing(id=f"d{x % 2}", video_id="v1", kind="line", key_frames={y: ((0.1, float(z)),)})
    ),
    "key frame": lambda p, x, y, z, t: edits.set_key_frame(
        p, f"d{x % 2}", y, ((1.0, float(z)),) if z else ()
    ),
    "scale": lambda p, x, y, z, t: edits.set_calibration(
        p, Calibration(id=edits.new_id(), recording_id="r1", metres_per_px=z / 7)
    ),
    "vocabulary": lambda p, x, y, z, t: edits.add_vocabulary(
        p, Vocabulary(id=f"w{x % 2}", name="words", labels=(Label(id="1", name=t),))
    ),
    "drop vocabulary": lambda p, x, y, z, t: edits.remove_vocabulary(p, f"w{x % 2}"),
    "change label": lambda p, x, y, z, t: edits.change_label(
        p, f"w{x % 2}", Label(id="1", name=t, key=t[:1].strip(), colour=y)
    ),
    "one more label": lambda p, x, y, z, t: edits.add_label_anywhere(
        p, Vocabulary(id=f"w{x % 2}", name="words"), Label(id=f"{y % 4}", name=f"{t}{z % 3}")
    ),
    "drop label": lambda p, x, y, z, t: edits.remove_labels(p, f"w{x % 2}", [f"{y % 4}"]),
    "order labels": lambda p, x, y, z, t: edits.move_label(p, f"w{x % 2}", f"{y % 4}", z % 3),
    "rename label": lambda p, x, y, z, t: edits.rename_label(p, "a" if z % 2 else "squat", t),
    "merge labels": lambda p, x, y, z, t: edits.merge_labels(p, ("a", "squat", t[:1]), t),
    "put on": lambda p, x, y, z, t: edits.put_segment_on(
        p, b.tier(f"t{x % 6}"), b.segment(edits.new_id(), y, y + z, t), "trim" if z % 2 else "refuse"
    ),
    "copy": lambda p, x, y, z, t: edits.copy_segments_to(
        p, b.tier(f"t{x % 6}"), p.tiers[y % len(p.tiers)].segments if p.tiers else (), "trim", z
    ),
    "use vocabulary": lambda p, x, y, z, t: edits.set_tier_vocabulary(p, _pick(p.tiers, x), f"w{y % 2}"),
    "project": lambda p, x, y, z, t: edits.set_project_notes(edits.rename_project(p, t), t),
}
SETTINGS = settings(max_examples=60, stateful_step_count=30, deadline=None)


def start() -> Project:
    """A project with a bit of everything, so that every edit finds something to do."""
    people = (b.person("a", b.span(1, 0, 300)), b.person("b", b.span(2, 50, 400)))
    segments = (
        b.segment("s1", 0, 10, "a"),
        b.segment("s2", 10, 30, "a"),
        b.segment("s3", 30, 50, author="m"),
    )
    project = b.project(b.tier("t1", *segments), b.tier("t2", b.segment("s1", 40, 55)), people=people)
    project = edits.add_video(project, b.video("v2"))
    project = edits.add_event(project, "t1", Event(id="e0", frame=9, label="heel strike"))
    project = edits.add_pose_layer(project, b.pose_layer("l0", "run 0"))
    project = EDITS["drawing"](project, 0, 5, 1, "")
    project = EDITS["vocabulary"](project, 0, 0, 0, "a")
    return EDITS["repetitions"](project, 0, 10, 4, "")


class EditingMachine(RuleBasedStateMachine):
    """A person (and sometimes a model) edits, takes back, does again, and closes and opens."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(dir=MEMORY))
        self.path = self.folder / "p.kinescribe"
        self.first = start()
        self.store = DocumentStore.create(self.path, self.first)
        self.states = [self.first]  # what undo must bring back, one after the other
        self.redo: list[Project] = []
        self.done = 0

    @rule(name=st.sampled_from(sorted(EDITS)), x=numbers, y=numbers, z=numbers, text=names, times=small)
    def edit(self, name: str, x: int, y: int, z: int, text: str, times: int) -> None:
        before = self.store.project
        try:
            self.store.apply(name, EDITS[name], x, y, z, text)
        except UserError:
            assert self.store.project is before
            return
        if self.store.project != before:
            self.states.append(self.store.project)
            self.redo.clear()

    @rule(
        name=st.sampled_from(sorted(EDITS)),
        x=numbers,
        y=numbers,
        frames=st.lists(numbers, max_size=4),
        join=st.sampled_from(["", "edge"]),
    )
    def hold_a_key(self, name: str, x: int, y: int, frames: list[int], join: str) -> None:
        """The same edit again and again; how many steps that makes is the store's, what they hold is not."""
        for frame in frames:
            before, steps = self.store.project, self._standing()
            try:
                self.store.apply(name, EDITS[name], x, y, frame, "a", join=join)
            except UserError:
                assert self.store.project is before
                continue
            if self.store.project != before:
                self.redo.clear()
                grown = self._standing() - steps
                assert grown in ((1,) if not join else (1, 0, -1))
                if grown < 1:
                    self.states.pop()
                if grown >= 0:
                    self.states.append(self.store.project)

    def _standing(self) -> int:
        return sum(step.author == "person" and not step.undone for step in self.store.steps())

    @rule(name=st.sampled_from(sorted(EDITS)), x=numbers, y=numbers, frames=st.lists(numbers, max_size=4))
    def drag(self, name: str, x: int, y: int, frames: list[int]) -> None:
        before = self.store.project
        gesture = self.store.gesture(name)
        for frame in frames:
            try:
                gesture.preview(EDITS[name], x, y, frame, "a")
            except UserError:
                continue
        if x % 3 == 0:
            gesture.abandon()
            assert self.store.project is before
        else:
            gesture.commit()
            if self.store.project != before:
                self.states.append(self.store.project)
                self.redo.clear()

    @rule()
    def undo(self) -> None:
        label = self.store.undo()
        assert (label is None) == (len(self.states) == 1)
        if label is not None:
            self.redo.append(self.states.pop())

    @rule()
    def do_again(self) -> None:
        label = self.store.redo()
        assert (label is None) == (not self.redo)
        if self.redo:
            self.states.append(self.redo.pop())

    @rule(back=numbers)
    def go_to(self, back: int) -> None:
        """Click on any of the own steps in the history list, or before the first one."""
        own = [step for step in self.store.steps() if step.author == "person"]
        order = [*self.states, *reversed(self.redo)]
        assert len(own) == len(order) - 1
        at = back % len(order)
        turned = self.store.go_to(own[at - 1].id if at else 0)
        assert turned == abs(len(self.states) - 1 - at)
        self.states, self.redo = order[: at + 1], order[:at:-1]

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = DocumentStore.open(self.path)

    @rule()
    @precondition(lambda self: len(self.states) > 1)
    def undo_all_and_redo_all(self) -> None:
        last = self.store.project
        for expected in reversed(self.states[:-1]):
            assert self.store.undo() is not None
            assert self.store.project == expected
        for expected in self.states[1:]:
            assert self.store.redo() is not None
            assert self.store.project == expected
        assert self.store.project == last

    @invariant()
    def it_is_what_it_should_be(self) -> None:
        if hasattr(self, "store"):
            assert self.store.project == self.states[-1]
            assert first_problem(self.store.project) == ""

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            with DocumentStore.open(self.path) as store:
                assert store.project == self.states[-1]
            shutil.rmtree(self.folder)


class SharingMachine(RuleBasedStateMachine):
    """Two authors edit and take back their own steps: whatever happens, the file and the value agree."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(dir=MEMORY))
        self.path = self.folder / "p.kinescribe"
        self.store = DocumentStore.create(self.path, start())

    @rule(
        name=st.sampled_from(sorted(EDITS)),
        x=numbers,
        y=numbers,
        z=numbers,
        text=names,
        by_model=st.booleans(),
    )
    def edit(self, name: str, x: int, y: int, z: int, text: str, by_model: bool) -> None:
        try:
            self.store.apply(name, EDITS[name], x, y, z, text, author="model" if by_model else "person")
        except UserError:
            return

    @rule(author=st.sampled_from(["person", "model", None]), redo=st.booleans())
    def turn(self, author: str | None, redo: bool) -> None:
        before = self.store.project
        try:
            _ = self.store.redo(author) if redo else self.store.undo(author)
        except UserError:
            assert self.store.project is before

    @invariant()
    def it_makes_sense(self) -> None:
        if hasattr(self, "store"):
            assert first_problem(self.store.project) == ""

    def teardown(self) -> None:
        if hasattr(self, "store"):
            project = self.store.project
            self.store.close()
            with DocumentStore.open(self.path) as store:
                assert store.project == replace(project)
            shutil.rmtree(self.folder)


TestEditing = EditingMachine.TestCase
TestEditing.settings = SETTINGS
TestSharing = SharingMachine.TestCase
TestSharing.settings = SETTINGS
