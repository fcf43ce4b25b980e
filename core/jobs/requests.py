"""What a job is asked to do: one frozen struct per job.

The same struct is the message to an engine, the arguments of the command line and the provenance
stored with the result. Frames are integers, ranges half-open; `None` means "to the end".
"""

from __future__ import annotations

from typing import Literal

import msgspec

from core.evaluation.alarms import AlarmRule

Region = tuple[int, int, int, int]  # x, y, width, height in px of the upright picture


class Athlete(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody pointed at: a place in px of the upright picture, on one frame of the video."""

    frame: int
    x: float
    y: float


class JobRequest(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="job"):
    """What every request has: `folder`, where the job leaves its arrays.

    An empty one means the folder `core.jobs.work_folder.work_folder` names.
    """

    folder: str = ""


class ImportVideo(JobRequest, frozen=True, kw_only=True, tag="import_video"):
    """Read a video's frame-time table."""

    video: str


class EstimatePoses(JobRequest, frozen=True, kw_only=True, tag="poses"):
    """Find and follow every body on pictures ``[start, stop)`` of a video.

    With `athletes` only they become people: on each athlete's frame the body at that place, or the
    nearest one. Everybody else is followed too, so that whoever passes is not taken for the athlete,
    but stays a track that belongs to nobody (a person can be given it later); nothing is counted,
    segmented or labelled for them.
    """

    video: str
    estimator: str = "auto"  # auto: the body, and the hands where only they move
    device: str = "auto"
    max_people: int = 8
    threads: int = 0
    start: int = 0
    stop: int | None = None
    region_px: Region | None = None
    athletes: tuple[Athlete, ...] = ()
    resume: bool = False


class PreparePreview(JobRequest, frozen=True, kw_only=True, tag="preview"):
    """Make a video's scrub track, thumbnails and sound picture; `gentle`: everything else goes first."""

    video: str
    most_bytes: int = 8 << 30  # of all previews together
    gentle: bool = False


class MovementModels(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Which models look at the movement; of the segmenter's settings those that are not as usual, by name."""

    segmenter: str = "segments"
    segmenter_settings: dict[str, bool | int | float | str] = {}
    counter: str = "periodicity"
    recogniser: str = "actions"


class Analyse(EstimatePoses, frozen=True, kw_only=True, tag="analyse"):
    """All steps in a row on one video: poses, repetitions, segments, labels."""

    models: MovementModels = MovementModels()
    person: str = ""  # number (1 = the most prominent) or name; "" = everybody


class ProjectRequest(JobRequest, frozen=True, kw_only=True, omit_defaults=True):
    """One step on the poses a project already holds."""

    project: str
    video_id: str = ""  # "" = the first video
    run_id: str = ""  # the pose run to use; "" = the newest
    person: str = ""
    start: int = 0
    stop: int | None = None
    models: MovementModels = MovementModels()


class Segment(ProjectRequest, frozen=True, kw_only=True, tag="segment"):
    """Propose segments for the people of a project."""


class Count(ProjectRequest, frozen=True, kw_only=True, tag="count"):
    """Count the repetitions of the people of a project."""


class Label(ProjectRequest, frozen=True, kw_only=True, tag="label"):
    """Name what the people of a project do, segment by segment."""


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """Frames ``[start, stop)`` of a person on a video of the project."""

    video_id: str
    person_id: str
    start: int
    stop: int


class FindAlike(JobRequest, frozen=True, kw_only=True, tag="alike"):
    """Find where else people do what the examples show; `label` is what these are called.

    video_ids: where to look, empty = in every video with poses; encoder: in whose space moments are compared
    (`core.action_segmenters.encoders`), "" = the usual one
    """

    project: str
    examples: tuple[Example, ...]
    label: str = ""
    video_ids: tuple[str, ...] = ()
    encoder: str = ""


class MapMoments(JobRequest, frozen=True, kw_only=True, tag="moments"):
    """Lay the moments of all people on one map, on which alike ones lie together.

    video_ids: empty = every video with poses; encoder: as of `FindAlike`
    """

    project: str
    video_ids: tuple[str, ...] = ()
    encoder: str = ""


class ComposedOf(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Frames ``[start, stop)`` of a person on a video of the project, and what is done there."""

    person_id: str
    start: int
    stop: int
    video_id: str = ""  # "" = the first video
    label: str = ""


class Compose(JobRequest, frozen=True, kw_only=True, tag="compose"):
    """Let the first person do what the second does as well: one body, two motions.

    share: 0..1 of the motion that is the second one's; dimensions: 3 = metres, 2 = px; length: "shorter" of
    the two, or "first" with the second at another tempo. With `keep` it becomes a training sample that has
    both labels, in the data set in the folder `core.jobs.compose.composed_dir`.
    """

    project: str
    first: ComposedOf
    second: ComposedOf
    share: float = 0.5
    dimensions: Literal[2, 3] = 3
    length: Literal["shorter", "first"] = "shorter"
    keep: bool = False
    composer: str = "composer"  # id of the package


class Alarms(JobRequest, frozen=True, kw_only=True, tag="alarms"):
    """Find alarms for one label in what a model believed along a video of the project.

    source: the model, "" = the last one that knows the label; person: id or name, "" = everybody
    """

    project: str
    label: str
    video_id: str = ""  # "" = the first video
    person: str = ""
    source: str = ""
    rule: AlarmRule = AlarmRule()


class ExportReport(JobRequest, frozen=True, kw_only=True, tag="report"):
    """Write ``NAME.json`` and ``NAME.html`` of a project."""

    project: str
    json_path: str
    html_path: str
    video_id: str = ""


AnyRequest = (
    ImportVideo
    | PreparePreview
    | EstimatePoses
    | Analyse
    | Segment
    | Count
    | Label
    | FindAlike
    | MapMoments
    | Alarms
    | ExportReport
)


def request_json(request: JobRequest) -> str:
    """The request as JSON text, as it is stored as provenance."""
    return msgspec.json.encode(request).decode()


class TrainRecogniser(JobRequest, frozen=True, kw_only=True, tag="train_recogniser"):
    """Train a recogniser on a data set of skeletons and write it as a model package into `out`.

    data: file, zip file or folder; form: its form, "auto" = found by the names. Several architectures or
    streams make an ensemble in one package. layout "", dimensions, frames and people 0: as the data or the
    architecture have them. train_on: the subjects who take part, empty = all; validate_on: subjects, or a
    share of the people. changes: of settings and recipe by name. start_from: the package (folder or id) whose
    weights are gone on from; pretrain: a data set that is looked at without its labels first.
    """

    data: str
    form: str = "auto"
    architectures: tuple[str, ...] = ("st_gcn",)
    streams: tuple[tuple[str, ...], ...] = ()  # one member each
    preset: str = "small"
    layout: str = ""
    dimensions: int = 0
    frames: int = 0
    people: int = 0
    split: str = ""  # of a published protocol the half that trains (`core.file_formats.splits`)
    train_on: tuple[str, ...] = ()
    validate_on: str = ""
    changes: dict[str, str] = {}
    seed: int = 0
    threads: int = 0
    device: str = "auto"
    resume: bool = False
    start_from: str = ""
    pretrain: str = ""
    pretrain_form: str = "auto"
    out: str
    command: str = ""  # as it was typed, for the model card


class TrainOnWindows(JobRequest, frozen=True, kw_only=True):
    """What is asked of every training on whole recordings; fields as in `TrainRecogniser`.

    start_from: a package, or the folder of an encoder
    """

    data: str
    architecture: str
    preset: str = "small"
    layout: str = ""
    dimensions: int = 0
    frames: int = 0
    people: int = 0
    train_on: tuple[str, ...] = ()
    validate_on: str = ""
    changes: dict[str, str] = {}
    seed: int = 0
    threads: int = 0
    device: str = "auto"
    resume: bool = False
    start_from: str = ""
    out: str
    command: str = ""


class TrainSegmenter(TrainOnWindows, frozen=True, kw_only=True, tag="train_segmenter"):
    """Train a segmenter on labelled recordings and write it as a model package into `out`.

    form: see `core.file_formats.sequence_sets`. labelled: False = learn the encoder from clips of any data
    set without their labels, by contrast; composer: weights of the generator that composes the positives,
    "" = augmented copies.
    """

    form: str = "auto"
    labelled: bool = True
    composer: str = ""
    architecture: str = "unik"
    split: str = ""


class TrainCounter(TrainOnWindows, frozen=True, kw_only=True, tag="train_counter"):
    """Train a counter on the sets of a project that were accepted; write it as a model package into `out`."""

    architecture: str = "transrac"


class EvaluateRecogniser(JobRequest, frozen=True, kw_only=True, tag="evaluate_recogniser"):
    """Ask a model package about the clips of a data set, or of some of its subjects.

    views, flip: see `core.motion.inputs.Views`; predictions: a table of all clips is written there.
    """

    package: str  # folder, or id of an installed one
    data: str
    form: str = "auto"
    split: str = ""  # of a published protocol the half that tests
    test_on: tuple[str, ...] = ()
    views: int = 1
    flip: bool = False
    predictions: str = ""
    threads: int = 0
    device: str = "cpu"


class EvaluateSegmenter(JobRequest, frozen=True, kw_only=True, tag="evaluate_segmenter"):
    """Ask a segmenter's package about the recordings of a data set, or of some of its subjects.

    form: see `core.file_formats.sequence_sets`; settings: of how segments are made, by name; moments: the
    frames of a recording whose precision counts (Charades: 25), 0 = all
    """

    package: str  # folder, or id of an installed one
    data: str
    form: str = "auto"
    split: str = ""  # of a published protocol the half that tests
    test_on: tuple[str, ...] = ()
    settings: dict[str, str] = {}
    moments: int = 0
    threads: int = 0
    device: str = "cpu"
