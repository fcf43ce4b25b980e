"""Make the models a job works with, by name."""

from __future__ import annotations

from core.action_recognisers import RECOGNISERS, ActionRecogniser
from core.action_segmenters import SEGMENTERS, ActionSegmenter
from core.plugins import load
from core.pose_estimators import ESTIMATORS, EstimatorSettings, PoseEstimator
from core.rep_counters import COUNTERS, RepCounter


def make_estimator(name: str, settings: EstimatorSettings) -> PoseEstimator:
    """A pose estimator, its models loaded. Raises `UserError` for an unknown name."""
    estimator: PoseEstimator = load(ESTIMATORS, name, "pose estimator")(settings)
    return estimator


def make_counter(name: str) -> RepCounter:
    """A repetition counter. Raises `UserError` for an unknown name."""
    counter: RepCounter = load(COUNTERS, name, "repetition counter")()
    return counter


def make_segmenter(name: str) -> ActionSegmenter:
    """An action segmenter. Raises `UserError` for an unknown name."""
    segmenter: ActionSegmenter = load(SEGMENTERS, name, "action segmenter")()
    return segmenter


def make_recogniser(name: str) -> ActionRecogniser:
    """An action recogniser. Raises `UserError` for an unknown name."""
    recogniser: ActionRecogniser = load(RECOGNISERS, name, "action recogniser")()
    return recogniser
