"""The models that took part in a project's results, with their licences."""

from __future__ import annotations

from core.document.project import Project
from core.models.packages import list_packages
from core.reports.analysis import ModelPart

BUILT_IN = {
    "consensus": ("repetitions", "several counters, and where they disagree"),
    "changepoints": ("segments", "change points on kinematic features"),
    "periodicity": ("repetitions", "periodicity of the body's main motion"),
}
PACKAGES = {"blazepose": ("blazepose",), "blazepose-hands": ("blazepose", "mediapipe-hands")}


def models_of(project: Project, video_id: str) -> tuple[ModelPart, ...]:
    """Every model of the newest results of a video, poses first."""
    names: list[str] = []
    layers = [layer for layer in project.pose_layers if layer.video_id == video_id]
    if layers:
        for model in layers[-1].provenance.models:
            names += PACKAGES.get(model, (model,))
    recordings = {
        recording.id
        for recording in project.recordings
        if any(part.video_id == video_id for part in recording.videos)
    }
    for tier in project.tiers:
        if tier.recording_id in recordings and tier.author != "human":
            names += tier.author.split("+")
    names += [one.model for one in project.repetition_sets if one.recording_id in recordings]
    return tuple(_part(name) for name in dict.fromkeys(names) if name)


def all_models() -> tuple[ModelPart, ...]:
    """Every model there is."""
    return tuple(_part(name) for name in (*(package.id for package in list_packages()), *BUILT_IN))


def _part(name: str) -> ModelPart:
    for package in list_packages():
        if package.id == name:
            licence = package.licence
            return ModelPart(
                id=name,
                task=package.task,
                version=package.version,
                licence=f"code {licence.code}, weights {licence.weights}",
                origin=licence.origin,
            )
    task, origin = BUILT_IN.get(name, ("", ""))
    return ModelPart(id=name, task=task, licence="Apache-2.0" if origin else "", origin=origin)
