"""The temperature against slow, obvious versions."""

from __future__ import annotations

import numpy as np
import pytest

from core.evaluation.calibration import COLDEST, HOTTEST, fit_temperature
from core.evaluation.recognition import calibration_error, softmax


@pytest.mark.parametrize("heat", [0.25, 1.0, 3.0])
def test_the_temperature_that_was_put_in_is_found(heat: float) -> None:
    random = np.random.default_rng(0)
    logits = random.normal(size=(4000, 6)) * 2
    truth = np.array([random.choice(6, p=row) for row in softmax(logits)])
    found = fit_temperature(logits * heat, truth)
    assert found == pytest.approx(heat, rel=0.08)
    before, after = softmax(logits * heat), softmax(logits * heat / found)
    assert calibration_error(after, truth) <= calibration_error(before, truth) + 0.01


def test_no_other_temperature_is_likelier() -> None:
    random = np.random.default_rng(1)
    logits, truth = random.normal(size=(200, 4)) * 3, random.integers(0, 4, 200)

    def likelihood(temperature: float) -> float:
        return float(np.log(softmax(logits / temperature)[np.arange(200), truth]).mean())

    best = likelihood(fit_temperature(logits, truth))
    assert best >= max(likelihood(t) for t in np.geomspace(COLDEST, HOTTEST, 400)) - 1e-6
