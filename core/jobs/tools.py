"""Make the models a job works with, by name."""

from __future__ import annotations

from core import action_recognisers, action_segmenters, pose_estimators, rep_counters

make_estimator = pose_estimators.create
make_counter = rep_counters.create
make_segmenter = action_segmenters.create
make_recogniser = action_recognisers.create
