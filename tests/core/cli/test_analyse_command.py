"""``analyse`` from end to end, with an estimator that needs no model."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest

from core.cli import run_command
from core.document.edits.corrections import correct_keypoint
from core.document.edits.people import rename_person
from core.document.project import Correction
from core.document.store import DocumentStore
from core.jobs import estimate_poses
from core.paths import resources_dir, user_cache_dir
from core.pose_estimators import ESTIMATORS
from tests.core.media.films import write_film
from tests.helpers import fake_estimator

FRAMES = 150


@pytest.fixture(autouse=True)
def fakes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("KINESCRIBE_HOME", str(tmp_path / "home"))
    for name, place in fake_estimator.FAKES.items():
        monkeypatch.setitem(ESTIMATORS, name, place)
    monkeypatch.setattr(estimate_poses, "BLOCK_PICTURES", 64)


@pytest.fixture(scope="module")
def one_film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_film(tmp_path_factory.mktemp("films") / "film.mp4", FRAMES)


@pytest.fixture
def video(one_film: Path, tmp_path: Path) -> Path:
    (tmp_path / "videos").mkdir()
    return Path(shutil.copy(one_film, tmp_path / "videos" / "film.mp4"))


def analyse(*arguments: object, pose: str = "fake") -> int:
    return run_command(["analyse", *map(str, arguments), "--pose", pose])


def report(project: Path) -> dict[str, Any]:
    return json.loads(project.with_suffix(".json").read_bytes())


def work_left() -> list[Path]:
    folder = user_cache_dir() / "work"
    return list(folder.iterdir()) if folder.exists() else []


def test_project_and_both_reports_lie_beside_the_video_and_no_work_is_left(video: Path) -> None:
    assert analyse(video) == 0
    assert sorted(path.name for path in video.parent.iterdir()) == [
        "film.html",
        "film.json",
        "film.kinescribe",
        "film.mp4",
    ]
    assert work_left() == []


def test_the_report_follows_its_published_schema_and_counts(video: Path) -> None:
    analyse(video)
    found = report(video)
    schema = json.loads((resources_dir() / "report" / "analysis.schema.json").read_bytes())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(found, schema, cls=jsonschema.Draft202012Validator)
    assert found["video"]["path"] == "film.mp4"
    assert found["video"]["frames"] == FRAMES
    (person,) = found["people"]
    assert (person["first_frame"], person["last_frame"], person["frames_seen"]) == (0, 149, 150)
    assert [one["count"] for one in person["repetitions"]] == [3]
    assert found["timing"]["frames_per_s"] > 0
    assert {"fake", "periodicity", "segments", "actions"} <= {model["id"] for model in found["models"]}


def test_a_counted_set_has_a_segment_of_the_same_span_and_label(video: Path) -> None:
    analyse(video)
    (person,) = report(video)["people"]
    (counted,) = person["repetitions"]
    covering = [
        segment
        for segment in person["segments"]
        if segment["start_frame"] <= counted["cycles"][0]["turn_frame"] < segment["stop_frame"]
    ]
    assert [segment["label"] for segment in covering] == [counted["label"]]
    assert covering[0]["stop_frame"] >= counted["cycles"][-1]["turn_frame"]


def test_a_second_run_adds_a_layer_and_knows_the_person_again(video: Path) -> None:
    analyse(video)
    project = video.with_suffix(".kinescribe")
    with DocumentStore.open(project) as store:
        person = store.project.people[0]
        store.apply("Rename", rename_person, person.id, "Anna")
        correction = Correction(frame=20, keypoint="left_knee", x=5.0, y=6.0)
        store.apply("Correct", correct_keypoint, store.project.videos[0].id, person.id, correction)
        before = store.project
    assert analyse(video) == 0
    with DocumentStore.open(project, read_only=True) as store:
        after = store.project
    assert [one.name for one in after.people] == ["Anna"]
    assert after.corrections == before.corrections
    older = after.tiers[: len(before.tiers)]
    assert all(one.hidden for one in older)  # nobody has touched these proposals: the newer ones stand
    assert tuple(msgspec.structs.replace(one, hidden=False) for one in older) == before.tiers
    assert len(after.tiers) == 2 * len(before.tiers)
    assert len(after.pose_layers) == 2 * len(before.pose_layers)
    assert {layer.id for layer in before.pose_layers} < {layer.id for layer in after.pose_layers}
    assert [person["name"] for person in report(video)["people"]] == ["Anna"]


def test_equal_names_from_different_folders_get_projects_of_their_own(video: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "film.mp4"
    other.parent.mkdir()
    shutil.copy(video, other)
    out = tmp_path / "out"
    assert analyse(video, other, "--out", out) == 0
    assert analyse(other, "--out", out) == 0  # taken up again, not a third one
    assert sorted(path.name for path in out.glob("*.kinescribe")) == ["film-2.kinescribe", "film.kinescribe"]
    assert report(out / "film-2.kinescribe")["video"]["path"] == "../other/film.mp4"


def test_a_json_that_is_not_ours_is_left_alone(video: Path) -> None:
    theirs = video.with_suffix(".json")
    theirs.write_text('{"labels": [1, 2]}')
    assert analyse(video) == 0
    assert theirs.read_text() == '{"labels": [1, 2]}'
    assert (video.parent / "film-2.json").exists()


def test_two_people_are_told_apart_and_one_can_be_chosen(video: Path) -> None:
    assert analyse(video, "--person", "2", pose="fake-two") == 0
    people = report(video)["people"]
    assert len(people) == 2
    assert [bool(person["segments"]) for person in people] == [False, True]


def test_a_person_that_is_not_there_is_refused_with_how_many_there_are(
    video: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert analyse(video, "--person", "5") == 1
    error = capsys.readouterr().err
    assert "no person 5" in error
    assert "1 were found" in error


def test_an_empty_room_gives_a_report_that_says_so(video: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert analyse(video, pose="fake-nobody") == 0
    assert "no person found" in capsys.readouterr().out
    assert report(video)["people"] == []
    assert "No person was found" in video.with_suffix(".html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("begin", "end"), [("60f", "120f"), ("2", "4"), ("0:02", "0:00:04.0")])
def test_only_a_part_is_looked_at_in_the_videos_own_frames(video: Path, begin: str, end: str) -> None:
    assert analyse(video, "--from", begin, "--to", end) == 0
    (person,) = report(video)["people"]
    assert (person["first_frame"], person["last_frame"]) == (60, 119)


def test_json_lines_tell_progress_and_result(video: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert analyse(video, "--json") == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {line["type"] for line in lines} == {"progress", "finished", "done"}
    finished = next(line for line in lines if line["type"] == "finished")
    assert Path(finished["project"]).exists()
    assert finished["people"][0]["repetitions"][0]["count"] == 3
    assert lines[-1] == {"type": "done", "finished": 1, "failed": 0}


def test_resuming_what_is_done_adds_nothing(video: Path) -> None:
    analyse(video)
    with DocumentStore.open(video.with_suffix(".kinescribe"), read_only=True) as store:
        before = store.project
    assert analyse(video, "--resume") == 0
    with DocumentStore.open(video.with_suffix(".kinescribe"), read_only=True) as store:
        assert store.project == before


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["analyse"],
        ["analyse", "a.mp4", "--pose", "crystal-ball"],
        ["analyse", "a.mp4", "--from", "soon"],
        ["analyse", "a.mp4", "--from", "0:10", "--to", "0:05"],
        ["analyse", "a.mp4", "--region", "1,2,3"],
        ["analyse", "a.mp4", "--max-people", "0"],
        ["analyse", "a.mp4", "--resume=yes"],
        ["models"],
        ["dance"],
    ],
)
def test_wrong_use_ends_with_2_and_says_why(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(arguments) == 2
    assert "usage:" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--help"], ["analyse", "--help"], ["count", "--help"], ["--version"]])
def test_help_ends_with_0(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(arguments) == 0
    assert capsys.readouterr().out


def test_segment_count_and_label_add_to_a_project(video: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = video.with_suffix(".kinescribe")
    analyse(video)
    with DocumentStore.open(project, read_only=True) as store:
        before = store.project
    for step in ("segment", "count", "label", "report"):
        assert run_command([step, str(project)]) == 0
    with DocumentStore.open(project, read_only=True) as store:
        after = store.project
    assert len(after.tiers) == len(before.tiers) + 2
    assert len(after.repetition_sets) == 2 * len(before.repetition_sets)
    assert after.pose_layers == before.pose_layers
    assert [one["count"] for one in report(video)["people"][0]["repetitions"]] == [3]


def test_poses_adds_a_run_to_a_project(video: Path) -> None:
    project = video.with_suffix(".kinescribe")
    analyse(video)
    assert run_command(["poses", str(project), "--pose", "fake"]) == 0
    with DocumentStore.open(project, read_only=True) as store:
        assert len({layer.run_id for layer in store.project.pose_layers}) == 2
        assert len(store.project.people) == 1


def test_a_step_on_a_project_without_poses_says_what_is_missing(
    video: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    analyse(video, pose="fake-nobody")
    project = video.with_suffix(".kinescribe")
    assert run_command(["count", str(project)]) == 0
    assert run_command(["count", str(video.parent / "none.kinescribe")]) == 1
    assert "none.kinescribe" in capsys.readouterr().err


def test_models_list_names_every_model_with_its_licence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["models", "list", "--json"]) == 0
    models = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    expected = {"blazepose", "periodicity", "changepoints", "segments", "actions"}
    assert expected <= {model["id"] for model in models}
    assert all(model["licence"] for model in models)


def test_doctor_says_that_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["doctor", "--json"]) == 0
    findings = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {"Python", "Packages", "Device", "Cache folder"} <= {one.get("what") for one in findings}


def test_doctor_names_a_cache_that_cannot_be_written_and_the_way_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    monkeypatch.setenv("KINESCRIBE_HOME", str(blocked))
    assert run_command(["doctor"]) == 1
    said = capsys.readouterr().out
    assert "BAD   Cache folder" in said
    assert "KINESCRIBE_HOME" in said
