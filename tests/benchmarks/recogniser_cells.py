"""One cell of the table of recognisers: train, test, time, keep. What is kept is never trained again."""

from __future__ import annotations

import fcntl
import hashlib
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.atomic_files import replacing, write_text
from core.file_formats.data_sets import read_data_set
from core.motion.clips import SkeletonClip
from core.motion.inputs import ONE_VIEW, Views
from core.training.architectures import Wish, load_design
from core.training.batches import inputs_of
from core.training.describe import build, count_multiply_adds, count_parameters, example_inputs, preset_of
from core.training.export import export_graph
from core.training.fit import Lesson, learn, predict
from core.training.settings import changed
from core.work import run_to_end

ROOT = Path(__file__).resolve().parents[2]
SKELETONS = ROOT.parent / "shared" / "data" / "skeletons"
INFERENCES = 40


@dataclass(frozen=True)
class Split:
    """A data set and its people: who teaches, who tests, who of the teachers validates the inner runs."""

    title: str
    file: str
    format: str
    train: tuple[str, ...]
    test: tuple[str, ...]
    inner: tuple[str, ...]


SPLITS = {
    "msr": Split(
        "MSR-Action3D, 20 classes, people 1, 3, 5, 7, 9 against the rest",
        "msr_action3d_real_world_raw.zip",
        "msr_action3d",
        ("s01", "s03", "s05", "s07", "s09"),
        ("s02", "s04", "s06", "s08", "s10"),
        ("s05", "s09"),
    ),
    "utkinect": Split(
        "UTKinect-Action3D, 10 classes, people 1-5 against 6-10",
        "utkinect_joints_raw.zip",
        "utkinect",
        ("s01", "s02", "s03", "s04", "s05"),
        ("s06", "s07", "s08", "s09", "s10"),
        ("s05",),
    ),
}


@dataclass(frozen=True)
class Cell:
    """One training run: on all training people ("test"), or without `held_out` ("inner")."""

    data: str
    model: str  # architecture, or one of `VARIANTS`
    architecture: str
    preset: str
    changes: tuple[tuple[str, str], ...]
    frames: int
    seed: int
    held_out: str = ""  # a training person who validates; "" = the test people are asked
    views: Views = ONE_VIEW  # in which they are asked

    @property
    def part(self) -> str:
        return f"inner-{self.held_out}" if self.held_out else "test"


@dataclass(frozen=True)
class Result:
    """What a cell found: facts as they are in its JSON, and logits with labels and people."""

    facts: dict[str, Any]
    logits: NDArray[np.float32]
    labels: NDArray[np.int64]
    subjects: NDArray[np.str_]


