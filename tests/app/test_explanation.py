"""Why a segment has its label: asked of a model, drawn on the body, on the timeline and in a panel."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.application import Program
from app.panels.explanation import differing, sentence
from app.panels.why_parts import AtlasMap, MomentCurve, ShareBar
from app.session import Selection
from app.why import Why, cells, frame_curve, keypoint_weights, part_rows, walked_curves
from core.action_recognisers import Explanation, RuledOut
from core.document.project import Project, Segment, Tier
from core.engine import protocol
from core.jobs.explain import ExplanationAnswer, ExplanationSaid, write_arrays
from core.models.packages import Licence, ModelPackage
from core.motion.skeletons import load_skeleton

COCO = load_skeleton("coco-17")
FRAMES = np.arange(10, 90, 5)


def explanation(kind: str, values: Any, **more: Any) -> Explanation:
    more = {"frames": FRAMES, "skeleton": "coco-17", **more}
    return Explanation(kind=kind, values=np.asarray(values), **more)


def right_wrist_late() -> Explanation:
    """The right wrist counts in the second half, nothing else ever."""
    values = np.zeros((len(FRAMES), 17), np.float32)
    values[len(FRAMES) // 2 :, COCO.index("right_wrist")] = 0.5
    return explanation("keypoint_weights", values)


def made_why(*found: Explanation, **changes: Any) -> Why:
    values: dict[str, Any] = {
        "person_id": "person0",
        "start": 10,
        "stop": 90,
        "segment_id": "s",
        "tier_id": "t",
        "label": "squat",
        "confidence": 0.8,
        "ranking": (("squat", 0.8), ("walk", 0.2)),
        "recogniser": "made",
        "model_name": "Made",
        "found": found,
    }
    return Why(**{**values, **changes})


PARTS = explanation(
    "part_logits",
    [[3.0, 0.0], [0.0, 1.0], [2.0, 0.0]],
    names=("body", "hands", "legs"),
    classes=("squat", "walk"),
)


# ---- what is drawn ---------------------------------------------------------------------------------


def test_weights_come_from_the_model_s_layout_onto_the_body_at_the_frame_that_is_shown() -> None:
    why = made_why(right_wrist_late())
    body = load_skeleton("blazepose-33")
    late = keypoint_weights(why, 80, "blazepose-33")
    assert late is not None
    assert late[body.index("right_wrist")] == pytest.approx(1.0)
    assert late[body.index("left_wrist")] == 0.0
    early = keypoint_weights(why, 12, "blazepose-33")
    assert early is not None and np.nanmax(early) == 0.0
    assert keypoint_weights(why, 95, "blazepose-33") is None


def test_a_part_that_is_pointed_at_lights_its_keypoints_alone() -> None:
    why = made_why(right_wrist_late(), PARTS, part="legs")
    lit = keypoint_weights(why, 20, "coco-17")
    assert lit is not None
    assert lit[COCO.index("left_knee")] == 1.0
    assert lit[COCO.index("right_wrist")] == 0.0


def test_parts_say_their_own_label_and_how_far_they_agree() -> None:
    rows = part_rows(PARTS, "squat")
    assert [(row.name, row.label) for row in rows] == [
        ("body", "squat"),
        ("hands", "walk"),
        ("legs", "squat"),
    ]
    assert rows[1].agrees == pytest.approx(1 / (1 + np.e), abs=1e-6)


def test_the_curve_of_moments_is_one_for_all_graphs_and_its_greatest_value_is_one() -> None:
    rising = explanation("frame_weights", np.linspace(0, 0.5, len(FRAMES)))
    found = frame_curve(made_why(rising, rising))
    assert found is not None
    frames, shares = found
    assert frames.tolist() == FRAMES.tolist()
    assert shares == pytest.approx(np.linspace(0, 1, len(FRAMES)))
    assert frame_curve(made_why(PARTS)) is None


def test_curves_that_stay_on_their_keypoint_are_not_drawn() -> None:
    curves = explanation("curves", [[0, 0, 0, 0], [1, 2, 3, 2], [2, 2, 2, 3]])
    assert walked_curves(curves).tolist() == [[1, 2, 3, 2], [2, 2, 2, 3]]


# ---- in the window ---------------------------------------------------------------------------------

LICENCE = Licence("Apache-2.0", "research only", "a lab", "somewhere")
MODEL = ModelPackage(
    id="made",
    name="Made",
    version="1",
    task="labels",
    runner="skeleton",
    classes=("squat", "walk"),
    licence=LICENCE,
    graphs=(),
)


def with_segments(project: Project) -> Project:
    segments = tuple(
        Segment(id=name, start=start, stop=start + 40, label="squat", author="made", state="proposed")
        for name, start in (("s", 10), ("later", 70))
    )
    tier = Tier(id="t", name="Made", recording_id="recording", person_id="person0", author="made")
    return msgspec.structs.replace(project, tiers=(msgspec.structs.replace(tier, segments=segments),))


class Answers:
    """Stands for the engine: keeps what it is asked and answers when told."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.asked: list[dict[str, Any]] = []
        program.engine.ask = self.ask  # type: ignore[method-assign]

    def ask(self, ask: dict[str, Any]) -> str:
        self.asked.append(ask)
        return f"ask-{len(self.asked)}"

    def answer(self, *found: Explanation) -> None:
        """Answer the newest question."""
        write_arrays(Path(self.asked[-1]["file"]), found)
        said = ExplanationAnswer(
            label="squat",
            confidence=0.8,
            ranking=(("squat", 0.8), ("walk", 0.2)),
            recogniser="made",
            explanations=tuple(
                ExplanationSaid(
                    kind=one.kind,
                    skeleton=one.skeleton,
                    names=one.names,
                    classes=one.classes,
                    model=one.model,
                )
                for one in found
            ),
        )
        self._send(protocol.Answer(id=f"ask-{len(self.asked)}", result=msgspec.to_builtins(said)))

    def refuse(self, message: str) -> None:
        """Answer that it cannot be done."""
        self._send(protocol.Answer(id=f"ask-{len(self.asked)}", message=message))

    def _send(self, answer: protocol.Answer) -> None:
        self.program.engine.answered.emit(answer)


