"""All steps on one video in a row: poses, repetitions, segments, labels."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from core.action_segmenters import settings_of
from core.errors import UserError
from core.jobs.blocks import PoseBlocks
from core.jobs.estimate_poses import estimate_poses
from core.jobs.hands import only_hands_move
from core.jobs.import_video import scan
from core.jobs.movement import Clock, MovementTools, find_movement
from core.jobs.outcomes import Analysed, MovementFound, PersonMovement, PosesFound
from core.jobs.people import PersonInBlocks
from core.jobs.requests import Analyse, EstimatePoses, MovementModels, request_json
from core.jobs.tools import make_counter, make_recogniser, make_segmenter
from core.jobs.work_folder import work_folder
from core.work import Job

if TYPE_CHECKING:
    from core.media.facts import VideoFacts

KINDS = ("repetitions", "segments", "labels")


def analyse(request: Analyse, facts: VideoFacts | None = None) -> Job[Analysed]:
    """Find poses, count, segment and label on one video.

    With ``estimator="auto"`` the body is looked at first; where the counter says that only the hands
    move, the video is looked at again with hand points and counted again. `facts` saves scanning.
    """
    began = time.perf_counter()
    if not request.folder:
        request = msgspec.structs.replace(request, folder=str(work_folder(request)))
    tools = movement_tools(request.models, folder=request.folder)
    if facts is None:
        facts = yield from scan(request.video)
    poses = yield from estimate_poses(poses_request(request), facts)
    times_s = np.asarray(facts.times_s, np.float64)
    clock = Clock()
    people = yield from movement_of_people(poses, times_s, tools, clock, request.person)
    spent = (poses.pose_s, poses.decode_s)
    if request.estimator == "auto" and any(only_hands_move(person) for person in people):
        poses = yield from estimate_poses(poses_request(request, "blazepose-hands"), facts)
        people = yield from movement_of_people(poses, times_s, tools, clock, request.person)
        poses = msgspec.structs.replace(
            poses,
            pose_s=round(poses.pose_s + spent[0], 3),
            decode_s=round(poses.decode_s + spent[1], 3),
        )
    return Analysed(
        request=request_json(request),
        poses=poses,
        movement=movement_found(request_json(request), KINDS, people, request.models, clock),
        total_s=round(time.perf_counter() - began, 3),
    )


def movement_tools(models: MovementModels, kinds: Sequence[str] = KINDS, folder: str = "") -> MovementTools:
    """The models for the steps wanted. Raises `UserError` for an unknown name or a wrong setting."""
    settings = settings_of(models.segmenter, models.segmenter_settings) if "segments" in kinds else None
    return MovementTools(
        counter=make_counter(models.counter) if "repetitions" in kinds else None,
        segmenter=make_segmenter(models.segmenter, settings) if "segments" in kinds else None,
        recogniser=make_recogniser(models.recogniser) if "labels" in kinds else None,
        folder=folder,
    )


def movement_of_people(
    poses: PosesFound, times_s: np.ndarray, tools: MovementTools, clock: Clock, wanted: str = ""
) -> Job[list[PersonMovement]]:
    """The movement of everybody worth a summary, or of the `wanted` one (a number, from 1)."""
    blocks = PoseBlocks(Path(poses.folder), poses.start)
    wanted_people = list(poses.people)
    if wanted:
        wanted_people = [poses.people[_place(wanted, len(poses.people))]]
    everybody = {
        id(found): PersonInBlocks(blocks=blocks, poses=poses, person=found, times_s=times_s)
        for found in poses.people
    }
    people = []
    for found in wanted_people:
        others = [one for number, one in everybody.items() if number != id(found)]
        movement = yield from find_movement(everybody[id(found)], tools, clock, others=others)
        ids = tuple(dict.fromkeys(piece.track_id for piece in found.pieces))
        people.append(msgspec.structs.replace(movement, track_ids=ids))
    return people


def movement_found(
    request: str,
    kinds: tuple[str, ...],
    people: Sequence[PersonMovement],
    models: MovementModels,
    clock: Clock,
) -> MovementFound:
    """The movement of `people` as a result."""
    names = {"repetitions": models.counter, "segments": models.segmenter, "labels": models.recogniser}
    return MovementFound(
        request=request,
        kinds=kinds,
        people=tuple(people),
        models=tuple(names[kind] for kind in kinds),
        count_s=round(clock.seconds["count"], 3),
        segment_s=round(clock.seconds["segment"], 3),
        label_s=round(clock.seconds["label"], 3),
    )


def poses_request(request: Analyse, estimator: str = "") -> EstimatePoses:
    """The first step of an analysis; with hand points it has a folder of its own."""
    estimator = estimator or request.estimator
    folder = Path(request.folder)
    return EstimatePoses(
        folder=str(folder / "hands" if estimator != request.estimator else folder),
        video=request.video,
        estimator=estimator,
        device=request.device,
        max_people=request.max_people,
        threads=request.threads,
        start=request.start,
        stop=request.stop,
        region_px=request.region_px,
        athletes=request.athletes,
        resume=request.resume,
    )


def _place(wanted: str, people: int) -> int:
    """Where in the list of people the one named by number is. Raises `UserError` when not there."""
    if wanted.isdecimal() and 1 <= int(wanted) <= people:
        return int(wanted) - 1
    raise UserError(
        "There is no person {wanted} in this video.",
        hint="People are numbered from 1, the main ones first; {people} were found.",
        wanted=wanted,
        people=people,
    )
