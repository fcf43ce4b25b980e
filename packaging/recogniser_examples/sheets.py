"""Contact sheets of the examples as stick figures: `sheets.py FOLDER OUT [--metres] [LABEL...]`."""

from __future__ import annotations

import sys
from pathlib import Path

import cv2
import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from recogniser_examples.poses import MOVEMENTS  # noqa: E402
from recogniser_examples.shards import read_shards  # noqa: E402

LEFT, RIGHT, MIDDLE = (60, 120, 255), (255, 120, 40), (90, 90, 90)
BONES = (
    (5, 7, LEFT),
    (7, 9, LEFT),
    (11, 13, LEFT),
    (13, 15, LEFT),
    (6, 8, RIGHT),
    (8, 10, RIGHT),
    (12, 14, RIGHT),
    (14, 16, RIGHT),
    (5, 6, MIDDLE),
    (11, 12, MIDDLE),
    (5, 11, MIDDLE),
    (6, 12, MIDDLE),
    (0, 3, LEFT),
    (0, 4, RIGHT),
)
CELL = 110


def figure(points: np.ndarray, low: np.ndarray, size: float) -> np.ndarray:
    """A picture of one pose (17, 2), y down."""
    cell = np.full((CELL, CELL, 3), 255, np.uint8)
    if np.isnan(points).any():
        return cell
    at = ((points - low) / size * (CELL - 10) + 5).astype(int)
    for a, b, colour in BONES:
        cv2.line(cell, at[a].tolist(), at[b].tolist(), colour, 2 if colour != MIDDLE else 1, cv2.LINE_AA)
    return cell


def strip(points: np.ndarray, name: str, count: int = 8) -> np.ndarray:
    """One clip: `count` poses in a row with its name."""
    rows = np.linspace(0, len(points) - 1, count).astype(int)
    low, high = np.nanmin(points, axis=(0, 1)), np.nanmax(points, axis=(0, 1))
    size = max(float((high - low).max()), 1e-3)
    low = (low + high) / 2 - size / 2
    row = np.concatenate([figure(points[t], low, size) for t in rows], axis=1)
    cv2.putText(row, name, (2, 10), cv2.FONT_HERSHEY_SIMPLEX, 0.35, (0, 0, 0), 1, cv2.LINE_AA)
    row[-1] = 200
    return row


def side_and_front(points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(T, 17, 2) twice, y down, of (T, 17, 3) world points: a three-quarter view and one from the side."""
    views = []
    for degrees in (25.0, 90.0):
        a = np.radians(degrees)
        x = points[..., 0] * np.cos(a) - points[..., 2] * np.sin(a)
        views.append(np.stack([x, -points[..., 1]], -1))
    return views[0], views[1]


def of_programs(out: Path, names: list[str]) -> None:
    """True figures of movement programs, before any camera: two draws of each from two sides."""
    from recogniser_examples import (  # noqa: F401
        daily,
        dances,
        hands,
        more_daily,
        more_others,
        more_sports,
        more_steps,
        more_strength,
        more_strikes,
        others,
        steps,
        strength,
        walks,
    )
    from recogniser_examples.bodies import perform

    chosen = [one for one in MOVEMENTS if not names or one[2].__name__ in names or one[0] in names]
    for page in range(0, len(chosen), 7):
        strips = []
        for label, _, make in chosen[page : page + 7]:
            for seed in (0, 1):
                r = np.random.default_rng(seed + len(make.__name__))
                points, cycles = perform(make(r), r)
                first, last = cycles[0][0], cycles[0][2]
                part = points[first : max(last, first + 20)]
                strips.append(
                    np.concatenate(
                        [
                            strip(view, f"{label}: {make.__name__} {len(part) / 30:.1f} s", 8)
                            for view in side_and_front(part)
                        ],
                        axis=1,
                    )
                )
        cv2.imwrite(str(out / f"programs_{page // 7:02d}.png"), np.concatenate(strips))


def of_examples(folder: Path, out: Path, labels: list[str], metres: bool) -> None:
    """Clips as they are learned from, a page a label."""
    made = read_shards(folder)
    starts = made.starts
    r = np.random.default_rng(0)
    for label in labels or sorted(set(made.labels.tolist())):
        at = np.flatnonzero(made.labels == label)
        strips = []
        for i in r.choice(at, min(24, len(at)), replace=False):
            rows = slice(int(starts[i]), int(starts[i] + made.lengths[i]))
            points = made.m[rows].astype(float)[..., :2] * (1, -1) if metres else made.px[rows]
            seconds = made.lengths[i] / made.fps[i]
            name = f"{made.sources[i]} {made.movements[i]} {made.views[i]:.0f} {seconds:.1f}s"
            strips.append(strip(points, name[:70], 8))
        half = (len(strips) + 1) // 2
        strips += [np.full_like(strips[0], 255)] * (2 * half - len(strips))
        page = np.concatenate([np.concatenate(strips[:half]), np.concatenate(strips[half:])], axis=1)
        cv2.imwrite(str(out / f"{label}.png"), page)


def main(arguments: list[str]) -> None:
    """Draw sheets: of a folder of examples, or of the programs themselves (`programs OUT [NAME...]`)."""
    out = Path(arguments[1])
    out.mkdir(parents=True, exist_ok=True)
    names = [one for one in arguments[2:] if one != "--metres"]
    if arguments[0] == "programs":
        of_programs(out, names)
    else:
        of_examples(Path(arguments[0]), out, names, "--metres" in arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
