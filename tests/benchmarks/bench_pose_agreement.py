"""How near our keypoints are to mediapipe's on the same real clips.

    dev.py bench pose_agreement

Compared: for every picture on which both found somebody, the distance of each of the 33 keypoints (px)
between mediapipe's body and ours nearest to it, divided by the height of mediapipe's body (its
keypoints' bounding box). The median over keypoints and pictures is taken for each clip, and the
median and the worst of the clips are printed. "unfiltered": mediapipe's landmarks as its model gives them
(smooth_landmarks off), which is what ours are; "as_it_comes": with its filter over time.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from tests.benchmarks.mediapipe_peer import ensure_peer, measure

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "videos"
CLIPS = (
    "squat_idle_then_2.mp4",
    "squat_side_dark.mp4",
    "squat_webcam_overlay.mp4",
    "squat_orbiting_camera.mp4",
    "jacks_12.mp4",
    "squat_t_reach.mp4",
    "pushup_single.mp4",
    "curl_barbell_front.mp4",
    "shoulder_press_stock.mp4",
    "gait_normal.mp4",
)


def our_keypoints(video: Path) -> list[np.ndarray]:
    """The bodies on each picture: (bodies, 33, 2) px."""
    from core.media.facts import scan_video
    from core.media.reader import VideoReader
    from core.pose_estimators import EstimatorSettings, create
    from core.work import run_to_end

    facts = run_to_end(scan_video(video))
    estimator = create("blazepose", EstimatorSettings())
    with VideoReader(video, facts) as reader:
        found = [
            np.array([body.px for body in picture.bodies], np.float32).reshape(-1, 33, 2)
            for picture in estimator.estimate(reader, 0, facts.frames)
        ]
    estimator.close()
    return found


def distances(theirs: np.ndarray, ours: list[np.ndarray]) -> np.ndarray:
    """Keypoint distances as shares of the body's height, (pictures, 33)."""
    shares = []
    for reference, bodies in zip(theirs[:, :, :2], ours, strict=False):
        if not np.isfinite(reference).all() or not len(bodies):
            continue
        gaps = np.linalg.norm(bodies - reference, axis=2)
        nearest = gaps[np.nanmedian(gaps, axis=1).argmin()]
        shares.append(nearest / np.ptp(reference[:, 1]))
    return np.array(shares).reshape(-1, 33)


def main(arguments: list[str]) -> None:
    """Compare on all clips and print the figures."""
    peer = ensure_peer()
    if isinstance(peer, str) or not SHARED.exists():
        print(json.dumps({"skipped": peer if isinstance(peer, str) else "the shared videos are not there"}))
        return
    medians: dict[str, list[float]] = {"unfiltered": [], "as_it_comes": []}
    clips: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in CLIPS:
            ours = our_keypoints(SHARED / name)
            for kind, smooth in (("unfiltered", False), ("as_it_comes", True)):
                out = Path(folder) / "theirs.npy"
                measure(peer, SHARED / name, smooth, out)
                shares = distances(np.load(out), ours)
                medians[kind].append(float(np.nanmedian(shares)))
                clips.setdefault(name, {"pictures": len(shares)})[kind] = round(medians[kind][-1], 5)
            print(name, clips[name], flush=True)
    figures = {
        "median_share_of_height": {kind: round(float(np.median(v)), 5) for kind, v in medians.items()},
        "worst_clip": {kind: round(max(values), 5) for kind, values in medians.items()},
        "clips": len(CLIPS),
        "target": 0.01,
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main(sys.argv[1:])
