"""Make the models a job works with, by name."""

from __future__ import annotations

from core import action_recognisers, action_segmenters, rep_counters
from core.plugins import load
from core.pose_estimators import ESTIMATORS, EstimatorSettings, PoseEstimator


def make_estimator(name: str, settings: EstimatorSettings) -> PoseEstimator:
    """A pose estimator, its models loaded. Raises `UserError` for an unknown name."""
    estimator: PoseEstimator = load(ESTIMATORS, name, "pose estimator")(settings)
    return estimator


make_counter = rep_counters.create
make_segmenter = action_segmenters.create
make_recogniser = action_recognisers.create
