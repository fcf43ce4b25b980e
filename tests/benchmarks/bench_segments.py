"""Segments against truth: UTKinect's untrimmed recordings (evaluation only) and the studio's sample.

f1_50: share of true and proposed segments that pair with an overlap (intersection over union) of at
least one half; boundary_f1: boundaries within one second. The floor cuts each recording evenly into as
many segments as the segmenter found.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from core.action_segmenters import create
from core.motion import PoseSequence

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
UTKINECT_FPS = 30.0
Spans = list[tuple[float, float]]


def recording(text: str) -> PoseSequence | None:
    """One recording of Kinect-20 joints (metres, z away from the camera) as poses."""
    rows = np.array([[float(value) for value in line.split()] for line in text.splitlines() if line.strip()])
    _, first = np.unique(rows[:, 0], return_index=True)
    rows = rows[first]
    joints = rows[:, 1:61].reshape(-1, 20, 3)
    seen = np.isfinite(joints).all(axis=(1, 2)) & (joints[:, 0, 2] > 0.5)
    rows, joints = rows[seen], joints[seen]
    if len(rows) < 30:
        return None
    px = np.stack(
        [320 + 525 * joints[..., 0] / joints[..., 2], 240 - 525 * joints[..., 1] / joints[..., 2]], 2
    )
    metres = (joints - joints[:, :1]) * np.array([1.0, 1.0, -1.0])
    return PoseSequence(
        skeleton="kinect-20",
        start=0,
        times_s=rows[:, 0] / UTKINECT_FPS,
        px=px.astype(np.float32),
        m=metres.astype(np.float32),
        scores=np.ones(px.shape[:2], np.float32),
        size_px=(640, 480),
    )


def labels(text: str) -> dict[str, Spans]:
    """Recording -> its true segments in seconds."""
    found: dict[str, Spans] = {}
    name = ""
    for line in text.splitlines():
        words = line.replace(":", " ").split()
        if len(words) == 1:
            name = words[0]
            found[name] = []
        elif len(words) == 3 and "NaN" not in words:
            found[name].append((int(words[1]) / UTKINECT_FPS, int(words[2]) / UTKINECT_FPS))
    return found


def overlap_f1(true: Spans, proposed: Spans) -> float:
    """F1 at an overlap of one half; each segment pairs once."""
    free = list(proposed)
    hits = 0
    for a, b in true:
        shares = [max(0.0, min(b, d) - max(a, c)) / (max(b, d) - min(a, c)) for c, d in free]
        if shares and max(shares) >= 0.5:
            hits += 1
            free.pop(int(np.argmax(shares)))
    return 2 * hits / max(len(true) + len(proposed), 1)


def boundary_f1(true: Spans, proposed: Spans, near_s: float = 1.0) -> float:
    """F1 of boundaries that lie within `near_s`; each pairs once."""
    wanted = sorted({edge for span in true for edge in span})
    free = sorted({edge for span in proposed for edge in span})
    hits, total = 0, len(wanted) + len(free)
    for edge in wanted:
        near = min(free, key=lambda other: abs(other - edge), default=None)
        if near is not None and abs(near - edge) <= near_s:
            hits += 1
            free.remove(near)
    return 2 * hits / max(total, 1)


def even(proposed: Spans) -> Spans:
    """As many segments of equal length over the same time."""
    edges = np.linspace(proposed[0][0], proposed[-1][1], len(proposed) + 1)
    return list(zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True))


def seconds(poses: PoseSequence, spans: Sequence[tuple[int, int]]) -> Spans:
    """Rows of the poses as seconds."""
    last = len(poses.times_s) - 1
    return [(float(poses.times_s[a]), float(poses.times_s[min(b, last)])) for a, b in spans]


def main(arguments: list[str]) -> int:
    """Segment every recording and print the comparison with the even cut."""
    archive = SHARED / "skeletons" / "utkinect_joints_raw.zip"
    if not archive.exists():
        print("The shared data is not beside the repository.")
        print(json.dumps({"skipped": "no shared data"}))
        return 0
    segmenter = create("changepoints")
    scores: dict[str, list[float]] = {
        "f1_50": [],
        "floor_f1_50": [],
        "boundary_f1": [],
        "floor_boundary_f1": [],
    }
    with zipfile.ZipFile(archive) as file:
        truth = labels(file.read("actionLabel.txt").decode())
        for name, true in truth.items():
            poses = recording(file.read(f"joints_{name}.txt").decode())
            if poses is None:
                continue
            proposed = seconds(poses, [(one.start, one.stop) for one in segmenter.segment(poses)])
            # Background is not labelled there: only what lies between the first and last label counts.
            proposed = [(a, b) for a, b in proposed if b > true[0][0] and a < true[-1][1]]
            floor = even(proposed)
            scores["f1_50"].append(overlap_f1(true, proposed))
            scores["floor_f1_50"].append(overlap_f1(true, floor))
            scores["boundary_f1"].append(boundary_f1(true, proposed))
            scores["floor_boundary_f1"].append(boundary_f1(true, floor))
            print(f"{name}: {len(true)} true, {len(proposed)} proposed, F1@50 {scores['f1_50'][-1]:.2f}")
    print(json.dumps({key: round(float(np.mean(values)), 4) for key, values in scores.items()}))
    return 0


if __name__ == "__main__":
    import sys

    sys.exit(main(sys.argv[1:]))
