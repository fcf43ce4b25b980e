"""``kill -9`` and Ctrl-C at any moment: the project opens and ``--resume`` finishes it."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core.document.store import DocumentStore
from tests.core.media.films import write_film

ROOT = Path(__file__).resolve().parents[3]
FRAMES = 120
pytestmark = pytest.mark.skipif(os.name == "nt", reason="no such signals")


@pytest.fixture
def video(tmp_path: Path) -> Path:
    return write_film(tmp_path / "film.mp4", FRAMES)


def start(video: Path, *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [
            sys.executable,
            "-m",
            "tests.helpers.fake_estimator",
            "analyse",
            str(video),
            "--pose",
            "fake-slow",
            *more,
        ],
        cwd=ROOT,
        env={**os.environ, "KINESCRIBE_HOME": str(video.parent / "home")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_for_stage(process: subprocess.Popen[str], stage: str, done: int) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        event = json.loads(line)
        if event.get("stage") == stage and event["done"] >= done:
            return


def project_of(video: Path) -> Path:
    return video.with_suffix(".kinescribe")


def assert_whole(video: Path) -> None:
    with DocumentStore.open(project_of(video)) as store:
        runs = {layer.run_id for layer in store.project.pose_layers}
        assert len(runs) == 1
        assert len(store.project.people) == 1
        (track,) = store.project.pose_layers[0].tracks
        assert (track.start, track.rows.length) == (0, FRAMES)
    (person,) = json.loads(video.with_suffix(".json").read_bytes())["people"]
    assert person["frames_seen"] == FRAMES
    assert not list((video.parent / "home" / "cache" / "work").glob("*"))
    assert sorted(path.name for path in video.parent.iterdir()) == [
        "film.html",
        "film.json",
        "film.kinescribe",
        "film.mp4",
        "home",
    ]


@pytest.mark.parametrize("after_s", [random.Random(seed).uniform(0.3, 4.5) for seed in range(4)])
def test_killed_at_some_moment_the_project_opens_and_resume_finishes_it(video: Path, after_s: float) -> None:
    process = start(video)
    try:
        process.communicate(timeout=after_s)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate(timeout=20)
    if project_of(video).exists():
        DocumentStore.open(project_of(video), read_only=True).close()
    again = start(video, "--resume")
    _, errors = again.communicate(timeout=60)
    assert again.returncode == 0, errors
    assert_whole(video)


def test_ctrl_c_stops_cleanly_and_resume_goes_on_from_the_last_block(video: Path) -> None:
    process = start(video, "--json")
    wait_for_stage(process, "poses", 70)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=20)
    assert process.returncode == 130
    again = start(video, "--resume", "--json")
    out, errors = again.communicate(timeout=60)
    assert again.returncode == 0, errors
    first = next(event for line in out.splitlines() if (event := json.loads(line)).get("stage") == "poses")
    assert first["done"] >= 64
    assert_whole(video)


def test_a_second_ctrl_c_ends_at_once(video: Path) -> None:
    process = start(video, "--json")
    wait_for_stage(process, "poses", 1)
    began = time.monotonic()
    while process.poll() is None and time.monotonic() - began < 10:
        process.send_signal(signal.SIGINT)
        time.sleep(0.005)
    process.communicate(timeout=20)
    assert process.returncode in {130, -signal.SIGINT}
    assert time.monotonic() - began < 5
