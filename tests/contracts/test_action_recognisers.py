"""What every action recogniser must do."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import numpy as np
import pytest

from core.action_recognisers import RECOGNISERS, UNKNOWN, ActionRecogniser, create
from core.errors import UserError
from core.motion import PoseSequence
from tests.helpers import made_networks
from tests.helpers.bodies import film, repeat, squat

MADE = "a network of two dimensions"


@pytest.fixture(params=[*sorted(RECOGNISERS), MADE])
def recogniser(request: pytest.FixtureRequest) -> ActionRecogniser:
    if request.param == MADE:
        return made_networks.recogniser(made_networks.travels)[0]
    return create(request.param)


def _without_legs(poses: PoseSequence) -> PoseSequence:
    px, scores = poses.px.copy(), poses.scores.copy()
    px[:, 23:], scores[:, 23:] = np.nan, 0
    return msgspec.structs.replace(poses, px=px, scores=scores, m=None)


def _unknown_throughout(poses: PoseSequence) -> PoseSequence:
    return msgspec.structs.replace(poses, px=np.full_like(poses.px, np.nan), m=None)


def _two_frames(poses: PoseSequence) -> PoseSequence:
    return poses.cut_to(0, 2)


def _one_frame(poses: PoseSequence) -> PoseSequence:
    return poses.cut_to(0, 1)


def _hands(poses: PoseSequence) -> PoseSequence:
    return msgspec.structs.replace(
        poses, skeleton="hand-21", px=poses.px[:, :21], scores=poses.scores[:, :21], m=None
    )


def _torn(poses: PoseSequence) -> PoseSequence:
    px = poses.px.copy()
    px[1::2] = np.nan
    px[:, ::3] = np.nan
    return msgspec.structs.replace(poses, px=px, m=None)


@pytest.mark.parametrize(
    "spoil", [_without_legs, _unknown_throughout, _one_frame, _two_frames, _hands, _torn]
)
def test_bad_poses_give_an_answer_or_a_reason(
    recogniser: ActionRecogniser, spoil: Callable[[PoseSequence], PoseSequence]
) -> None:
    try:
        answer = recogniser.recognise(spoil(film(repeat(squat, 3))))
    except UserError as error:
        assert error.text and error.hint
    else:
        assert answer.label
        if answer.confidence is None:
            assert answer.label == UNKNOWN and answer.ruled_out is not None
        else:
            assert 0.0 <= answer.confidence <= 1.0


def test_nobody_seen_is_unknown_without_conviction(recogniser: ActionRecogniser) -> None:
    answer = recogniser.recognise(_unknown_throughout(film(repeat(squat, 3))))
    assert (answer.label, answer.confidence) == (UNKNOWN, None)


def test_an_unknown_recogniser_is_refused() -> None:
    with pytest.raises(UserError):
        create("no such recogniser")


def test_an_answer_is_a_label_with_a_confidence(recogniser: ActionRecogniser) -> None:
    answer = recogniser.recognise(film(repeat(squat, 3)))
    assert answer.label and answer.confidence is not None and 0.0 <= answer.confidence <= 1.0
    assert list(answer.ranking) == sorted(answer.ranking, key=lambda entry: -entry[1])


def test_no_pictures_are_unknown(recogniser: ActionRecogniser) -> None:
    assert recogniser.recognise(film(squat(np.zeros(30))).cut_to(0, 0)).label == UNKNOWN
