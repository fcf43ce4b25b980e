"""Recordings of squats with every repetition marked, and a project in which sets were accepted."""

from __future__ import annotations

from pathlib import Path

import msgspec

from core.document.project import Cycle, Project, RepetitionSet
from core.motion import PoseSequence
from core.motion.clips import clip_of
from core.motion.counted import CountedSequence, TrueCycle
from tests.helpers.bodies import film, repeat, squat
from tests.helpers.made_projects import store_of

FPS = 15.0


def squats(count: int, period_s: float = 2.0, seed: int = 0) -> PoseSequence:
    points = repeat(squat, count, period_s=period_s, pause_s=0.4, fps=FPS)
    return film(points, fps=FPS, azimuth_deg=30.0 * seed, noise_m=0.004, seed=seed)


def cycles_of(count: int, period_s: float = 2.0) -> list[TrueCycle]:
    length, step = round(period_s * FPS), round((period_s + 0.4) * FPS)
    starts = [round(FPS) + number * step for number in range(count)]
    return [TrueCycle(start, start + length // 2, start + length) for start in starts]


def counted(count: int, period_s: float = 2.0, seed: int = 0) -> CountedSequence:
    """Somebody who does so many squats, in 2D."""
    poses = squats(count, period_s, seed)
    clip = msgspec.structs.replace(clip_of(poses, 2), name=f"squats-{seed}", subject=f"s{seed:02}")
    return CountedSequence(clip=clip, times_s=poses.times_s, cycles=tuple(cycles_of(count, period_s)))


def project_with_sets(folder: Path, videos: int = 3, count: int = 4) -> Path:
    """Each video shows one person; the set of the last one was not accepted."""
    store = store_of(folder, {f"v{row}": [squats(count, seed=row)] for row in range(videos)})
    sets = []
    for row, person in enumerate(store.project.people):
        marks = tuple(Cycle(start=one.start, turn=one.turn, stop=one.stop) for one in cycles_of(count))
        sets.append(
            RepetitionSet(
                id=f"set-{row}",
                recording_id=store.project.recordings[row].id,
                person_id=person.id,
                start=marks[0].start,
                stop=marks[-1].stop,
                model="",
                label="squat",
                cycles=marks,
                state="accepted" if row < videos - 1 else "proposed",
            )
        )

    def counted_project(project: Project) -> Project:
        return msgspec.structs.replace(project, repetition_sets=tuple(sets))

    store.apply("Counted", counted_project, author="human")
    store.close()
    return folder / "made.kinescribe"
