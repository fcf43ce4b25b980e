"""Edits of drawings, calibrations, vocabularies and of the project itself."""

from __future__ import annotations

from collections.abc import Collection

from msgspec.structs import replace

from core.document.edits.common import added, check_finite, check_text, find, index_of, removed, replaced
from core.document.edits.labelling import rename_label
from core.document.project import Calibration, Drawing, Label, Project, Vocabulary
from core.errors import UserError

Points = tuple[tuple[float, float], ...]


def add_drawing(project: Project, drawing: Drawing) -> Project:
    """Add a shape on one or more key frames of a video."""
    _check_drawing(project, drawing)
    return replace(project, drawings=added(project.drawings, drawing, "drawing"))


def change_drawing(project: Project, drawing: Drawing) -> Project:
    """Replace the drawing of the same id."""
    _check_drawing(project, drawing)
    return replace(project, drawings=replaced(project.drawings, drawing, "drawing"))


def set_key_frame(project: Project, drawing_id: str, frame: int, points: Points) -> Project:
    """Set where a drawing's points (px) are on one frame; no points: it is no key frame any more."""
    drawing = find(project.drawings, drawing_id, "drawing")
    frames = {key: value for key, value in drawing.key_frames.items() if key != frame}
    if points:
        frames[frame] = points
    return change_drawing(project, replace(drawing, key_frames=dict(sorted(frames.items()))))


def remove_drawing(project: Project, drawing_id: str) -> Project:
    """Remove a drawing."""
    return replace(project, drawings=removed(project.drawings, drawing_id, "drawing"))


def _check_drawing(project: Project, drawing: Drawing) -> None:
    frames = find(project.videos, drawing.video_id, "video").frames
    if not drawing.kind or not drawing.key_frames:
        raise UserError("A drawing needs a shape on at least one frame.")
    for frame, points in drawing.key_frames.items():
        if not 0 <= frame < frames:
            raise UserError("This frame lies outside the video.")
        check_finite(*(number for point in points for number in point))


def set_calibration(project: Project, calibration: Calibration) -> Project:
    """Set what is known of a recording's scale, plane, lens and cameras; replaces what was known."""
    find(project.recordings, calibration.recording_id, "recording")
    check_finite(calibration.metres_per_px, *calibration.lens)
    check_finite(*(n for point in (*calibration.plane_px, *calibration.plane_m) for n in point))
    check_finite(*(n for numbers in calibration.cameras.values() for n in numbers))
    if calibration.metres_per_px is not None and calibration.metres_per_px <= 0:
        raise UserError("The scale must be greater than zero.")
    if len(calibration.plane_px) != len(calibration.plane_m):
        raise UserError("Every point of the plane needs its place in the picture and in metres.")
    others = tuple(c for c in project.calibrations if c.recording_id != calibration.recording_id)
    return replace(project, calibrations=added(others, calibration, "calibration"))


def remove_calibration(project: Project, calibration_id: str) -> Project:
    """Forget a calibration."""
    return replace(project, calibrations=removed(project.calibrations, calibration_id, "calibration"))


def add_vocabulary(project: Project, vocabulary: Vocabulary) -> Project:
    """Add a list of labels."""
    _check_labels(vocabulary.labels)
    check_text(vocabulary.name, "vocabulary")
    return replace(project, vocabularies=added(project.vocabularies, vocabulary, "vocabulary"))


def set_vocabulary_labels(project: Project, vocabulary_id: str, labels: tuple[Label, ...]) -> Project:
    """Set the labels of a vocabulary; segments keep the labels they have."""
    _check_labels(labels)
    vocabulary = replace(find(project.vocabularies, vocabulary_id, "vocabulary"), labels=labels)
    return replace(project, vocabularies=replaced(project.vocabularies, vocabulary, "vocabulary"))


def add_label(project: Project, vocabulary_id: str, label: Label) -> Project:
    """Add one label to a vocabulary."""
    vocabulary = find(project.vocabularies, vocabulary_id, "vocabulary")
    return set_vocabulary_labels(project, vocabulary_id, (*vocabulary.labels, label))


def change_label(project: Project, vocabulary_id: str, label: Label) -> Project:
    """Replace the label of the same id; another name is given to it wherever it is used."""
    vocabulary = find(project.vocabularies, vocabulary_id, "vocabulary")
    label = replace(label, name=check_text(label.name, "label"))
    project = rename_label(project, find(vocabulary.labels, label.id, "label").name, label.name)
    labels = find(project.vocabularies, vocabulary_id, "vocabulary").labels
    return set_vocabulary_labels(project, vocabulary_id, replaced(labels, label, "label"))


def remove_labels(project: Project, vocabulary_id: str, label_ids: Collection[str]) -> Project:
    """Remove labels from a vocabulary; segments keep the labels they have."""
    labels = find(project.vocabularies, vocabulary_id, "vocabulary").labels
    for label_id in label_ids:
        labels = removed(labels, label_id, "label")
    return set_vocabulary_labels(project, vocabulary_id, labels)


def move_label(project: Project, vocabulary_id: str, label_id: str, place: int) -> Project:
    """Show a label at another place of its vocabulary (0 = first)."""
    labels = find(project.vocabularies, vocabulary_id, "vocabulary").labels
    at = index_of(labels, label_id, "label")
    rest = labels[:at] + labels[at + 1 :]
    place = max(0, min(place, len(rest)))
    return set_vocabulary_labels(project, vocabulary_id, (*rest[:place], labels[at], *rest[place:]))


def add_label_anywhere(project: Project, vocabulary: Vocabulary, label: Label) -> Project:
    """Add a label to `vocabulary`, which is added first where it is not in the project."""
    if all(other.id != vocabulary.id for other in project.vocabularies):
        project = add_vocabulary(project, vocabulary)
    return add_label(project, vocabulary.id, label)


def rename_vocabulary(project: Project, vocabulary_id: str, name: str) -> Project:
    """Give a vocabulary another name."""
    vocabulary = find(project.vocabularies, vocabulary_id, "vocabulary")
    renamed = replace(vocabulary, name=check_text(name, "vocabulary"))
    return replace(project, vocabularies=replaced(project.vocabularies, renamed, "vocabulary"))


def remove_vocabulary(project: Project, vocabulary_id: str) -> Project:
    """Remove a vocabulary; tiers that used it may then use any label."""
    tiers = tuple(replace(t, vocabulary="") if t.vocabulary == vocabulary_id else t for t in project.tiers)
    same = all(a is b for a, b in zip(tiers, project.tiers))
    vocabularies = removed(project.vocabularies, vocabulary_id, "vocabulary")
    return replace(project, vocabularies=vocabularies, tiers=project.tiers if same else tiers)


def _check_labels(labels: tuple[Label, ...]) -> None:
    for values in ([label.id for label in labels], [label.name for label in labels]):
        if len(set(values)) < len(values) or not all(value.strip() for value in values):
            raise UserError("Every label of a vocabulary needs a name of its own.")
    keys = [label.key.casefold() for label in labels if label.key]
    if len(set(keys)) < len(keys):
        raise UserError("Two labels cannot have the same key.")


def rename_project(project: Project, name: str) -> Project:
    """Give the project another name (its file keeps its own)."""
    return replace(project, name=check_text(name, "project"))


def set_project_notes(project: Project, notes: str) -> Project:
    """Set the notes on the whole project."""
    return replace(project, notes=notes)
