"""Alarms over what is believed of a label in a project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from core.cli import run_command
from core.document.edits.results import add_series
from core.document.project import PROBABILITY, Series
from core.document.store import DocumentStore
from core.errors import UserError
from core.evaluation.alarms import AlarmRule
from core.jobs.find_alarms import alarms, score_found
from core.jobs.requests import Alarms
from core.jobs.results import take_in
from core.work import run_to_end
from tests.core.file_formats.test_projects import made_project

RULE = AlarmRule(level=0.5, alarm_at_s=0.4, fades=1.0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Anna is believed to squat from 0.8 s on for 0.8 s, and once more; she does from 0.4 to 1.2 s."""
    path = made_project(tmp_path / "gym.kinescribe")
    with DocumentStore.open(path) as store:
        values = np.zeros((24, 2), np.float32)
        values[8:16, 1] = 1.0
        values[20:22, 1] = 1.0
        series = Series(
            id="s1",
            name="label probabilities",
            channels=("background", "squat"),
            unit=PROBABILITY,
            source="made",
            recording_id=store.project.recordings[0].id,
            person_id="Anna",
            interval_s=0.1,
            values=store.write_array(values),
        )
        store.apply("Add", add_series, series)
    return path


@pytest.fixture
def store(path: Path) -> Iterator[DocumentStore]:
    with DocumentStore.open(path) as store:
        yield store


def test_alarms_are_events_of_the_person_in_one_step_and_the_last_ones_make_room(
    store: DocumentStore,
) -> None:
    request = Alarms(project=str(store.path), label="squat", rule=RULE)
    found = run_to_end(alarms(request))
    (anna,) = found.people
    assert [(one.start, one.at_s) for one in anna.alarms] == [(30, pytest.approx(1.2))]
    before = store.project
    take_in(store, found)
    tier = store.project.tiers[-1]
    assert (tier.person_id, tier.name) == ("Anna", "Anna: alarms for squat")
    assert [(one.frame, one.label, one.author) for one in tier.events] == [(30, "squat", "made")]
    take_in(store, found)
    assert [tier.hidden for tier in store.project.tiers[-2:]] == [True, False]
    store.undo(author=None)
    store.undo(author=None)
    assert store.project.tiers == before.tiers


def test_what_nobody_knows_is_refused_with_what_is_known(store: DocumentStore) -> None:
    for change in ({"label": "fall"}, {"source": "another"}, {"person": "Bert"}):
        asked = replace(Alarms(project=str(store.path), label="squat"), **change)
        with pytest.raises(UserError) as caught:
            run_to_end(alarms(asked))
        assert caught.value.fields["labels"] == "background, squat"


def test_alarms_are_judged_where_a_tier_is_finished(store: DocumentStore) -> None:
    found = run_to_end(alarms(Alarms(project=str(store.path), label="squat", rule=RULE)))
    times = np.arange(60) / 25
    assert score_found(store.project, times, found) is None
    hers = replace(store.project.tiers[0], finished=((0, 31), (35, 60)))
    store.apply("Finish", lambda project: replace(project, tiers=(hers, *project.tiers[1:])))
    scores = score_found(store.project, times, found)
    assert scores is not None
    assert (scores.events, scores.met, scores.false_alarms) == (1, 1, 0)
    assert scores.latency_s == (pytest.approx(1.2 - 0.4),)
    assert scores.quiet_h * 3600 == pytest.approx((31 - 20 + 24) / 25)


def test_the_command_tells_the_alarms_and_that_it_is_no_medical_device(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = ["alarms", str(path), "--label", "squat", "--set", "alarm_at_s=0.4"]
    assert run_command(said) == 0
    told = capsys.readouterr().out
    assert "Anna, alarms for squat by made: 1.2 s" in told and "no medical device" in told
    assert run_command([*said, "--set", "loudness=3"]) == 1
    assert "loudness" in capsys.readouterr().err
    assert run_command(["alarms", str(path), "--label", "fall"]) == 1
    assert run_command(["alarms", str(path)]) == 2
