"""What a model thought of a label: seen beside the segment, and another one taken by a key or a click."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.application import Program
from app.doubts import provisional
from app.item_models.queue import reasons_text
from app.panels.label_bars import LabelBar
from app.said_labels import in_words, likeliest, looks_like, percent
from app.session import Selection
from core.document.project import Project, Segment, Tier

SAID = "squat 0.610, lunge 0.300, bend 0.050, walk 0.040"


def with_doubt(project: Project) -> Project:
    """One proposal whose model wavers."""
    segment = Segment(
        id="s",
        start=10,
        stop=90,
        label="squat",
        confidence=0.61,
        state="proposed",
        author="m",
        attributes={"probabilities": SAID, "disagreement": "0.4"},
    )
    tier = Tier(id="t", name="Said", recording_id="recording", person_id="person0", author="m")
    return msgspec.structs.replace(project, tiers=(msgspec.structs.replace(tier, segments=(segment,)),))


@pytest.fixture
def wavering(opened: Program) -> Program:
    """The program with that proposal selected."""
    assert opened.session.store is not None
    opened.session.store.apply("Made", with_doubt, author="model")
    opened.session.select(Selection("segment", "s", "t"))
    return opened


def segment(program: Program) -> Segment:
    assert program.session.project is not None
    return program.session.project.tiers[0].segments[0]


def bars(program: Program) -> list[LabelBar]:
    return [bar for bar in program.inspector.findChildren(LabelBar) if bar.isVisible()]


def test_the_inspector_shows_the_three_likeliest_labels_and_says_which_one_it_is(wavering: Program) -> None:
    shown = bars(wavering)
    assert [bar.label for bar in shown] == ["squat", "lunge", "bend"]
    assert shown[0].accessibleName() == "squat: 61 %, rather likely. It is the label now."
    assert shown[1].accessibleName() == "lunge: 30 %, possible"
    assert "Alt+Shift+2" in shown[1].toolTip()


@pytest.mark.parametrize("way", ["key", "click"])
def test_one_key_or_click_takes_the_second_label_and_undo_brings_the_first_back(
    wavering: Program, way: str
) -> None:
    if way == "key":
        held = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(wavering.window, Qt.Key.Key_2, held)
    else:
        bars(wavering)[1].click()
    assert (segment(wavering).label, segment(wavering).state) == ("lunge", "accepted")
    wavering.actions["undo"].trigger()
    assert (segment(wavering).label, segment(wavering).state) == ("squat", "proposed")


def test_an_accepted_segment_only_gets_the_other_label(wavering: Program) -> None:
    wavering.actions["accept"].trigger()
    wavering.actions["choose_third"].trigger()
    assert (segment(wavering).label, segment(wavering).state) == ("bend", "accepted")


def test_the_choice_is_offered_only_where_a_model_told_one(wavering: Program) -> None:
    assert wavering.actions["choose_second"].isEnabled()
    wavering.session.select(Selection("person", "person0"))
    assert not wavering.actions["choose_second"].isEnabled()


def test_the_tooltip_on_the_timeline_says_what_the_model_thought(wavering: Program) -> None:
    box = wavering.timeline.box_of(Selection("segment", "s", "t"))
    assert box is not None
    told = wavering.timeline.describe(QPointF(box.center()))
    assert "The model said: squat 61 %, lunge 30 %, bend 5 %" in told


def test_the_queue_offers_the_same_bars(wavering: Program, qtbot: QtBot) -> None:
    wavering.actions["review"].trigger()
    wavering.session.select(Selection("segment", "s", "t"))
    qtbot.waitUntil(wavering.review.bars.isVisible)
    wavering.review.bars.rows[1].click()
    assert segment(wavering).label == "lunge"


def test_what_the_model_wrote_is_no_field_and_survives_an_edit_of_the_attributes(wavering: Program) -> None:
    fields = wavering.inspector._fields
    assert fields is not None
    assert fields.fields["attributes"].text() == ""
    wavering.commands.changing.set_field("attributes", "side=left")
    assert segment(wavering).attributes == {
        "probabilities": SAID,
        "disagreement": "0.4",
        "side": "left",
    }


def test_probabilities_are_said_in_figures_and_words() -> None:
    made = Segment(id="x", start=0, stop=1, label="a", attributes={"probabilities": "b 0.2, a 1.7, c 0.001"})
    assert likeliest(made) == (("a", 1.0), ("b", 0.2), ("c", 0.001))
    assert [percent(share) for share in (0.0, 0.001, 0.304, 0.99, 1.0)] == [
        "0 %",
        "< 1 %",
        "30 %",
        "99 %",
        "> 99 %",
    ]
    assert in_words(0.95) == "almost certain"
    assert in_words(0.1) == "unlikely"


def made_unknown(wavering: Program, ruled_out: str) -> Segment:
    """The proposal as one that a rule made unknown."""
    store, before = wavering.session.store, segment(wavering)
    assert store is not None and store.project is not None
    told = {"probabilities": "squat 0.961, lunge 0.030", "ruled_out": ruled_out}
    after = msgspec.structs.replace(before, label="unknown", confidence=None, attributes=told)

    def take(project: Project) -> Project:
        tier = msgspec.structs.replace(project.tiers[0], segments=(after,))
        return msgspec.structs.replace(project, tiers=(tier,))

    store.apply("Made", take, author="model")
    return segment(wavering)


def written(wavering: Program) -> str:
    told = [one.text() for one in wavering.inspector.findChildren(QLabel) if one.isVisible()]
    return " | ".join(told).replace("\N{NO-BREAK SPACE}", " ")


def test_a_segment_that_a_rule_made_unknown_says_what_it_looks_like_and_why_it_is_not_called_that(
    wavering: Program,
) -> None:
    made_unknown(wavering, "squat 0.961 uncounted")
    assert "Looks like squat, 96 %, but no whole repetition was seen." in written(wavering)
    assert "Confidence" not in written(wavering)
    assert bars(wavering)[0].accessibleName() == "squat: 96 %, almost certain"
    box = wavering.timeline.box_of(Selection("segment", "s", "t"))
    assert box is not None
    told = wavering.timeline.describe(QPointF(box.center()))
    assert "Looks like squat, 96 %" in told and "confidence" not in told
    bars(wavering)[0].click()
    assert segment(wavering).label == "squat"
    assert "Looks like" not in written(wavering)


def test_where_hardly_anybody_is_seen_that_is_said(wavering: Program) -> None:
    made_unknown(wavering, "0.000 unseen")
    assert "Not named: hardly anything of the body is seen." in written(wavering)


def test_the_queue_says_why_it_is_unknown_instead_of_a_confidence(wavering: Program) -> None:
    made = made_unknown(wavering, "squat 0.961 no_legs")
    assert reasons_text(provisional(made)) == "the legs were not seen"


@pytest.mark.parametrize("nonsense", ["squat", "squat x unsure", "squat nan unsure", "", "0.5"])
def test_nonsense_about_what_is_ruled_out_says_nothing(wavering: Program, nonsense: str) -> None:
    assert looks_like(made_unknown(wavering, nonsense)) == ""
