"""Why a recogniser says what it says of one stretch of one person: asked urgently, answered with arrays.

The arrays go into one file of numbers (`.npz`) where the question says; everything else is in the answer.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from core.action_recognisers import ExplainingRecogniser, Explanation, Recognition, RuledOut
from core.document.store import DocumentStore
from core.errors import UserError
from core.jobs.beside import with_others
from core.jobs.files import writing_error
from core.jobs.movement import shown_to_recogniser
from core.jobs.project_movement import known_movement, others_in_project
from core.jobs.project_poses import PersonInProject, chosen_video, frame_times, newest_run, people_of_run
from core.jobs.tools import make_recogniser
from core.models.atlas import read_atlas
from core.models.packages import ModelPackage

ARRAYS = ("values", "frames", "postures")


class ExplanationAsked(msgspec.Struct, frozen=True, kw_only=True):
    """Which stretch ``[start, stop)`` of whom, by which recogniser; `file`: where the arrays go."""

    kind: str
    project: str
    person: str
    start: int
    stop: int
    recogniser: str
    file: str
    video_id: str = ""


class ExplanationSaid(msgspec.Struct, frozen=True, kw_only=True):
    """One explanation without its arrays, which lie in the file as ``N.values`` and so on."""

    kind: str
    skeleton: str
    names: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    model: str = ""


class ExplanationAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What was said, and what shows why."""

    label: str
    confidence: float | None
    ranking: tuple[tuple[str, float], ...]
    recogniser: str
    explanations: tuple[ExplanationSaid, ...]
    ruled_out: RuledOut | None = None


class Explainer:
    """Answers questions why; keeps the last recogniser, so that the next answer comes fast."""

    def __init__(self) -> None:
        self._kept: tuple[str, Any] | None = None

    def answer(self, asked: ExplanationAsked) -> dict[str, Any]:
        """Write the arrays and say the rest. Raises UserError where nothing can be explained."""
        recogniser = self._recogniser(asked.recogniser)
        recognition, found = explain(asked, recogniser)
        found = tuple(with_postures(one, recogniser) for one in found)
        write_arrays(Path(asked.file), found)
        said = ExplanationAnswer(
            label=recognition.label,
            confidence=recognition.confidence,
            ranking=tuple((label, float(share)) for label, share in recognition.ranking),
            recogniser=asked.recogniser,
            explanations=tuple(
                ExplanationSaid(
                    kind=one.kind,
                    skeleton=one.skeleton,
                    names=one.names,
                    classes=one.classes,
                    model=one.model,
                )
                for one in found
            ),
            ruled_out=recognition.ruled_out,
        )
        answer: dict[str, Any] = msgspec.to_builtins(said)
        return answer

    def _recogniser(self, name: str) -> ExplainingRecogniser:
        if self._kept is None or self._kept[0] != name:
            self._kept = (name, make_recogniser(name))
        made = self._kept[1]
        if not isinstance(made, ExplainingRecogniser):
            raise UserError(
                "This recogniser cannot show why it says what it says.",
                hint="Choose a network: trained ones and those in your models folder can.",
            )
        return made


def explain(
    asked: ExplanationAsked, recogniser: ExplainingRecogniser
) -> tuple[Recognition, tuple[Explanation, ...]]:
    """What `recogniser` says of the stretch, and why, from all that it is named from (repetitions too).

    Raises UserError when the poses are not there.
    """
    with DocumentStore.open(Path(asked.project), read_only=True) as store:
        project = store.project
        video = chosen_video(project, asked.video_id)
        run_id = newest_run(project, video.id)
        person = people_of_run(project, video.id, run_id, asked.person)[0]
        poses = PersonInProject(
            store=store,
            project=project,
            video=video,
            person=person,
            run_id=run_id,
            times_s=frame_times(store, video),
        )
        start, stop = max(asked.start, poses.start), min(asked.stop, poses.stop)
        if stop - start < 2:
            raise UserError(
                "Nobody is seen on this stretch.", hint="Choose a segment in which the body is in sight."
            )
        sets = known_movement(project, person).sets
        recogniser = with_others(recogniser, others_in_project(poses))
        return recogniser.explain(*shown_to_recogniser(poses, start, stop, sets))


def with_postures(one: Explanation, recogniser: object) -> Explanation:
    """A path over a pose atlas with the postures of the atlas, where the model's package holds them."""
    package = getattr(recogniser, "package", None)
    if one.kind != "atlas_path" or one.postures is not None or not isinstance(package, ModelPackage):
        return one
    graph = next((graph for graph in package.graphs if graph.name == one.model), None)
    postures = None if graph is None else read_atlas(package, graph)
    return one if postures is None else msgspec.structs.replace(one, postures=postures)


def write_arrays(file: Path, found: tuple[Explanation, ...]) -> None:
    """The arrays of explanations into one file. Raises UserError where that is not possible."""
    arrays = {
        f"{number}.{name}": getattr(one, name)
        for number, one in enumerate(found)
        for name in ARRAYS
        if getattr(one, name) is not None
    }
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        np.savez(file, **arrays)
    except OSError as error:
        raise writing_error(file.parent, error) from error


def read_answer(raw: dict[str, Any], file: Path) -> tuple[ExplanationAnswer, tuple[Explanation, ...]]:
    """An answer with its arrays, as it was sent. Raises OSError or ValueError when the file is not right."""
    said = msgspec.convert(raw, ExplanationAnswer)
    with np.load(file, allow_pickle=False) as arrays:
        found = tuple(
            Explanation(
                kind=one.kind,
                values=arrays[f"{number}.values"],
                frames=arrays[f"{number}.frames"],
                skeleton=one.skeleton,
                names=one.names,
                classes=one.classes,
                model=one.model,
                postures=arrays.get(f"{number}.postures"),
            )
            for number, one in enumerate(said.explanations)
        )
    return said, found
