"""How true the poses found are, against the film studio's exact truth.

    dev.py bench studio_truth

On the sample: PCK@0.1, the share of keypoints found nearer to the truth than a tenth of the torso
(the longer of the picture's two diagonals shoulder to opposite hip), over the limbs' keypoints that
can be seen, and over all 33 whether seen or not. The floor is the mean pose of the whole sample, put on
each picture at the true middle of the hips and with the true torso's length. On films of two people who
pass each other: whether a followed body ever changes from one person to the other.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from tests.studio import (
    RED,
    TEAL,
    YELLOW,
    Camera,
    Encoding,
    Film,
    Look,
    Performance,
    Quality,
    Truth,
    film,
    motions,
)
from tests.studio.body import KEYPOINTS, LIMBS
from tests.studio.sample import VIDEO, sample_truth

NEAR = 0.1  # of the torso


def torso_px(px: np.ndarray) -> np.ndarray:
    """The torso's length on each picture, px (..., 33, 2) -> (...)."""
    return np.maximum(
        np.linalg.norm(px[..., 11, :] - px[..., 24, :], axis=-1),
        np.linalg.norm(px[..., 12, :] - px[..., 23, :], axis=-1),
    )


def found_bodies(video: Path) -> tuple[list[list[tuple[int, np.ndarray, np.ndarray]]], str]:
    """(track id, px (33, 2), scores (33,)) of every body on every picture, and the device used."""
    from core.media.facts import scan_video
    from core.media.reader import VideoReader
    from core.pose_estimators import EstimatorSettings, create
    from core.work import run_to_end

    facts = run_to_end(scan_video(video))
    estimator = create("blazepose", EstimatorSettings())
    with VideoReader(video, facts) as reader:
        bodies = [
            [(body.track_id, body.px, body.scores) for body in found.bodies]
            for found in estimator.estimate(reader, 0, facts.frames)
        ]
    estimator.close()
    return bodies, estimator.devices


def matched(truth: Truth, bodies: list[list[tuple[int, np.ndarray, np.ndarray]]]) -> list[list[int]]:
    """For each picture and person: the index of the body found there, or -1; each body is given away once."""
    out = []
    for t, found in enumerate(bodies):
        pairs = []
        for p in range(len(truth.px)):
            if not truth.present[p, t]:
                continue
            for b, (_, px, _) in enumerate(found):
                gap = float(
                    np.median(np.linalg.norm(px - truth.px[p, t], axis=-1)) / torso_px(truth.px[p, t])
                )
                if gap < 0.5:
                    pairs.append((gap, p, b))
        chosen = [-1] * len(truth.px)
        taken: set[int] = set()
        for _, p, b in sorted(pairs):
            if chosen[p] < 0 and b not in taken:
                chosen[p] = b
                taken.add(b)
        out.append(chosen)
    return out


def on_sample() -> dict[str, Any]:
    """The figures on the sample."""
    truth = sample_truth()
    bodies, device = found_bodies(VIDEO)
    match = [row[0] for row in matched(truth, bodies)]
    px = np.full(truth.px[0].shape, np.nan)
    scores = np.full(px.shape[:2], np.nan)
    for t, b in enumerate(match):
        if b >= 0:
            px[t], scores[t] = bodies[t][b][1], bodies[t][b][2]
    true_px, visible, torso = truth.px[0], truth.visible[0], torso_px(truth.px[0])
    right = np.linalg.norm(px - true_px, axis=-1) < NEAR * torso[:, None]
    hips = true_px[:, 23:25].mean(1, keepdims=True)
    mean_pose = ((true_px - hips) / torso[:, None, None]).mean(0)
    floor = np.linalg.norm(hips + mean_pose * torso[:, None, None] - true_px, axis=-1) < NEAR * torso[:, None]
    limbs = np.zeros(33, bool)
    limbs[list(LIMBS)] = True
    counted = visible & limbs
    print(f"sample: {len(match)} pictures on {device}")
    for name, mask in segments_of(truth):
        print(
            f"  {name:14} {mask.sum():5} pictures, PCK limbs seen {right[mask][counted[mask]].mean():.3f}, "
            f"all 33 {right[mask].mean():.3f}"
        )
    worst = sorted((right[visible[:, k], k].mean(), KEYPOINTS[k]) for k in range(33) if visible[:, k].any())[
        :6
    ]
    print("  least sure when seen: " + ", ".join(f"{name} {share:.3f}" for share, name in worst))
    return {
        "pck_limbs_seen": round(float(right[counted].mean()), 4),
        "pck_limbs": round(float(right[:, limbs].mean()), 4),
        "pck_all_33": round(float(right.mean()), 4),
        "pck_all_33_seen": round(float(right[visible].mean()), 4),
        "floor_mean_pose_limbs_seen": round(float(floor[counted].mean()), 4),
        "floor_mean_pose_all_33": round(float(floor.mean()), 4),
        "score_median": round(float(np.nanmedian(scores)), 4),
        "found_share": round(float(np.mean(np.array(match) >= 0)), 4),
        "track_ids": len({bodies[t][b][0] for t, b in enumerate(match) if b >= 0}),
        "too_many_bodies_share": round(float(np.mean([len(found) > 1 for found in bodies])), 4),
    }


