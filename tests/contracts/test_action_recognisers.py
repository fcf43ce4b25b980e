"""What every action recogniser must do."""

from __future__ import annotations

import numpy as np
import pytest

from core.action_recognisers import RECOGNISERS, UNKNOWN, ActionRecogniser, create
from core.errors import UserError
from tests.helpers.bodies import film, repeat, squat


@pytest.fixture(params=sorted(RECOGNISERS))
def recogniser(request: pytest.FixtureRequest) -> ActionRecogniser:
    return create(request.param)


def test_an_unknown_recogniser_is_refused() -> None:
    with pytest.raises(UserError):
        create("no such recogniser")


def test_an_answer_is_a_label_with_a_confidence(recogniser: ActionRecogniser) -> None:
    answer = recogniser.recognise(film(repeat(squat, 3)))
    assert answer.label and 0.0 <= answer.confidence <= 1.0
    assert list(answer.ranking) == sorted(answer.ranking, key=lambda entry: -entry[1])


def test_no_pictures_are_unknown(recogniser: ActionRecogniser) -> None:
    assert recogniser.recognise(film(squat(np.zeros(30))).cut_to(0, 0)).label == UNKNOWN
