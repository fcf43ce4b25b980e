"""The map of moments: every half second of everybody as a place on a plane, alike ones near each other."""

from __future__ import annotations

import uuid
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.action_segmenters.encoders import create_encoder
from core.document.store import DocumentStore
from core.jobs.moments import Seen, seen_people
from core.jobs.outcomes import MappedPerson, MomentsMapped
from core.jobs.requests import MapMoments, request_json
from core.jobs.steps import StageStep
from core.jobs.work_folder import make_folder, work_folder
from core.motion.alike import describe
from core.motion.layouts import neighbour_map
from core.work import Job

INTERVAL_S = 0.5
WINDOW_S = 1.2
SEED = 5


def map_moments(request: MapMoments) -> Job[MomentsMapped]:
    """Places of all moments; the arrays lie in the job's folder. Raises UserError where nobody is seen."""
    encoder = create_encoder(request.encoder)
    with DocumentStore.open(Path(request.project), read_only=True) as store:
        people = yield from seen_people(store, request.video_ids, encoder, "alike")
    rows = [_even(seen) for seen in people]
    windows = [describe(seen.times_s, seen.values, WINDOW_S).values for seen in people]
    points = np.concatenate([w[at[at >= 0]] for w, at in zip(windows, rows, strict=True)])
    places = np.zeros((0, 2))
    for step in neighbour_map(points, np.random.default_rng(SEED)):
        if isinstance(step, tuple):
            yield StageStep(*step, "", "map")
        else:
            places = step
    folder = Path(request.folder) if request.folder else work_folder(request, request.project)
    make_folder(folder)
    found, done = [], 0
    for seen, at in zip(people, rows, strict=True):
        values = np.full((len(at), 2), np.nan, np.float32)
        count = int((at >= 0).sum())
        values[at >= 0] = places[done : done + count]
        done += count
        file = folder / f"moments-{uuid.uuid4().hex[:8]}.npy"
        np.save(file, values, allow_pickle=False)
        found.append(
            MappedPerson(
                video_id=seen.video.id,
                person_id=seen.person.id,
                start=seen.first_frame,
                interval_s=INTERVAL_S,
                file=str(file),
            )
        )
    return MomentsMapped(
        request=request_json(request), encoder=encoder.id, people=tuple(found), moments=len(points)
    )


def _even(seen: Seen) -> NDArray[np.int64]:
    """(N,) the row of the encoder's point nearest to each half second, -1 where there is none."""
    begin = float(seen.frame_times_s[seen.first_frame])
    ticks = begin + INTERVAL_S * np.arange(int((seen.times_s[-1] - begin) / INTERVAL_S + 1e-6) + 1)
    after = np.clip(seen.times_s.searchsorted(ticks), 0, len(seen.times_s) - 1)
    before = np.maximum(after - 1, 0)
    nearer = np.abs(seen.times_s[before] - ticks) <= np.abs(seen.times_s[after] - ticks)
    row = np.where(nearer, before, after)
    return np.where(np.abs(seen.times_s[row] - ticks) <= INTERVAL_S / 2 + 1e-6, row, -1)