@dataclass
class Cache:
    """Results in a folder, shared by several processes."""

    folder: Path
    threads: int
    device: str = "cpu"

    def result(self, cell: Cell) -> Result | None:
        """What is kept of a cell."""
        path = self._path(cell)
        if not path.exists():
            return None
        with np.load(path.with_suffix(".npz"), allow_pickle=False) as kept:
            return Result(
                json.loads(path.read_text("utf-8")), kept["logits"], kept["labels"], kept["subjects"]
            )

    def train_all(self, cells: Sequence[Cell], say: Callable[[str], None]) -> None:
        """Train what is missing; cells another process has in hand are waited for at the end."""
        waiting = [cell for cell in cells if not self._path(cell).exists()]
        for patient in (False, True):
            waiting = [cell for cell in waiting if not self._train_locked(cell, patient, say)]

    def time_again(self, cells: Sequence[Cell], say: Callable[[str], None]) -> None:
        """Measure inference anew where cells are kept: how long it takes does not depend on the weights."""
        kept = [cell for cell in cells if self._path(cell).exists()]
        if not kept:
            return
        design, wanted, settings, _ = designed(kept[0])
        clips = people_of(kept[0])[1]
        facts = [json.loads(self._path(cell).read_text("utf-8")) for cell in kept]
        net = build(design, wanted, len(facts[0]["classes"]), settings, kept[0].seed)
        net.eval()
        took = inference_ms(export_graph(net, inputs_of(clips[:8], wanted)), inputs_of(clips[:1], wanted))
        for cell, fact in zip(kept, facts, strict=True):
            write_text(self._path(cell), json.dumps({**fact, "inference_ms": took}, indent=1))
        say(f"{kept[0].data}, {kept[0].model}: {took} ms a clip")

    def _train_locked(self, cell: Cell, patient: bool, say: Callable[[str], None]) -> bool:
        path = self._path(cell)
        self.folder.mkdir(parents=True, exist_ok=True)
        with path.with_suffix(".lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | (0 if patient else fcntl.LOCK_NB))
            except BlockingIOError:
                return False
            if not path.exists():
                say(f"training {path.stem} ...")
                try:
                    facts = self._train(cell, path)
                except Exception as error:  # one cell that fails must not stop a night's run
                    say(f"{path.stem} FAILED: {type(error).__name__}: {error}")
                else:
                    say(f"{path.stem}: {facts['accuracy']:.1%} after {facts['train_wall_s']:.0f} s")
        return True

    def _path(self, cell: Cell) -> Path:
        design, wanted, settings, recipe = designed(cell)
        key = {
            "architecture": design.id,
            "settings": msgspec.to_builtins(settings),
            "recipe": msgspec.to_builtins(recipe),
            "preprocessing": msgspec.to_builtins(wanted),
            "data": cell.data,
            "part": cell.part,
            "seed": cell.seed,
        }
        if cell.views != ONE_VIEW:
            key["views"] = msgspec.to_builtins(cell.views)
        digest = hashlib.sha256(json.dumps(key, sort_keys=True).encode()).hexdigest()[:10]
        return self.folder / f"{cell.data}-{cell.model}-{cell.preset}-{cell.part}-{cell.seed}-{digest}.json"

    def _train(self, cell: Cell, path: Path) -> dict[str, Any]:
        design, wanted, settings, recipe = designed(cell)
        learning, asked = people_of(cell)
        classes = sorted({clip.label for clip in learning})
        net = build(design, wanted, len(classes), settings, cell.seed)
        lesson = Lesson(  # no validation: inner runs fit nothing to those who are asked, as test runs do not
            clips=learning, classes=classes, wanted=wanted, recipe=recipe, seed=cell.seed,
            threads=self.threads, device=self.device,
        )  # fmt: skip
        wall, cpu = time.perf_counter(), time.process_time()
        learned = run_to_end(learn(net, lesson))
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        logits = predict(net, asked, wanted, device=self.device, views=cell.views)
        labels = np.array([classes.index(clip.label) for clip in asked])
        subjects = np.array([clip.subject for clip in asked])
        right = logits.argmax(1) == labels
        graph = export_graph(net, inputs_of(asked[:8], wanted))
        facts = {
            "data": cell.data,
            "model": cell.model,
            "architecture": design.id,
            "preset": cell.preset,
            "part": cell.part,
            "seed": cell.seed,
            "frames": wanted.frames,
            "accuracy": float(right.mean()),
            "clips": len(asked),
            "training_clips": len(learning),
            "by_subject": {
                str(one): [int(right[subjects == one].sum()), int((subjects == one).sum())]
                for one in np.unique(subjects)
            },
            "parameters": count_parameters(net),
            "multiply_adds": sum(count_multiply_adds(net, example_inputs(wanted)).values()),
            "train_wall_s": round(wall, 1),
            "train_cpu_s": round(cpu, 1),
            "inference_ms": inference_ms(graph, inputs_of(asked[:1], wanted)),
            "device": self.device,
            "threads": self.threads,
            "views": msgspec.to_builtins(cell.views),
            "losses": [round(loss, 4) for loss in learned.losses],
            "classes": classes,
            "settings": msgspec.to_builtins(settings),
            "recipe": msgspec.to_builtins(recipe),
            "preprocessing": msgspec.to_builtins(wanted),
        }
        with replacing(path.with_suffix(".npz")) as file:
            np.savez(file, logits=logits, labels=labels, subjects=subjects)
        write_text(path, json.dumps(facts, indent=1))
        return facts


def designed(cell: Cell) -> tuple[Any, Any, Any, Any]:
    """Design, preprocessing, settings and recipe of a cell."""
    design = load_design(cell.architecture)
    settings = preset_of(design, cell.preset)
    settings, recipe = changed(settings, design.recipes[cell.preset], dict(cell.changes), design)
    wanted = design.preprocessing(Wish(skeleton="kinect-20", dimensions=3, frames=cell.frames), settings)
    return design, wanted, settings, recipe


_read: dict[str, list[SkeletonClip]] = {}


def clips_of(data: str) -> list[SkeletonClip]:
    """All clips of a data set."""
    if data not in _read:
        split = SPLITS[data]
        _read[data] = list(read_data_set(SKELETONS / split.file, split.format).clips)
    return _read[data]


def people_of(cell: Cell) -> tuple[list[SkeletonClip], list[SkeletonClip]]:
    """The clips that are learned and those that are asked."""
    split, clips = SPLITS[cell.data], clips_of(cell.data)
    learning = [c for c in clips if c.subject in split.train and c.subject != cell.held_out]
    asked = [c for c in clips if (c.subject == cell.held_out if cell.held_out else c.subject in split.test)]
    return learning, asked


def inference_ms(graph: bytes, inputs: dict[str, Any]) -> float:
    """The median processor time of one clip through ONNX Runtime, one thread: waiting does not count."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
    times = []
    for _ in range(INFERENCES + 5):
        start = time.thread_time()
        session.run(None, inputs)
        times.append(time.thread_time() - start)
    return round(float(np.median(times[5:])) * 1000, 2)