@pytest.fixture
def answers(opened: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Answers:
    """The program with a segment selected and the explanation open."""
    monkeypatch.setattr("core.models.packages.list_packages", lambda: (MODEL,))
    assert opened.session.store is not None
    opened.session.store.apply("Made", with_segments, author="model")
    opened.session.select(Selection("segment", "s", "t"))
    made = Answers(opened)
    QTest.keyClick(opened.window, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: opened.explanation.isVisible() and bool(made.asked))
    return made


def texts(program: Program) -> list[str]:
    return [
        one.text().replace("\N{NO-BREAK SPACE}", " ")
        for one in program.explanation.findChildren(QLabel)
        if one.isVisible()
    ]


def test_the_key_opens_the_panel_and_asks_about_the_selected_segment(answers: Answers) -> None:
    asked = answers.asked[0]
    assert (asked["start"], asked["stop"], asked["person"], asked["recogniser"]) == (
        10,
        50,
        "person0",
        "made",
    )
    assert "Asking the model ..." in texts(answers.program)


def test_one_sentence_says_which_model_said_it_and_every_kind_of_reason_has_its_heading(
    answers: Answers, qtbot: QtBot
) -> None:
    answers.answer(right_wrist_late(), PARTS)
    told = {"Made says squat: likely, 80 %.", "Parts of the body", "Keypoints"}
    qtbot.waitUntil(lambda: told <= set(texts(answers.program)))


def test_it_follows_the_selection_and_an_answer_that_comes_too_late_is_not_shown(answers: Answers) -> None:
    session = answers.program.session
    session.select(Selection("segment", "later", "t"))
    answers.answer(right_wrist_late())
    assert session.why is None
    assert len(answers.asked) == 2 and answers.asked[1]["start"] == 70
    answers.answer(right_wrist_late())
    assert session.why is not None and session.why.segment_id == "later"


def test_what_cannot_be_explained_is_said_in_the_panel(answers: Answers, qtbot: QtBot) -> None:
    answers.refuse("This recogniser cannot show why it says what it says.")
    qtbot.waitUntil(lambda: "This recogniser cannot show why it says what it says." in texts(answers.program))
    assert len(answers.asked) == 1


def test_a_click_on_a_part_highlights_it_and_another_one_puts_it_out(answers: Answers, qtbot: QtBot) -> None:
    answers.answer(PARTS)

    def bar() -> ShareBar:
        return next(
            b for b in answers.program.explanation.findChildren(ShareBar) if b.accessibleName()[:4] == "Legs"
        )

    qtbot.waitUntil(lambda: bool(answers.program.explanation.findChildren(ShareBar)))
    bar().setFocus()
    QTest.keyClick(bar(), Qt.Key.Key_Space)
    assert answers.program.session.why is not None and answers.program.session.why.part == "legs"
    assert bar().isChecked() and bar().hasFocus()
    bar().click()
    assert answers.program.session.why.part == ""


def test_keypoints_that_counted_are_lit_on_the_picture(answers: Answers, qtbot: QtBot) -> None:
    canvas, session = answers.program.canvas, answers.program.session
    session.set_frame(20)
    qtbot.waitUntil(lambda: canvas.frame == 20)
    before = canvas.grab().toImage()
    lit = np.zeros(17)
    lit[COCO.index("left_knee")] = 1.0
    answers.answer(explanation("keypoint_weights", lit))
    after = canvas.grab().toImage()
    body = answers.program.poses.body("person0", 20)
    assert body is not None
    skeleton = load_skeleton(body.skeleton)

    def changes(name: str) -> bool:
        x, y = canvas.to_view().map(*map(float, body.px[skeleton.index(name)]))
        near = [(round(x) + dx, round(y) + dy) for dx in (-5, 0, 5) for dy in (-5, 0, 5)]
        return any(before.pixelColor(*place) != after.pixelColor(*place) for place in near)

    assert changes("left_knee")
    assert not changes("right_wrist")


def test_moments_are_a_curve_on_the_timeline_and_a_click_in_the_panel_goes_there(
    answers: Answers, qtbot: QtBot
) -> None:
    program = answers.program
    before = program.timeline.grab().toImage()
    answers.answer(explanation("frame_weights", np.linspace(0, 1, 8), frames=np.arange(10, 50, 5)))
    assert program.timeline.grab().toImage() != before
    qtbot.waitUntil(lambda: bool(program.explanation.findChildren(MomentCurve)))
    curve = program.explanation.findChildren(MomentCurve)[0]
    QTest.mouseClick(curve, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, curve.rect().center())
    assert program.session.frame == pytest.approx(27, abs=1)


def test_the_atlas_shows_the_way_and_marks_the_posture_of_the_present_frame(
    answers: Answers, qtbot: QtBot
) -> None:
    path = explanation("atlas_path", [[0, 0], [1, 0], [1, 1], [2, 1]], frames=np.array([10, 20, 30, 40]))
    answers.answer(path)
    program = answers.program
    qtbot.waitUntil(lambda: bool(program.explanation.findChildren(AtlasMap)))
    atlas = program.explanation.findChildren(AtlasMap)[0]
    assert (atlas.columns, atlas.rows) == (3, 2)
    program.session.set_frame(31)
    assert atlas.shown() is not None and cells(path)[atlas.shown() or 0] == (1, 1)
    QTest.mouseClick(
        atlas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, atlas._middle((2, 1)).toPoint()
    )
    assert program.session.frame == 40


def test_the_3d_view_draws_curves_only_while_they_are_told(answers: Answers) -> None:
    scene = answers.program.scene
    assert scene._reasons.lines(20) is None
    answers.answer(explanation("curves", [[0, 5, 7, 9]], frames=np.array([10, 20, 30, 40])))
    lines = scene._reasons.lines(20)
    assert lines is not None and len(lines.position) == 6
    QTest.keyClick(answers.program.window, Qt.Key.Key_Y)
    assert answers.program.session.why is None
    assert scene._reasons.lines(20) is None


def test_closing_the_panel_stops_asking(answers: Answers) -> None:
    answers.answer(PARTS)
    answers.program.actions["explain"].trigger()
    answers.program.session.select(Selection("segment", "later", "t"))
    assert len(answers.asked) == 1


def members(model: str, *names: str) -> Explanation:
    return explanation("member_logits", [[2.0, 0.0]] * 2, names=names, classes=("squat", "walk"), model=model)


def test_members_are_titled_by_what_they_are_of_and_the_whole_comes_first(
    answers: Answers, qtbot: QtBot
) -> None:
    inner = ("plain", "attention")
    answers.answer(members("solid", *inner), members("flat", *inner), members("", "solid", "flat"))
    titles = ["Networks", "Poses in space", "Poses in the picture"]
    qtbot.waitUntil(lambda: [words for words in texts(answers.program) if words in titles] == titles)
    assert "Members" not in texts(answers.program)


def test_members_of_the_only_network_are_just_members(answers: Answers, qtbot: QtBot) -> None:
    answers.answer(members("net", "joint", "bone"))
    qtbot.waitUntil(lambda: "Members" in texts(answers.program))


def test_a_figure_of_the_whole_segment_is_told_from_what_is_of_a_part_of_it(
    answers: Answers, qtbot: QtBot
) -> None:
    answers.answer(explanation("frame_weights", np.ones(4), frames=np.array([30, 35, 40, 45])))
    told = "The figure is of the whole segment; below is 0:01.0 to 0:01.5, which speaks most for it."
    qtbot.waitUntil(lambda: told in texts(answers.program))


def test_parts_that_two_networks_tell_of_are_titled_by_the_network(answers: Answers, qtbot: QtBot) -> None:
    answers.answer(*(msgspec.structs.replace(PARTS, model=name) for name in ("solid", "flat")))
    titles = {"Parts of the body: Poses in space", "Parts of the body: Poses in the picture"}
    qtbot.waitUntil(lambda: titles <= set(texts(answers.program)))


@pytest.mark.parametrize(
    ("label", "sure", "author", "told"),
    [
        ("squat", 0.8, "made", []),
        ("squat", 0.6, "made", ["was given 60 %", "Since then"]),
        ("walk", 0.6, "made", ["labelled walk (60 %)", "Since then"]),
        ("walk", 0.6, "other", ["labelled walk (60 %)", "not said by the model"]),
        ("walk", None, "human", ["labelled walk.", "not said by the model"]),
    ],
)
def test_a_segment_that_says_something_else_than_the_model_now_is_pointed_out(
    label: str, sure: float | None, author: str, told: list[str]
) -> None:
    segment = Segment(id="s", start=0, stop=9, label=label, confidence=sure, state="proposed")
    tier = Tier(id="t", name="T", recording_id="r", author=author, segments=(segment,))
    said = differing(made_why(), tier, segment)
    assert len(said) == len(told) and all(part in words for part, words in zip(told, said, strict=True))


def test_where_a_rule_made_it_unknown_the_sentence_says_which_and_the_reasons_are_of_what_it_looks_like() -> (
    None
):
    parts = explanation("part_logits", [[2.0, 0.0]], names=("legs",), classes=("squat", "walk"))
    out = RuledOut("squat", 0.96, "uncounted")
    why = made_why(parts, label="unknown", confidence=None, ruled_out=out)
    assert sentence(why).endswith("says squat: almost certain, 96 %, but no whole repetition was seen.")
    assert why.meant == "squat"


def test_of_a_large_atlas_the_part_around_the_way_is_shown(answers: Answers, qtbot: QtBot) -> None:
    postures = np.zeros((30, 40, 17, 2), np.float32)
    way = explanation("atlas_path", [[20, 10], [21, 12], [24, 14]], frames=np.array([10, 20, 30]))
    answers.answer(msgspec.structs.replace(way, postures=postures))
    program = answers.program
    qtbot.waitUntil(lambda: bool(program.explanation.findChildren(AtlasMap)))
    atlas = program.explanation.findChildren(AtlasMap)[0]
    assert (atlas.columns, atlas.rows) == (9, 9)
    assert "The part around its way, of 40 by 30." in texts(program)
    at = atlas._middle((24, 14)).toPoint()
    assert atlas.rect().contains(at)
    QTest.mouseClick(atlas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert program.session.frame == 30
