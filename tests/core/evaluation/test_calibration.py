"""Temperature and the open set against slow, obvious versions."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.evaluation.calibration import (
    auroc,
    calibrated,
    energy,
    fit_temperature,
    open_set_rates,
    threshold_at,
)
from core.evaluation.recognition import calibration_error, softmax

SCORES = st.lists(st.integers(-5, 5).map(float), min_size=1, max_size=30).map(np.array)


@pytest.mark.parametrize("heat", [0.25, 1.0, 3.0])
def test_the_temperature_that_was_put_in_is_found(heat: float) -> None:
    random = np.random.default_rng(0)
    logits = random.normal(size=(4000, 6)) * 2
    truth = np.array([random.choice(6, p=row) for row in softmax(logits)])
    found = fit_temperature(logits * heat, truth)
    assert found == pytest.approx(heat, rel=0.08)
    before, after = calibrated(logits * heat, 1.0), calibrated(logits * heat, found)
    assert calibration_error(after, truth) <= calibration_error(before, truth) + 0.01


def test_no_other_temperature_is_likelier() -> None:
    random = np.random.default_rng(1)
    logits, truth = random.normal(size=(200, 4)) * 3, random.integers(0, 4, 200)

    def likelihood(temperature: float) -> float:
        return float(np.log(calibrated(logits, temperature)[np.arange(200), truth]).mean())

    best = likelihood(fit_temperature(logits, truth))
    assert best >= max(likelihood(t) for t in np.geomspace(0.05, 20, 400)) - 1e-6


@given(SCORES, SCORES)
def test_the_auroc_counts_the_pairs_in_the_right_order(known: np.ndarray, unknown: np.ndarray) -> None:
    pairs = [1.0 if k > u else 0.5 if k == u else 0.0 for k in known for u in unknown]
    assert auroc(known, unknown) == pytest.approx(np.mean(pairs))


@given(SCORES, st.floats(0, 1))
def test_the_threshold_is_the_least_that_keeps_the_wished_rate(unknown: np.ndarray, rate: float) -> None:
    threshold = threshold_at(unknown, rate)
    assert open_set_rates(np.array([99.0]), unknown, threshold)[1] <= rate + 1e-9
    lower = [v for v in unknown if v < threshold]
    if lower:
        assert (unknown > max(lower)).mean() > rate - 1e-9


def test_the_energy_is_high_where_one_logit_is() -> None:
    assert energy(np.array([[9.0, 0.0], [0.0, 0.0]])) == pytest.approx([np.log(np.exp(9) + 1), np.log(2)])
    assert energy(np.array([1e4, 0.0])) == pytest.approx(1e4)
