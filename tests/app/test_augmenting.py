"""What training sees: the augmented body as a ghost, as long as its panel is open."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.application import Program
from app.augmenting import augmentation_name, strength_words
from app.scene3d.ghost import Augmented, Moment
from app.session import Selection
from core.document.project import Project, Segment, Tier
from core.motion.augmentations import AUGMENTATIONS


def with_segments(project: Project) -> Project:
    segments = (
        Segment(id="one", start=10, stop=60, label="squat"),
        Segment(id="two", start=70, stop=110, label="walk"),
    )
    tier = Tier(id="t", name="Actions", recording_id="recording", person_id="person0")
    return msgspec.structs.replace(project, tiers=(msgspec.structs.replace(tier, segments=segments),))


@pytest.fixture
def looking(opened: Program, qtbot: QtBot) -> Program:
    """The program with a segment selected and the panel open."""
    assert opened.session.store is not None
    opened.session.store.apply("Made", with_segments)
    opened.session.select(Selection("segment", "one", "t"))
    opened.actions["augment"].trigger()
    qtbot.waitUntil(opened.augment.isVisible)
    return opened


def ghost(program: Program) -> Augmented:
    made = program.session.ghost
    assert isinstance(made, Augmented)
    return made


def test_the_selected_segment_s_body_is_turned_and_plays_along(looking: Program) -> None:
    made = ghost(looking)
    assert (made.person_id, made.start, len(made.movement.m)) == ("person0", 10, 50)
    bodies = looking.poses.bodies(30)
    shown = looking.scene.ghosts.shown(30, bodies)
    assert len(shown) == 1 and bodies[0].m is not None
    known = np.isfinite(shown[0].m).all(1) & np.isfinite(bodies[0].m).all(1)
    assert np.abs(shown[0].m[known] - bodies[0].m[known]).max() > 0.02
    assert np.abs(shown[0].m[known, 1] - bodies[0].m[known, 1]).max() < 0.02, "only about the vertical"
    assert looking.scene.ghosts.shown(65, bodies) == []


def test_the_document_is_not_touched_and_the_ghost_of_before_comes_back(
    opened: Program, qtbot: QtBot
) -> None:
    before, kept = opened.session.project, Moment(5)
    opened.session.set_view(ghost=kept)
    opened.actions["augment"].trigger()
    qtbot.waitUntil(opened.augment.isVisible)
    for row in range(opened.augment.list.count()):
        opened.augment.list.setCurrentRow(row)
    opened.actions["augment"].trigger()
    assert opened.session.ghost is kept
    assert opened.session.project is before


def test_behind_the_explanation_the_ghost_goes_and_in_front_of_it_the_reasons_go(
    looking: Program, qtbot: QtBot
) -> None:
    looking.actions["explain"].trigger()
    qtbot.waitUntil(lambda: looking.session.ghost is None)
    assert looking.explaining.is_open and not looking.augmenting.is_open
    looking.workspace.show_panel("augment")
    qtbot.waitUntil(lambda: looking.session.ghost is not None)
    assert not looking.explaining.is_open


def test_the_slider_makes_it_stronger_and_another_draw_differs(looking: Program) -> None:
    def move() -> float:
        body = looking.poses.bodies(30)[0]
        assert body.m is not None
        known = np.isfinite(ghost(looking).movement.m[20]).all(1) & np.isfinite(body.m).all(1)
        return float(np.abs(ghost(looking).movement.m[20][known] - body.m[known]).max())

    usual, first = move(), ghost(looking).movement.m
    looking.augment.again.click()
    assert not np.array_equal(ghost(looking).movement.m, first, equal_nan=True)
    looking.augmenting.draw = 1
    looking.augment.strength.setValue(looking.augment.strength.maximum() // 2)
    assert move() > usual
    looking.augment.strength.setValue(0)
    assert looking.augmenting.does_nothing


@pytest.mark.parametrize("name", [one.name for one in AUGMENTATIONS.values() if one.mixes])
def test_mixes_take_another_segment(looking: Program, name: str) -> None:
    looking.augment.list.setCurrentRow(list(AUGMENTATIONS).index(name))
    assert looking.augment.other.isVisible()
    assert looking.augment.other.currentText() == "with walk, 0:02.3"
    assert isinstance(looking.session.ghost, Augmented)
    assert looking.augmenting.words == ""


def test_what_needs_two_people_says_so(looking: Program) -> None:
    looking.augment.list.setCurrentRow(list(AUGMENTATIONS).index("swap_people"))
    assert looking.augmenting.words == (
        "This one needs a second movement: another person, segment or reference."
    )
    assert looking.session.ghost is None


def test_without_a_segment_it_is_the_time_around_the_play_head(looking: Program) -> None:
    looking.session.select(Selection("person", "person0"))
    looking.session.set_frame(60)
    assert (ghost(looking).start, len(ghost(looking).movement.m)) == (15, 91)
    looking.session.set_frame(70)
    assert ghost(looking).start == 15, "still inside"


def test_every_augmentation_has_a_name_and_words_for_its_strength() -> None:
    for one in AUGMENTATIONS.values():
        assert augmentation_name(one.name) == one.does
        assert any(figure in strength_words(one, one.usual) for figure in "0123456789")