def segments_of(truth: Truth) -> list[tuple[str, np.ndarray]]:
    """Each label of the sample with a mask of its pictures; "between" is the rest."""
    masks: dict[str, np.ndarray] = {}
    rest = np.ones(len(truth.times_s), bool)
    for segment in truth.segments:
        inside = (truth.times_s >= segment.start_s) & (truth.times_s < segment.stop_s)
        masks[segment.label] = masks.get(segment.label, np.zeros(len(rest), bool)) | inside
        rest &= ~inside
    return [*masks.items(), ("between", rest)]


def crossing(
    path: Path, looks: tuple[Look, Look], gap_m: float, camera: Camera, there_and_back: bool = False
) -> Film:
    """Two people pass each other `gap_m` apart in depth; person 0 is nearer to the camera."""
    people = []
    for n, look in enumerate(looks):
        side, z = (-1.6, gap_m / 2) if n == 0 else (1.6, -gap_m / 2)
        acts = [motions.stand(0.4), motions.walk((-side, z))]
        if there_and_back:
            acts += [motions.face(-90 if n == 0 else 90), motions.walk((side, z))]
        people.append(
            Performance(
                (*acts, motions.stand(0.4)), at=(side, z), heading_deg=90 if n == 0 else -90, look=look
            )
        )
    return film(
        path,
        people,
        fps=25,
        size=(640, 360),
        camera=camera,
        quality=Quality(fine=2, smallest_px=0.7),
        encoding=Encoding(),
    )


FRONT = Camera(position=(0.0, 1.4, 6.4), fov_deg=27)
OBLIQUE = Camera(position=(2.6, 1.7, 5.6), fov_deg=29)
HIGH = Camera(position=(-1.5, 2.6, 5.6), fov_deg=29)
CROSSINGS: dict[str, dict[str, Any]] = {
    "different_clothes": {"looks": (TEAL, RED), "gap_m": 0.9, "camera": FRONT},
    "alike": {"looks": (TEAL, TEAL), "gap_m": 0.9, "camera": FRONT},
    "alike_oblique": {"looks": (RED, RED), "gap_m": 0.8, "camera": OBLIQUE},
    "different_high": {"looks": (YELLOW, TEAL), "gap_m": 0.7, "camera": HIGH},
    "alike_there_and_back": {
        "looks": (YELLOW, YELLOW),
        "gap_m": 0.9,
        "camera": FRONT,
        "there_and_back": True,
    },
}


def identities(truth: Truth, bodies: list[list[tuple[int, np.ndarray, np.ndarray]]]) -> dict[str, Any]:
    """Changes of a followed body from one person to the other, and how often people were found."""
    owner: dict[int, int] = {}
    swaps, seen, found, ids = 0, 0, 0, [set[int](), set[int]()]
    for t, row in enumerate(matched(truth, bodies)):
        clear = [bool(truth.visible[p, t].mean() > 0.4) for p in range(len(row))]
        for p, b in enumerate(row):
            seen += clear[p]
            if b < 0 or not clear[p]:
                continue
            found += 1
            track = bodies[t][b][0]
            ids[p].add(track)
            if all(clear) and min(row) >= 0:  # both seen and found: no doubt who is who
                swaps += owner.get(track, p) != p
                owner[track] = p
    return {"swaps": int(swaps), "found_share": round(found / max(seen, 1), 4), "ids": [len(i) for i in ids]}


def main(arguments: list[str]) -> None:
    """Print the figures; arguments: `sample` or `crossings` for one half only."""
    figures: dict[str, Any] = {}
    if "crossings" not in arguments:
        figures["sample"] = on_sample()
    if "sample" not in arguments:
        figures["crossings"] = {}
        with tempfile.TemporaryDirectory() as folder:
            for name, options in CROSSINGS.items():
                made = crossing(Path(folder) / f"{name}.mp4", **options)
                result = identities(made.truth, found_bodies(made.path)[0])
                figures["crossings"][name] = result
                print(f"{name}: {result}")
        figures["swaps"] = sum(result["swaps"] for result in figures["crossings"].values())
    print(json.dumps(figures))


if __name__ == "__main__":
    main(sys.argv[1:])
