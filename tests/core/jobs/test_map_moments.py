"""The map of moments: alike moments lie together; it is kept in the project, in place of the one before."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from core.document.project import MAP
from core.jobs.map_moments import INTERVAL_S, map_moments
from core.jobs.requests import MapMoments
from core.jobs.results import take_in
from core.motion.layouts import main_directions, neighbour_map
from core.work import run_to_end
from tests.helpers.made_projects import FPS, one_after_another, store_of


def placed(values: np.ndarray, seed: int = 0, landmarks: int = 900) -> np.ndarray:
    *steps, last = neighbour_map(values, np.random.default_rng(seed), landmarks)
    assert all(isinstance(step, tuple) for step in steps)
    assert isinstance(last, np.ndarray)
    return last


def nearest(places: np.ndarray) -> np.ndarray:
    far = ((places[:, None] - places) ** 2).sum(2)
    np.fill_diagonal(far, np.inf)
    found: np.ndarray = far.argmin(1)
    return found


def test_groups_that_lie_apart_in_the_space_lie_apart_on_the_map() -> None:
    random = np.random.default_rng(1)
    middles = random.normal(0, 1, (9, 12))
    group = np.repeat(np.arange(9), 30)
    values = middles[group] + random.normal(0, 0.12, (270, 12))
    for landmarks in (900, 120):  # all are laid out, or most are put between others
        places = placed(values, landmarks=landmarks)
        assert places.shape == (270, 2) and np.abs(places).max() <= 1.0 + 1e-9
        assert (group[nearest(places)] == group).mean() > 0.97
    flat = main_directions(values)
    assert (group[nearest(flat)] == group).mean() < 0.97, "two directions alone are too few for nine groups"


def test_few_and_equal_points_have_places() -> None:
    for values in (np.zeros((0, 3)), np.zeros((1, 3)), np.ones((5, 3)), np.ones((40, 3))):
        places = placed(values)
        assert places.shape == (len(values), 2) and np.isfinite(places).all()


def test_the_map_is_kept_as_series_and_alike_moments_lie_together(tmp_path: Path) -> None:
    order = ("squat", "kick", "squat", "raise_arms", "kick", "raise_arms")
    poses, spans = one_after_another(order, azimuth_deg=10)
    with store_of(tmp_path, {"one": (poses,)}) as store:
        for _ in range(2):
            take_in(
                store,
                run_to_end(map_moments(MapMoments(project=str(store.path), folder=str(tmp_path / "m")))),
            )
        kept = [series for series in store.project.series if series.unit == MAP]
        assert len(kept) == 1 and kept[0].person_id == "one-0"
        places = store.read_array(kept[0].values)
    frames = (np.arange(len(places)) * INTERVAL_S * FPS).astype(int)
    known = np.isfinite(places).all(1)
    doing = np.full(len(places), -1)
    for name, start, stop in spans:
        doing[(frames >= start + 15) & (frames < stop - 15)] = ("squat", "kick", "raise_arms").index(name)
    busy = known & (doing >= 0)
    assert (doing[busy][nearest(places[busy])] == doing[busy]).mean() > 0.85
