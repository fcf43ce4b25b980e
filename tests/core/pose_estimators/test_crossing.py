"""Two people who cross keep their names, filmed with known truth.

Judged wherever both are seen and stand apart; just after crossing the model may
mix both bodies on a picture or two.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.media.reader import VideoReader
from core.pose_estimators import EstimatorSettings, create
from tests.studio.scenes import two_people_crossing


@pytest.mark.slow
@pytest.mark.parametrize("dressed_alike", [False, True])
def test_two_people_who_cross_are_never_exchanged(tmp_path: Path, dressed_alike: bool) -> None:
    film = two_people_crossing(
        tmp_path / "crossing.mp4", fps=15, size=(400, 225), dressed_alike=dressed_alike
    )
    truth = film.truth
    owner: dict[int, list[int]] = {}
    seen_both = apart = 0
    errors: list[float] = []
    with VideoReader(film.path) as reader:
        found = list(
            create("blazepose", EstimatorSettings(device="cpu")).estimate(reader, 0, reader.facts.frames)
        )
    for poses in found:
        frame = poses.frame
        height = np.ptp(truth.px[0, frame, :, 1])
        between = np.median(np.hypot(*(truth.px[0, frame] - truth.px[1, frame]).T))
        if (truth.visible[:, frame].mean(1) < 0.6).any() or between < 0.4 * height:
            continue
        apart += 1
        seen_both += len(poses.bodies) == 2
        for body in poses.bodies:
            away = [np.median(np.hypot(*(body.px - person[frame]).T)) for person in truth.px]
            errors.append(min(away) / height)
            owner.setdefault(body.track_id, []).append(int(np.argmin(away)))
    assert sorted(owner) == [0, 1]
    shares = [np.mean(owners) for _, owners in sorted(owner.items())]
    assert min(shares) < 0.03 and max(shares) > 0.97
    assert np.median(errors) < 0.03
    assert apart > 50 and seen_both > 0.9 * apart
