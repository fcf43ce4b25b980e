"""A segmenter is judged on whole recordings by one command."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import numpy as np
import pytest

from core.cli import run_command
from core.errors import UserError
from core.file_formats.estimated_poses import LCR_KEYPOINTS
from core.jobs.evaluate_segmenter import at_rows, evaluate_segmenter
from core.jobs.requests import EvaluateSegmenter
from core.motion.beliefs import WindowProbabilities
from core.motion.skeletons import load_skeleton
from core.work import run_to_end
from tests.helpers.bodies import film, repeat, squat
from tests.helpers.made_segmenter import installed, segmenter

FPS = 20.0


def tsu_like(folder: Path, *, people: int = 2, more: str = "") -> Path:
    """Recordings of people who squat three times, in the form of TSU: their own events, 8 frames late."""
    poses = film(repeat(squat, 3, fps=FPS), fps=FPS)
    layout = load_skeleton("blazepose-33")
    columns = [layout.index(name) for name in LCR_KEYPOINTS]
    frames = [[{"pose2d": row[columns].T.ravel().tolist()}] for row in poses.px.astype(float)]
    events = [(one.start + 1, one.stop + 1) for one in segmenter()[0].segment(poses)]
    table = "event,start_frame,end_frame\n" + "".join(f"squat,{a},{b}\n" for a, b in events) + more
    for number in range(1, people + 1):
        (folder / f"P{number:02d}T01C01.csv").write_text(table)
        (folder / f"P{number:02d}T01C01.json").write_text(json.dumps({"njts": 13, "frames": frames}))
    halves = {"P01T01C01": {"subset": "training"}, "P02T01C01": {"subset": "testing"}}
    (folder / "smarthome_CS_51.json").write_text(json.dumps(halves))
    return folder


@pytest.fixture
def model(tmp_path: Path) -> str:
    installed(tmp_path / "models")
    return str(tmp_path / "models" / "made-segmenter")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


def test_frames_segments_and_events_are_judged_on_the_half_that_tests(model: str, data: Path) -> None:
    found = run_to_end(
        evaluate_segmenter(EvaluateSegmenter(package=model, data=str(tsu_like(data)), split="tsu_xsub"))
    )
    assert found.people == ("P02",) and found.scores.recordings == 1
    assert found.scores.f1["0.50"].value == 1.0 and found.scores.edit.value == 1.0
    assert 0.9 < found.scores.frame_accuracy.value < 1.0
    assert 0.9 < found.frame_map <= 1.0 and found.by_class == {"squat": pytest.approx(found.frame_map)}
    assert found.event_map["0.5"] == pytest.approx(1.0)
    assert found.left_out == () and found.overlapping == 0


def test_labels_the_model_does_not_know_are_named_and_their_time_is_left_out(model: str, data: Path) -> None:
    request = EvaluateSegmenter(package=model, data=str(tsu_like(data, more="Eat,1,12\n")))
    found = run_to_end(evaluate_segmenter(request))
    assert found.left_out == ("Eat: the model does not know it; what it covers is left out",)
    assert found.scores.f1["0.50"].value == 1.0


def test_settings_change_how_segments_are_made_and_moments_how_frames_are_judged(
    model: str, data: Path
) -> None:
    request = EvaluateSegmenter(package=model, data=str(tsu_like(data)), settings={"shortest_s": "20"})
    found = run_to_end(evaluate_segmenter(request))
    assert found.scores.f1["0.10"].value == 0.0 and found.frame_map > 0.9
    few = run_to_end(evaluate_segmenter(msgspec.structs.replace(request, moments=25)))
    assert few.frame_map != found.frame_map and few.moments == 25
    with pytest.raises(UserError, match="colour"):
        run_to_end(evaluate_segmenter(msgspec.structs.replace(request, settings={"colour": "red"})))


def test_nothing_in_common_is_refused_with_what_is_known(model: str, data: Path) -> None:
    tsu_like(data)
    for file in data.glob("*.csv"):
        file.write_text("event,start_frame,end_frame\nEat,3,9\n")
    with pytest.raises(UserError) as caught:
        run_to_end(evaluate_segmenter(EvaluateSegmenter(package=model, data=str(data))))
    assert caught.value.fields["classes"] == "squat"


def test_the_command_prints_the_figures(model: str, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = ["evaluate", model, "--data", f"{tsu_like(data)}:tsu,fps=20", "--classes"]
    assert run_command(said) == 0
    told = capsys.readouterr().out
    assert "2 recordings of 2 people" in told and "F1@25" in told and "mAP of frames" in told
    assert run_command([*said, "--json"]) == 0
    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert figures["type"] == "evaluated" and figures["f1"]["0.50"]["value"] == 1.0


def test_beliefs_are_read_between_their_moments_and_are_nothing_where_nobody_is() -> None:
    believed = WindowProbabilities(
        start=0, interval_s=1.0, labels=("a",), values=np.array([[0.0], [1.0], [np.nan]], np.float32)
    )
    rows = at_rows(believed, np.array([5.0, 5.25, 6.0, 6.5, 9.0]))
    assert rows[:, 0] == pytest.approx([0, 0.25, 1, 0.5, 0])
