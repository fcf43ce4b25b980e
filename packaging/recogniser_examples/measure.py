"""Measure the error of our pose estimator on films with exact truth, for the noise of the examples.

    python packaging/recogniser_examples/measure.py FOLDER

Films of the studio (performances, motion capture and our own synthesis as `Recorded`, several views)
are made and analysed once, kept in FOLDER; what is fitted goes to `measured.json` beside this file.
About ten minutes on one core.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from recogniser_examples import daily, others, steps, strength  # noqa: E402, F401
from recogniser_examples.bodies import THIRTEEN, perform  # noqa: E402
from recogniser_examples.poses import MOVEMENTS  # noqa: E402
from tests.benchmarks.bench_studio_truth import matched, torso_px  # noqa: E402
from tests.studio import GREY, RED, TEAL, YELLOW, Camera, Performance, Quality, Recorded, film, motions  # noqa: E402

TARGET = Path(__file__).parent / "measured.json"
CMU = ROOT.parent / "shared" / "data" / "cmu" / "cmu_shared_30fps.npz"
SIZE, FPS, SECONDS = (480, 480), 15.0, 4.0
COCO = (0, 2, 5, 7, 8, 11, 12, 13, 14, 15, 16, 23, 24, 25, 26, 27, 28)  # of BlazePose's 33
OTHER = np.array([0, 2, 1, 4, 3, 6, 5, 8, 7, 10, 9, 12, 11, 14, 13, 16, 15])  # the same on the other side
GROUPS = {
    "face": (0, 1, 2, 3, 4),
    "shoulders": (5, 6),
    "elbows": (7, 8),
    "wrists": (9, 10),
    "hips": (11, 12),
    "knees": (13, 14),
    "ankles": (15, 16),
}
ACTS = {
    "squat": (motions.squat(1),),
    "jumping_jack": (motions.jumping_jack(3),),
    "biceps_curl": (motions.biceps_curl(2),),
    "shoulder_press": (motions.shoulder_press(2),),
    "lunge": (motions.lunge(1),),
    "push_up": (motions.push_up(1),),
    "reach": (motions.reach(2),),
    "wave": (motions.wave(2.5),),
    "sit": (motions.sit(1.5),),
}
TRIALS = ("05_02", "05_13", "01_02", "09_02", "16_10", "02_05", "10_01", "06_02")
PROGRAMS = ("sit_up", "plank", "pull_up", "mountain_climber", "kick", "dance", "lie", "sit", "bend", "throw",
            "burpee", "on_all_fours_face_up", "leg_raise", "run")  # fmt: skip
CUTS = (("waist", 1.35, 0.55), ("knees", 1.15, 0.75), ("side", 0.95, 0.9))  # height looked at, half of it, m
CUT_ACTS = ("wave", "squat", "jumping_jack", "sit")
CUT_AWAY_M, CUT_SIZE = 3.5, (360, 480)
LOOKS = (TEAL, RED, YELLOW, GREY)


def h36m_of(p: np.ndarray) -> np.ndarray:
    """(T, 17, 3) H36M-17 of the 13 points of our synthesis."""
    hips, neck = p[:, [7, 8]].mean(1), p[:, [1, 2]].mean(1)
    head = neck + (p[:, 0] - neck) * 1.15
    middle = [hips, p[:, 8], p[:, 10], p[:, 12], p[:, 7], p[:, 9], p[:, 11], (hips + neck) / 2, neck]
    middle += [neck * 0.7 + head * 0.3, head, p[:, 1], p[:, 3], p[:, 5], p[:, 2], p[:, 4], p[:, 6]]
    return np.stack(middle, 1)


def people(r: np.random.Generator) -> list[tuple[str, Any]]:
    """All who are filmed, by name."""
    made: list[tuple[str, Any]] = []
    for n, (name, acts) in enumerate(ACTS.items()):
        for turn in r.uniform(-180, 180, 3):
            who = Performance(
                (motions.face(float(turn), 0.1), *acts), heading_deg=float(turn), look=LOOKS[n % 4]
            )
            made.append((name, who))
    data = np.load(CMU)
    for n, trial in enumerate(t for t in TRIALS if f"{t}/rel" in data):
        points = data[f"{trial}/rel"].astype(float) + data[f"{trial}/root"][:, None]
        start = int(r.integers(0, max(len(points) - 130, 1)))
        points = points[start : start + 125]
        toes = (
            data[f"{trial}/toe"].astype(float)[start : start + 125]
            + data[f"{trial}/root"][start : start + 125, None]
        )
        made += [
            (trial, Recorded(points, toes=toes, turn_deg=float(turn), look=LOOKS[n % 4]))
            for turn in r.uniform(-180, 180, 2)
        ]
    for name in PROGRAMS:
        make = next(make for _, _, make in MOVEMENTS if make.__name__ == name)
        for turn in r.uniform(-180, 180, 3):
            points = h36m_of(perform(make(r), r)[0][:130, THIRTEEN])
            made.append((name, Recorded(points, turn_deg=float(turn), look=LOOKS[int(r.integers(0, 4))])))
    return made


def film_all(folder: Path) -> None:
    """Film and analyse everybody; one npz a film: truth and what was found."""
    r = np.random.default_rng(7)
    for n, (name, who) in enumerate(people(r)):
        up, away = float(r.uniform(0.4, 2.6)), float(r.uniform(3.2, 5.5))
        path = folder / f"{n:03d}_{name}.npz"
        if path.exists():
            continue
        play = who.play()
        times = np.arange(min(SECONDS, play.seconds) * FPS) / FPS
        middle = play.pose(times).joints["pelvis"].mean(0)
        camera = Camera(
            position=(float(middle[0]), up, float(middle[2]) + away),
            target=(float(middle[0]), float(middle[1]), float(middle[2])),
            fov_deg=float(np.degrees(2 * np.arctan(1.25 / away))),
            shake_m=float(r.choice([0.0, 0.02])),
        )
        made = film(
            folder / "film.mp4", [who], seconds=float(len(times) / FPS), fps=FPS, size=SIZE, camera=camera,
            quality=Quality(fine=1), noise=0.01, seed=n,
        )  # fmt: skip
        keep_found(path, name, made)


def film_cut(folder: Path) -> None:
    """Film some performances cut at the waist, at the knees or at a side: some keypoints lie outside."""
    r = np.random.default_rng(3)
    for n, (name, (way, level, half)) in enumerate((name, cut) for name in CUT_ACTS for cut in CUTS):
        path = folder / f"cut_{n:02d}_{name}_{way}.npz"
        turn = float(r.uniform(-50, 50))
        if path.exists():
            continue
        who = Performance(
            (motions.face(turn, 0.1), *ACTS[name]), heading_deg=turn, look=LOOKS[n % len(LOOKS)]
        )
        play = who.play()
        times = np.arange(min(3.0, play.seconds) * FPS) / FPS
        middle = play.pose(times).joints["pelvis"].mean(0)
        x = float(middle[0]) + (0.55 if way == "side" else 0.0)
        camera = Camera(
            position=(x, level, float(middle[2]) + CUT_AWAY_M),
            target=(x, level, float(middle[2])),
            fov_deg=float(np.degrees(2 * np.arctan(half / CUT_AWAY_M))),
        )
        made = film(
            folder / "film.mp4",
            [who],
            seconds=float(len(times) / FPS),
            fps=FPS,
            size=CUT_SIZE,
            camera=camera,
            quality=Quality(fine=1),
            noise=0.01,
            seed=n,
        )
        keep_found(path, name, made)


def outside(folder: Path) -> dict[str, Any]:
    """Score and error (medians) of limbs and trunk by how far outside the picture they are, in torsos."""
    rows: dict[str, list[np.ndarray]] = {"limbs": [], "trunk": []}
    for path in sorted(folder.glob("cut_*.npz")):
        one = np.load(path)
        torso = np.median(one["torso"])
        beyond = one["true_px"] - np.clip(one["true_px"], 0, np.array(CUT_SIZE))
        away = np.linalg.norm(beyond, axis=-1) / torso
        error = np.linalg.norm(one["px"] - one["true_px"], axis=-1) / torso
        for part, points in (("limbs", [7, 8, 9, 10, 13, 14, 15, 16]), ("trunk", [5, 6, 11, 12])):
            values = np.stack([away[:, points], one["scores"][:, points], error[:, points]], -1).reshape(
                -1, 3
            )
            rows[part].append(values[np.isfinite(values).all(1) & (values[:, 0] > 0)])
    found: dict[str, Any] = {}
    for part, parts in rows.items():
        values = np.concatenate(parts) if parts else np.zeros((0, 3))
        for least, most in ((0, 0.1), (0.1, 0.25), (0.25, 0.5), (0.5, 1.5)):
            chosen = values[(values[:, 0] >= least) & (values[:, 0] < most)]
            if len(chosen) >= 10:
                score, error = np.median(chosen[:, 1:], axis=0)
                found.setdefault(part, {})[f"{least}-{most}"] = {
                    "score": round(float(score), 3),
                    "error": round(float(error), 3),
                }
    return found


def keep_found(path: Path, name: str, made: Any) -> None:
    """Run the estimator on a film and keep truth and findings on COCO-17."""
    truth, bodies = made.truth, found_with_metres(made.path)
    chosen = [row[0] for row in matched(truth, [[b[:3] for b in found] for found in bodies])]
    frames = len(truth.times_s)
    px, m = np.full((frames, 17, 2), np.nan), np.full((frames, 17, 3), np.nan)
    scores = np.full((frames, 17), np.nan)
    for t, b in enumerate(chosen):
        if b >= 0:
            px[t], scores[t], m[t] = (bodies[t][b][i][list(COCO)] for i in (1, 2, 3))
    np.savez(
        path, name=name, px=px, m=m, scores=scores, true_px=truth.px[0][:, COCO], true_m=truth.m[0][:, COCO],
        visible=truth.visible[0][:, COCO], torso=torso_px(truth.px[0]),
        found=np.array([len(found) for found in bodies]),
    )  # fmt: skip


def found_with_metres(video: Path) -> list[list[tuple[int, np.ndarray, np.ndarray, np.ndarray]]]:
    """(track id, px, scores, m) of every body on every picture."""
    from core.media.facts import scan_video
    from core.media.reader import VideoReader
    from core.pose_estimators import EstimatorSettings, create
    from core.work import run_to_end

    facts = run_to_end(scan_video(video))
    estimator = create("blazepose", EstimatorSettings())
    with VideoReader(video, facts) as reader:
        bodies = [
            [(body.track_id, body.px, body.scores, body.m) for body in found.bodies]
            for found in estimator.estimate(reader, 0, facts.frames)
        ]
    estimator.close()
    return bodies


def wobble(rows: list[np.ndarray], step_s: float) -> dict[str, float]:
    """How errors of films, each (T, D), behave: between films, slowly, from picture to picture.

    A slow part whose correlation falls off exponentially and a white part, from the covariances of
    errors one and two pictures apart; both of the middling film, and the slow part also of the worst tenth,
    as most films are found well and some badly.
    """
    means = np.array([np.nanmean(row, axis=0) for row in rows])
    spread = np.median(np.abs(means - np.median(means, axis=0)), axis=0) * 1.4826
    parts = []
    for row, mean in zip(rows, means, strict=True):
        rest = row - mean
        parts.append([np.nanmean(rest[apart:] * rest[: len(rest) - apart]) for apart in range(3)])
    all_, one, two = np.array(parts).T
    fall = float(np.clip(np.median(two[one > 0] / one[one > 0]), 0.2, 0.97))
    slow = np.clip(one / fall, 0, all_)
    return {
        "between_films": round(float(np.sqrt(np.mean(spread**2))), 4),
        "slow": round(float(np.sqrt(np.median(slow))), 4),
        "slow_worst_tenth": round(float(np.sqrt(np.quantile(slow, 0.9))), 4),
        "slow_s": round(float(-step_s / np.log(fall)), 3),
        "white": round(float(np.sqrt(np.median(all_ - slow))), 4),
    }


def runs(error: np.ndarray, chosen: np.ndarray) -> np.ndarray | None:
    """The errors (T, D) with what is not chosen unknown, or None when too little is left."""
    if (chosen[1:] & chosen[:-1]).sum() < 12 or (chosen[2:] & chosen[:-2]).sum() < 12:
        return None
    return np.where(chosen[:, None], error, np.nan)


def fit(folder: Path) -> dict[str, Any]:
    """The figures of all films in the folder."""
    films = [dict(np.load(path)) for path in sorted(folder.glob("[0-9]*.npz"))]
    seen = np.concatenate([~np.isnan(film["px"][:, 0, 0]) for film in films])
    step_s = 1 / FPS
    figures: dict[str, Any] = {
        "command": "python packaging/recogniser_examples/measure.py FOLDER",
        "films": len(films),
        "pictures": len(seen),
        "not_found": round(float(1 - seen.mean()), 4),
        "px_in_torsos": {},
        "m": {},
        "scores": {},
    }
    quantiles = (0.05, 0.25, 0.5, 0.75, 0.95)
    depth, lean, size, swapped = [], [], [], []
    flat: dict[tuple[str, str], list[np.ndarray]] = {}
    solid: dict[tuple[str, str], list[np.ndarray]] = {}
    scores: dict[tuple[str, str], list[np.ndarray]] = {}
    for one in films:
        there = ~np.isnan(one["px"][:, 0, 0])
        if there.sum() < 12:
            continue
        true, found = one["true_m"], one["m"]
        t, m = true[there], found[there]
        depth.append((t[..., 2] * m[..., 2]).sum() / (t[..., 2] ** 2).sum())
        size.append((t[..., :2] * m[..., :2]).sum() / (t[..., :2] ** 2).sum())
        left = m - t * np.array([size[-1], size[-1], depth[-1]])
        lean.append((left[..., 2] * t[..., 1]).sum() / (t[..., 1] ** 2).sum())
        left_m = found - true * np.array([size[-1], size[-1], depth[-1]])
        left_m[..., 2] -= lean[-1] * true[..., 1]
        apart = np.linalg.norm(m - t, axis=-1).mean(1), np.linalg.norm(m[:, OTHER] - t, axis=-1).mean(1)
        swapped.append((apart[0] > apart[1]).mean())
        off = (one["px"] - one["true_px"]) / np.median(one["torso"])
        for group, points in GROUPS.items():
            for k in points:
                for name, mask in (("seen", one["visible"][:, k]), ("hidden", ~one["visible"][:, k])):
                    chosen = mask & there
                    scores.setdefault((group, name), []).append(one["scores"][chosen, k])
                    for store, error in ((flat, off[:, k]), (solid, left_m[:, k])):
                        row = runs(error, chosen)
                        if row is not None:
                            store.setdefault((group, name), []).append(row)
    for (group, name), rows in flat.items():
        figures["px_in_torsos"].setdefault(group, {})[name] = wobble(rows, step_s)
        figures["scores"].setdefault(group, {})[name] = [
            round(float(v), 3) for v in np.quantile(np.concatenate(scores[group, name]), quantiles)
        ]
        depths = [row[:, 2] for row in solid[group, name]]
        across = [row[:, :2] for row in solid[group, name]]
        figures["m"].setdefault(group, {})[name] = {
            "across": wobble(across, step_s),
            "depth": wobble(depths, step_s),
        }
    for key, values in (("m_depth_factor", depth), ("m_size_factor", size), ("m_lean", lean)):
        middle = np.median(values)
        spread = np.median(np.abs(np.array(values) - middle)) * 1.4826
        figures[key] = [round(float(middle), 3), round(float(spread), 3)]
    figures["outside_picture_by_torsos"] = outside(folder)
    figures["sides_swapped"] = round(float(np.mean(swapped)), 4)
    return figures


def main(arguments: list[str]) -> None:
    """Film, analyse, fit, write."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    film_all(folder)
    film_cut(folder)
    TARGET.write_text(json.dumps(fit(folder), indent=1) + "\n")
    print(TARGET.read_text())


if __name__ == "__main__":
    main(sys.argv[1:])
