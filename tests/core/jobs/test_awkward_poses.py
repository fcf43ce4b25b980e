"""Poses with gaps, people who come and go, less than a window, nobody: looked at, or why not."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest

from core.document.store import DocumentStore
from core.errors import UserError
from core.jobs.find_alike import find_alike
from core.jobs.map_moments import map_moments
from core.jobs.outcomes import MomentsMapped, MovementFound
from core.jobs.requests import Example, FindAlike, MapMoments, MovementModels, Segment
from core.jobs.segment import segment
from core.motion import PoseSequence
from core.work import run_to_end
from tests.helpers.made_projects import one_after_another, store_of

SEGMENTERS = ("changepoints", "segments")


def without(body: PoseSequence, *gaps: tuple[int, int]) -> PoseSequence:
    """Nobody is seen on these frames."""
    seen = np.ones(len(body.times_s), bool)
    for start, stop in gaps:
        seen[start:stop] = False
    assert body.m is not None
    return msgspec.structs.replace(
        body,
        px=np.where(seen[:, None, None], body.px, np.nan).astype(np.float32),
        m=np.where(seen[:, None, None], body.m, np.nan).astype(np.float32),
        scores=np.where(seen[:, None], body.scores, 0).astype(np.float32),
    )


def cut(store: DocumentStore, segmenter: str) -> MovementFound:
    models = MovementModels(segmenter=segmenter)
    return run_to_end(segment(Segment(project=str(store.path), models=models)))


def mapped(store: DocumentStore, folder: Path) -> MomentsMapped:
    return run_to_end(map_moments(MapMoments(project=str(store.path), folder=str(folder))))


def like(store: DocumentStore, person_id: str, stop: int) -> FindAlike:
    example = Example(video_id="one", person_id=person_id, start=0, stop=stop)
    return FindAlike(project=str(store.path), examples=(example,), label="it")


@pytest.mark.parametrize("segmenter", SEGMENTERS)
def test_two_people_with_gaps_are_cut_each_for_themselves_where_they_are_seen(
    tmp_path: Path, segmenter: str
) -> None:
    body, _ = one_after_another(("squat", "kick"))
    count = len(body.times_s)
    first, second = without(body, (0, count // 2)), without(body, (100, 130), (count // 2, count))
    store = store_of(tmp_path, {"one": (first, second)})
    found = {one.person_id: one.segments for one in cut(store, segmenter).people}
    assert found["one-0"] and found["one-1"]
    assert min(one.start for one in found["one-0"]) >= count // 2 - 15
    assert max(one.stop for one in found["one-1"]) <= count // 2 + 15
    assert mapped(store, tmp_path / "map").moments > 10


@pytest.mark.parametrize("segmenter", SEGMENTERS)
@pytest.mark.parametrize("frames", [1, 9, 40])
def test_less_than_a_window_is_looked_at_as_far_as_it_goes(
    tmp_path: Path, segmenter: str, frames: int
) -> None:
    body = one_after_another(("squat",))[0].cut_to(0, frames)
    store = store_of(tmp_path, {"one": (body,)})
    segments = [s for one in cut(store, segmenter).people for s in one.segments]
    assert all(0 <= s.start < s.stop <= frames for s in segments)
    try:
        assert mapped(store, tmp_path / "map").moments >= 1
        assert run_to_end(find_alike(like(store, "one-0", frames))).people == ()
    except UserError as refused:
        assert frames < 40 and refused.hint, "the reason and the way out are told"


def test_who_is_never_seen_is_refused_with_the_way_out(tmp_path: Path) -> None:
    body = one_after_another(("squat",))[0]
    store = store_of(tmp_path, {"one": (without(body, (0, len(body.times_s))),)})
    for segmenter in SEGMENTERS:
        assert [s for one in cut(store, segmenter).people for s in one.segments] == []
    for ask in (lambda: mapped(store, tmp_path), lambda: run_to_end(find_alike(like(store, "one-0", 50)))):
        with pytest.raises(UserError) as refused:
            ask()
        assert refused.value.hint
