"""Compose: two segments become one movement in the 3D view, and can be kept to learn from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.application import Program
from app.scene3d.ghost import Augmented, Moment
from app.scene3d.words import ghost_title
from app.session import Selection
from core.document.project import Project, Segment, Tier
from core.engine import protocol
from core.file_formats.sequence_sets import read_sequences
from core.jobs.outcomes import Composed

ROWS = 40


def with_segments(project: Project) -> Project:
    segments = (
        Segment(id="one", start=10, stop=60, label="squat"),
        Segment(id="two", start=70, stop=110, label="wave"),
        Segment(id="three", start=112, stop=118, label=""),
    )
    tier = Tier(id="t", name="Actions", recording_id="recording", person_id="person0")
    return msgspec.structs.replace(project, tiers=(msgspec.structs.replace(tier, segments=segments),))


class Engine:
    """What is asked is written down; an answer is a body that rises by its share."""

    def __init__(self, program: Program) -> None:
        self.program, self.asked = program, []  # type: ignore[var-annotated]

    def ask(self, ask: dict[str, Any]) -> str:
        self.asked.append(ask)
        return f"u{len(self.asked)}"

    def answer(self, message: str = "") -> None:
        """Answer the last question."""
        number, request = len(self.asked), self.asked[-1]["request"]
        if message:
            told = protocol.Answer(id=f"u{number}", message=message, hint="So it is.")
            self.program.engine.answered.emit(told)
            return
        folder = Path(request["folder"])
        folder.mkdir(parents=True)
        positions = np.zeros((ROWS, 33, 3), np.float32) + np.arange(ROWS, dtype=np.float32)[:, None, None]
        positions[:, 15] += request.get("share", 0.5)
        file = folder / "composed.npz"
        np.savez(file, positions=positions, scores=np.ones((ROWS, 33)), times_s=np.arange(ROWS) / 30)
        kept = "squat+wave" if request.get("keep") else ""
        made = Composed(file=str(file), skeleton="blazepose-33", dimensions=3, frames=ROWS, kept=kept)
        self.program.engine.answered.emit(protocol.Answer(id=f"u{number}", result=msgspec.to_builtins(made)))


@pytest.fixture
def engine(opened: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """The program with a segment selected and the panel open; the engine answers when told to."""
    made = Engine(opened)
    monkeypatch.setattr(opened.engine, "ask", made.ask)
    assert opened.session.store is not None
    opened.session.store.apply("Made", with_segments)
    opened.session.select(Selection("segment", "one", "t"))
    opened.session.set_view(ghost=Moment(3))
    opened.actions["compose"].trigger()
    qtbot.waitUntil(opened.compose.isVisible)
    return made


def parts(engine: Engine) -> list[tuple[int, int, str]]:
    request = engine.asked[-1]["request"]
    return [(request[p]["start"], request[p]["stop"], request[p]["label"]) for p in ("first", "second")]


def test_the_selected_segment_and_the_next_labelled_one_are_composed_as_a_ghost(engine: Engine) -> None:
    program = engine.program
    assert parts(engine) == [(10, 60, "squat"), (70, 110, "wave")]
    engine.answer()
    ghost = program.session.ghost
    assert isinstance(ghost, Augmented)
    assert (ghost.person_id, ghost.start, ghost.movement.m.shape) == ("person0", 10, (ROWS, 33, 3))
    hips = ghost.movement.m[:, [23, 24]].mean(1)
    assert np.abs(hips).max() < 1e-5, "stands where the person stands"
    assert len(program.scene.ghosts.shown(30, program.poses.bodies(30))) == 1
    assert ghost_title(program.session) == "Two movements in one"
    assert not list((Path(engine.asked[-1]["request"]["folder"]).parent).glob("*")), "no files are left"


def test_the_share_and_the_order_are_asked_for_anew(engine: Engine, qtbot: QtBot) -> None:
    panel = engine.program.compose
    engine.answer()
    panel.share.setValue(80)
    qtbot.waitUntil(lambda: len(engine.asked) == 2)
    assert engine.asked[-1]["request"]["share"] == pytest.approx(0.8)
    engine.answer()
    panel.exchange.click()
    assert parts(engine) == [(70, 110, "wave"), (10, 60, "squat")]
    assert engine.asked[-1]["request"]["share"] == pytest.approx(0.2)


def test_a_change_while_the_engine_is_busy_is_asked_for_afterwards(engine: Engine, qtbot: QtBot) -> None:
    engine.program.composing.set_share(0.25)
    engine.program.composing.set_share(0.1)
    qtbot.wait(0)
    assert len(engine.asked) == 1
    engine.answer()
    assert len(engine.asked) == 2 and engine.asked[-1]["request"]["share"] == pytest.approx(0.1)


def test_it_is_kept_as_a_sample_and_the_panel_says_where(engine: Engine) -> None:
    panel = engine.program.compose
    assert not panel.keep.isEnabled()
    engine.answer()
    panel.keep.click()
    assert engine.asked[-1]["request"]["keep"] is True
    engine.answer()
    assert "“squat+wave” is kept" in panel._kept.text() and "composed" in panel._kept.text()


def test_both_segments_say_what_was_kept_of_them_and_that_can_be_taken_back(engine: Engine) -> None:
    session, panel = engine.program.session, engine.program.compose
    engine.answer()
    before = session.project
    assert not panel.samples.isVisible()
    for _ in range(2):
        panel.keep.click()
        engine.answer()
    assert session.project is not None
    said = [one.attributes.get("composed") for one in session.project.tiers[0].segments]
    assert said == ["squat+wave", "squat+wave", None]
    assert panel.samples.text() == "Kept from this session: squat+wave"
    assert len(engine.asked) == 3, "what is shown is not asked for again"
    engine.program.commands.edit.undo()  # the second time nothing new was said
    assert session.project == before and not panel.samples.isVisible()


def test_kept_with_the_mouse_a_sample_is_there_to_learn_from_with_both_labels(
    opened: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    session, panel = opened.session, opened.compose
    assert session.store is not None
    session.store.apply("Made", with_segments)
    session.select(Selection("segment", "one", "t"))
    opened.actions["compose"].trigger()
    qtbot.waitUntil(lambda: panel.isVisible() and panel.keep.isEnabled(), timeout=60_000)
    qtbot.mouseClick(panel.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "squat+wave" in panel.samples.text(), timeout=60_000)
    data = read_sequences(tmp_path / "film.kinescribe")
    sample = data.sequences[-1]
    assert (sample.name, sample.subject) == ("squat+wave", "Anna")
    assert {(span.start, span.stop, span.label) for span in sample.spans} == {
        (0, sample.rows, "squat"),
        (0, sample.rows, "wave"),
    }
    assert data.classes == ("squat", "wave")


def test_what_cannot_be_composed_is_said_and_not_asked_again(engine: Engine) -> None:
    engine.answer("The movement is too short.")
    assert engine.program.compose._said.text() == "The movement is too short.\nSo it is."
    assert engine.program.session.ghost is None
    assert len(engine.asked) == 1 and not engine.program.compose.keep.isEnabled()


def test_closed_the_ghost_of_before_comes_back_and_only_one_such_panel_is_open(engine: Engine) -> None:
    program = engine.program
    engine.answer()
    program.actions["augment"].trigger()
    assert program.augment.isVisible() and not program.compose.isVisible()
    program.actions["augment"].trigger()
    assert program.session.ghost == Moment(3)


def test_without_a_second_labelled_segment_it_says_what_to_do(engine: Engine) -> None:
    def without_others(project: Project) -> Project:
        tier = msgspec.structs.replace(project.tiers[0], segments=project.tiers[0].segments[:1])
        return msgspec.structs.replace(project, tiers=(tier,))

    engine.answer()
    assert engine.program.session.store is not None
    engine.program.session.store.apply("Made", without_others)
    assert engine.program.compose._said.text() == "Label another segment: two movements are needed."
    assert engine.program.session.ghost is None
