"""Compose: two labelled segments become one motion of the first person, which does both."""

from __future__ import annotations

import io
import uuid
import zipfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.document.store import DocumentStore
from core.errors import UserError
from core.file_formats.composed_samples import add_sample
from core.file_formats.projects import subject_of
from core.jobs.files import write_bytes
from core.jobs.outcomes import Composed
from core.jobs.project_poses import PersonInProject, chosen_video, frame_times, newest_run, people_of_run
from core.jobs.requests import Compose, ComposedOf, request_json
from core.jobs.steps import StageStep
from core.jobs.work_folder import make_folder, work_folder
from core.models.devices import choose_device
from core.models.packages import ModelPackage, load_package
from core.models.sessions import Session, open_session
from core.motion.clips import SkeletonClip
from core.motion.composing import HZ
from core.motion.composition import Codes, ComposedMotion, Part
from core.motion.composition import compose as composed_motion
from core.motion.travel import with_travel
from core.work import Job

TASK = "composition"


class Composer:
    """The networks of a composer package, for two or three dimensions."""

    def __init__(self, package: ModelPackage, dimensions: int) -> None:
        names = {f"{part}_{dimensions}d" for part in ("encode", "decode")}
        if package.task != TASK or not names <= {graph.name for graph in package.graphs}:
            raise UserError(
                "The model {name} cannot compose movements of {dimensions} dimensions.",
                hint="Choose another composer.",
                name=package.id,
                dimensions=dimensions,
            )
        choice = choose_device("cpu")  # it takes milliseconds
        self._encode: Session = open_session(package, f"encode_{dimensions}d", choice, 1)
        self._decode: Session = open_session(package, f"decode_{dimensions}d", choice, 1)

    def encode(self, x: NDArray[np.float32]) -> Codes:
        """Motion and body codes of x (1, C, T)."""
        motion, body = self._encode.run({"x": x})
        return motion, body

    def decode(self, motion: NDArray[np.float32], body: NDArray[np.float32]) -> NDArray[np.float32]:
        """x (1, C, T) of codes."""
        return np.asarray(self._decode.run({"motion": motion, "body": body})[0])


def compose(request: Compose) -> Job[Composed]:
    """Compose two stretches of a project's people.

    Raises UserError when one of them is too short, too long or shows too little of a body, and when the
    package is no composer.
    """
    if not 0 <= request.share <= 1:
        raise UserError("The share of the second movement must lie between 0 and 1.")
    composer = Composer(load_package(request.composer), request.dimensions)
    yield StageStep(0, 2, "", "compose")
    with DocumentStore.open(Path(request.project), read_only=True) as store:
        people = [_person(store, one) for one in (request.first, request.second)]
        first, second = (
            _part(person, one, request.dimensions)
            for person, one in zip(people, (request.first, request.second), strict=True)
        )
        subject = subject_of(people[0])
    yield StageStep(1, 2, "", "compose")
    made = composed_motion(first, second, composer.encode, composer.decode, request.share, request.length)
    labels = tuple(dict.fromkeys(one.label for one in (request.first, request.second) if one.label))
    scores = np.asarray(np.isfinite(made.positions).all(-1), np.float32)
    folder = Path(request.folder or work_folder(request, request.project))
    make_folder(folder)
    file = folder / f"composed-{uuid.uuid4().hex[:8]}.npz"
    _write(file, made, scores)
    kept = keep_sample(made, scores, labels, subject, request.composer) if request.keep else ""
    return Composed(
        request=request_json(request),
        file=str(file),
        skeleton=made.skeleton,
        dimensions=request.dimensions,
        frames=len(made.positions),
        labels=labels,
        kept=kept,
    )


def keep_sample(
    made: ComposedMotion, scores: NDArray[np.float32], labels: tuple[str, ...], subject: str, composer: str
) -> str:
    """Put a composed motion into the data set `composed_dir`; its name there.

    Its class is both labels joined by "+"; its attribute `LABELS` has them a line each, for who learns
    several labels at once. Raises UserError when it has no label or cannot be written.
    """
    if not labels:
        raise UserError(
            "These movements have no labels, so nothing can be learned from them.",
            hint="Label the segments, then keep what they give together.",
        )
    clip = SkeletonClip(
        name="",
        skeleton=made.skeleton,
        positions=made.positions[None],
        scores=scores[None],
        frames=np.arange(len(made.positions), dtype=np.int64),
        frames_per_s=HZ,
        subject=subject,
    )
    try:
        return add_sample(clip, labels, composer)
    except OSError as error:
        raise UserError("The composed movement could not be kept.", hint=str(error.strerror)) from error


def read_file(file: Path) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float64]]:
    """Positions (T, K, D), scores (T, K) and times (T,) s of a `Composed`. Raises OSError or ValueError."""
    try:
        with np.load(io.BytesIO(file.read_bytes()), allow_pickle=False) as arrays:
            return arrays["positions"], arrays["scores"], arrays["times_s"]
    except (KeyError, zipfile.BadZipFile) as error:
        raise ValueError("no composed movement") from error


def _write(file: Path, made: ComposedMotion, scores: NDArray[np.float32]) -> None:
    packed = io.BytesIO()
    np.savez(packed, positions=made.positions, scores=scores, times_s=made.times_s)
    write_bytes(file, packed.getvalue())


def _person(store: DocumentStore, wanted: ComposedOf) -> PersonInProject:
    project = store.project
    video = chosen_video(project, wanted.video_id)
    run_id = newest_run(project, video.id)
    return PersonInProject(
        store=store,
        project=project,
        video=video,
        person=people_of_run(project, video.id, run_id, wanted.person_id)[0],
        run_id=run_id,
        times_s=frame_times(store, video),
    )


def _part(person: PersonInProject, wanted: ComposedOf, dimensions: int) -> Part:
    """What a person does on the wanted frames; in metres the hips go as in the picture."""
    start, stop = max(wanted.start, person.start), min(wanted.stop, person.stop)
    name = wanted.label or person.person.name
    if stop <= start:
        raise UserError(
            "Nobody is seen in {name}.", hint="Choose a segment in which the body is in sight.", name=name
        )
    poses, _ = person.window(start, stop)
    if dimensions == 2:
        positions = poses.px
    elif poses.m is None:
        raise UserError(
            "There are no places in metres for {name}.", hint="Find poses again, or compose flat.", name=name
        )
    else:
        positions = with_travel(poses.m, poses.px, poses.scores, poses.skeleton)
    return Part(
        skeleton=poses.skeleton,
        positions=positions,
        times_s=np.asarray(poses.times_s - poses.times_s[0], np.float64),
        name=name,
    )
