"""A segmenter that fits the poses there are."""

from __future__ import annotations

import logging

import numpy as np

from core.action_segmenters import ActionSegmenter, create
from core.errors import UserError
from core.jobs.people import PersonPoses
from core.jobs.requests import MovementModels

LOOKED_AT = 60  # frames from the first on which somebody was seen

logger = logging.getLogger(__name__)


def fitting(segmenter: ActionSegmenter, person: PersonPoses) -> ActionSegmenter:
    """The segmenter; in place of the usual one, change points where it cannot look at such poses.

    Poses that were read from files often have no depth. Somebody who chose a segmenter is told instead.
    """
    from core.action_segmenters.network import NetworkSegmenter

    if segmenter.id != MovementModels().segmenter or not isinstance(segmenter, NetworkSegmenter):
        return segmenter
    poses, _ = person.window(person.start, min(person.start + LOOKED_AT, person.stop))
    if not np.isfinite(poses.px).any():
        return segmenter
    try:
        segmenter.refuse(poses)
    except UserError as error:
        logger.info("changepoints cut instead of %s: %s", segmenter.id, error)
        return create("changepoints")
    return segmenter
