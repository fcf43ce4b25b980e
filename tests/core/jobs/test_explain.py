"""Why a recogniser says what it says: asked of a project, answered in a file and a few words."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.action_recognisers import Explanation, Recognition
from core.document.store import DocumentStore
from core.errors import UserError
from core.jobs import analyse
from core.jobs import explain as module
from core.jobs.explain import Explainer, ExplanationAsked, read_answer
from core.jobs.label import label
from core.jobs.look_now import Looker
from core.jobs.requests import Label, MovementModels
from tests.app.made import made_store


class Why:
    """Explains with the frames it was given."""

    id = "why"

    def recognise(self, poses, cycles=(), hands=None) -> Recognition:  # type: ignore[no-untyped-def]
        """Always squat."""
        return Recognition("squat", 0.9)

    def explain(self, poses, cycles=(), hands=None):  # type: ignore[no-untyped-def]
        """The first 8 frames count, rising."""
        frames = np.arange(poses.start, poses.stop)[:8]
        weights = np.linspace(0, 1, 8, dtype=np.float32)
        parts = np.array([[2.0, -1.0]], np.float32)
        return Recognition("squat", 0.9, (("squat", 0.9), ("walk", 0.1))), (
            Explanation(kind="frame_weights", values=weights, frames=frames, skeleton="coco-17"),
            Explanation(
                kind="part_logits",
                values=parts,
                frames=frames,
                skeleton="coco-17",
                names=("legs",),
                classes=("squat", "walk"),
                model="joint",
            ),
        )


def asked(folder: Path, **changes: object) -> ExplanationAsked:
    values: dict[str, object] = {
        "kind": "explanation",
        "project": str(folder / "film.kinescribe"),
        "person": "person0",
        "start": 20,
        "stop": 60,
        "recogniser": "why",
        "file": str(folder / "work" / "why.npz"),
    }
    return ExplanationAsked(**{**values, **changes})  # type: ignore[arg-type]


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a session; the recogniser "why" is there."""
    made_store(tmp_path).close()
    monkeypatch.setattr(module, "make_recogniser", lambda name: Why() if name == "why" else object())
    return tmp_path


def test_an_answer_is_read_back_as_the_recogniser_gave_it(session: Path) -> None:
    question = asked(session)
    said, found = read_answer(Explainer().answer(question), Path(question.file))
    assert (said.label, said.ranking) == ("squat", (("squat", 0.9), ("walk", 0.1)))
    assert found[0].frames.tolist() == list(range(20, 28))
    assert found[0].values == pytest.approx(np.linspace(0, 1, 8))
    assert (found[1].names, found[1].classes, found[1].model) == (("legs",), ("squat", "walk"), "joint")


def test_the_engine_answers_it_as_an_urgent_question(session: Path) -> None:
    question = {name: getattr(asked(session), name) for name in ExplanationAsked.__struct_fields__}
    answer = Looker().answer(question)
    assert [one["kind"] for one in answer["explanations"]] == ["frame_weights", "part_logits"]


def test_a_stretch_is_explained_from_the_repetitions_it_is_named_from(
    session: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = []
    monkeypatch.setattr(Why, "recognise", lambda self, *stretch: shown.append(stretch) or Recognition("a", 1))
    monkeypatch.setattr(
        Why, "explain", lambda self, *stretch: shown.append(stretch) or (Recognition("a", 1), ())
    )
    monkeypatch.setattr(analyse, "make_recogniser", lambda *_: Why())
    with DocumentStore.open(session / "film.kinescribe", read_only=True) as store:
        turn = store.project.repetition_sets[0].cycles[0].turn
        segment = next(s for s in store.project.tiers[0].segments if s.start <= turn < s.stop)
    span = {"start": segment.start, "stop": segment.stop}
    request = Label(project=str(session / "film.kinescribe"), models=MovementModels(recogniser="why"), **span)
    for _ in label(request):
        pass
    Explainer().answer(asked(session, **span))
    named, why = shown[0], shown[-1]
    assert named[0].start == why[0].start and len(named[0].times_s) == len(why[0].times_s)
    assert named[1] == why[1] and [cycle[1] for cycle in why[1]] == [turn]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"recogniser": "mute"}, "cannot show why"),
        ({"start": 119, "stop": 120}, "Nobody is seen"),
        ({"person": "nobody"}, "no person nobody"),
    ],
)
def test_what_cannot_be_explained_says_why(session: Path, changes: dict[str, object], words: str) -> None:
    with pytest.raises(UserError, match=words):
        Explainer().answer(asked(session, **changes))
