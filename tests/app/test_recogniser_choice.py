"""Choosing the model that names movements, for all analyses and for the selected segment alone."""

from __future__ import annotations

import msgspec
import pytest

from app.application import Program
from app.dialogs import recogniser as dialog_module
from app.dialogs.recogniser import RecogniserChoice, RecogniserDialog, choice_of
from app.session import Selection
from core.document.project import Project, Segment, Tier
from core.jobs import requests
from core.models.packages import Licence, ModelPackage

FREE = Licence("Apache-2.0", "CC-BY-4.0", "us", "here", training_data="films of our own")
LAB = Licence("Apache-2.0", "Research use only", "a lab", "there")


def package(name: str, licence: Licence) -> ModelPackage:
    return ModelPackage(
        id=name,
        name=name.capitalize(),
        version="1",
        task="labels",
        runner="skeleton",
        classes=("squat", "high_arm_wave"),
        licence=licence,
        scores={"validation_top1": 0.914},
        graphs=(),
    )


PACKAGES = (package("free", FREE), package("lab", LAB))


@pytest.fixture
def choosing(opened: Program, monkeypatch: pytest.MonkeyPatch) -> Program:
    """The program with two packages installed; the engine is only listened to."""
    monkeypatch.setattr("core.models.packages.list_packages", lambda: PACKAGES)
    opened.sent = []  # type: ignore[attr-defined]

    def start(job: str, request: object) -> str:
        opened.sent.append((job, request))  # type: ignore[attr-defined]
        return f"job-{len(opened.sent)}"  # type: ignore[attr-defined]

    monkeypatch.setattr(opened.engine, "start_job", start)
    return opened


def answer(monkeypatch: pytest.MonkeyPatch, chosen: str) -> None:
    monkeypatch.setattr(dialog_module, "ask_recogniser", lambda *_: chosen)


def test_the_dialog_says_what_a_model_knows_and_what_its_licence_allows(choosing: Program) -> None:
    dialog = RecogniserDialog("Which?", [choice_of(one) for one in PACKAGES], "lab", choosing.window)
    assert [dialog.list.item(n).text() for n in range(2)] == ["Free", "Lab (research only)"]
    assert dialog.chosen == "lab"
    told = dialog.facts.toPlainText()
    assert "2 movements: squat, high arm wave" in told
    assert "weights Research use only" in told
    assert "91 %" in told
    dialog.list.setCurrentRow(0)
    assert "films of our own" in dialog.facts.toPlainText()
    dialog.deleteLater()


def test_the_chosen_one_names_movements_from_now_on_and_is_remembered(
    choosing: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "lab")
    choosing.actions["choose_recogniser"].trigger()
    assert choosing.settings.extra["recogniser"] == "lab"
    choosing.analysis.start("label")
    job, request = choosing.sent[0]  # type: ignore[attr-defined]
    assert job == "label" and request.models.recogniser == "lab"
    choosing.analysis.drop_jobs()


def test_without_a_choice_the_usual_one_is_asked(choosing: Program) -> None:
    choosing.analysis.start("analyse")
    request = choosing.sent[0][1]  # type: ignore[attr-defined]
    assert request.models == requests.MovementModels()
    choosing.analysis.drop_jobs()


def test_the_selected_segment_is_labelled_again_by_another_model(
    choosing: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def with_segment(project: Project) -> Project:
        segment = Segment(id="s", start=12, stop=48, label="squat")
        tier = Tier(id="t", name="Actions", recording_id="recording", person_id="person0")
        return msgspec.structs.replace(project, tiers=(msgspec.structs.replace(tier, segments=(segment,)),))

    assert choosing.session.store is not None
    choosing.session.store.apply("Made", with_segment)
    choosing.session.select(Selection("segment", "s", "t"))
    answer(monkeypatch, "free")
    choosing.actions["label_again"].trigger()
    job, request = choosing.sent[0]  # type: ignore[attr-defined]
    told = (job, request.start, request.stop, request.person, request.models.recogniser)
    assert told == ("label", 12, 48, "person0", "free")
    assert choosing.analysis.recogniser == "", "only this once"
    choosing.analysis.drop_jobs()


def test_the_one_that_comes_with_the_program_is_offered_once_and_taken_at_first(
    choosing: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = msgspec.structs.replace(package("actions", FREE), scores={"top1": 0.5})
    monkeypatch.setattr("core.models.packages.list_packages", lambda: (shipped, *PACKAGES))
    asked: list[tuple[list[str], str]] = []

    def ask(_parent: object, _question: str, choices: list[RecogniserChoice], chosen: str) -> None:
        asked.append(([one.id for one in choices], chosen))
        assert ("Right in its own test", "50 %") in choices[0].facts

    monkeypatch.setattr(dialog_module, "ask_recogniser", ask)
    choosing.actions["choose_recogniser"].trigger()
    assert asked == [(["actions", "free", "lab"], "actions")]
