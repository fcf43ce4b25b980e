"""Segments by a model: of a video, a part, all videos; the segmenter and its settings."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtWidgets import QDoubleSpinBox

from app.alike import alike_words
from app.application import Program
from app.dialogs import recogniser as dialog_module
from app.dialogs.recogniser import RecogniserDialog
from app.segmenters import ChosenSegmenter, read_chosen, segmenter_choices
from app.session import Selection
from app.widgets.settings_form import SettingsForm
from core.action_segmenters.changepoints import ChangePointSettings
from core.action_segmenters.decoding import decoding_type
from core.document.project import Project, Segment, Tier
from core.jobs.outcomes import AlikeFound, AlikeOfPerson, FoundSegment, MomentsMapped
from core.models.packages import Licence, ModelPackage

CUTTER = ModelPackage(
    id="cutter",
    name="Cutter",
    version="1",
    task="segments",
    runner="skeleton_frames",
    classes=("background", "squat"),
    licence=Licence("Apache-2.0", "CC-BY-4.0", "us", "here"),
    graphs=(),
)


@pytest.fixture
def asking(opened: Program, monkeypatch: pytest.MonkeyPatch) -> Program:
    """The program; the engine is only listened to."""
    opened.sent = []  # type: ignore[attr-defined]

    def start(job: str, request: object) -> str:
        opened.sent.append((job, request))  # type: ignore[attr-defined]
        return f"job-{len(opened.sent)}"  # type: ignore[attr-defined]

    monkeypatch.setattr(opened.engine, "start_job", start)
    return opened


def with_segment(project: Project) -> Project:
    segment = Segment(id="s", start=12, stop=48, label="squat")
    tier = Tier(id="t", name="Actions", recording_id="recording", person_id="person0")
    return msgspec.structs.replace(project, tiers=(msgspec.structs.replace(tier, segments=(segment,)),))


def asked(program: Program) -> tuple[object, ...]:
    job, request = program.sent[-1]  # type: ignore[attr-defined]
    program.analysis.drop_jobs()
    return job, request.video_id, request.start, request.stop, request.person


def test_segments_are_proposed_for_the_shown_video(asking: Program) -> None:
    asking.actions["propose_segments"].trigger()
    assert asked(asking) == ("segment", "video", 0, None, "")


def test_segments_are_proposed_within_the_selected_segment_for_its_person(asking: Program) -> None:
    assert asking.session.store is not None
    assert not asking.actions["propose_part"].isEnabled()
    asking.session.store.apply("Made", with_segment)
    asking.session.select(Selection("segment", "s", "t"))
    assert asking.actions["propose_part"].isEnabled()
    asking.actions["propose_part"].trigger()
    assert asked(asking) == ("segment", "video", 12, 48, "person0")


def test_segments_are_proposed_between_the_marks(asking: Program) -> None:
    asking.session.set_marks(mark_in=20, mark_out=79)
    asking.actions["propose_part"].trigger()
    assert asked(asking) == ("segment", "video", 20, 80, "")


def test_all_videos_with_poses_are_put_into_the_queue(asking: Program) -> None:
    def with_another(project: Project) -> Project:
        other = msgspec.structs.replace(project.videos[0], id="other", path="other.mp4")
        return msgspec.structs.replace(project, videos=(*project.videos, other))

    assert asking.session.store is not None
    asking.session.store.apply("Made", with_another)
    asking.actions["propose_all"].trigger()
    assert [entry.video_id for entry in asking.analysis.entries] == ["video"]
    assert asked(asking)[:2] == ("segment", "video")


def test_the_form_has_a_field_for_each_setting_within_its_range(asking: Program) -> None:
    form = SettingsForm(ChangePointSettings, {"price": 1.25, "nonsense": 3}, asking.window)
    shortest = form.fields["shortest_s"]
    assert isinstance(shortest, QDoubleSpinBox)
    assert (shortest.minimum(), shortest.maximum(), shortest.value()) == (0.4, 30.0, 1.0)
    assert shortest.accessibleName() == "Shortest segment, in seconds"
    assert form.changes() == {"price": 1.25}
    shortest.setValue(2.5)
    assert form.changes() == {"price": 1.25, "shortest_s": 2.5}
    form.show_changes({})
    assert form.changes() == {}
    form.deleteLater()
    found = SettingsForm(decoding_type({"begins": 0.375}), {}, asking.window)
    assert isinstance(found.fields["begins"], QDoubleSpinBox)
    assert found.fields["begins"].value() == pytest.approx(0.38, abs=0.011)
    assert found.changes() == {}, "what is usual for a package is no change"
    found.deleteLater()


def test_the_dialog_shows_the_settings_of_the_segmenter_in_hand(
    asking: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.models.packages.list_packages", lambda: (CUTTER,))
    choices = segmenter_choices()
    assert [one.id for one in choices] == ["changepoints", "cutter"]

    def make(segmenter: str, parent: object) -> SettingsForm | None:
        return SettingsForm(ChangePointSettings, {}, None) if segmenter == "changepoints" else None

    dialog = RecogniserDialog("Which?", choices, "changepoints", asking.window, make_form=make)
    assert dialog.form is not None and dialog.form.fields
    dialog.list.setCurrentRow(1)
    assert dialog.form is None
    assert "2 movements: background, squat" in dialog.facts.toPlainText()
    dialog.deleteLater()


def test_the_chosen_segmenter_and_its_settings_are_used_and_remembered(
    asking: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialog_module, "ask_segmenter", lambda *_: ("changepoints", {"price": 2.0}))
    asking.actions["choose_segmenter"].trigger()
    asking.actions["propose_segments"].trigger()
    request = asking.sent[-1][1]  # type: ignore[attr-defined]
    assert (request.models.segmenter, request.models.segmenter_settings) == ("changepoints", {"price": 2.0})
    kept = read_chosen(asking.settings.extra["segmenter"])
    assert kept == ChosenSegmenter("changepoints", {"price": 2.0})
    assert read_chosen("{not json") == ChosenSegmenter()
    asking.analysis.drop_jobs()


def test_the_empty_queue_offers_to_propose_segments_where_there_are_poses(asking: Program) -> None:
    def without_tiers(project: Project) -> Project:
        return msgspec.structs.replace(project, tiers=(), repetition_sets=())

    assert asking.session.store is not None
    asking.session.store.apply("Made", without_tiers)
    asking.workspace.show_panel("review")
    shown = asking.review._stack.currentWidget()
    assert [b.text().strip() for b in shown.findChildren(type(asking.review._above))] == ["Propose segments"]


def test_the_movement_of_selected_segments_is_looked_for_here_or_in_all_videos(asking: Program) -> None:
    def with_two(project: Project) -> Project:
        made = with_segment(project)
        second = Segment(id="s2", start=60, stop=90, label="squat")
        tier = msgspec.structs.replace(made.tiers[0], segments=(*made.tiers[0].segments, second))
        return msgspec.structs.replace(made, tiers=(tier,))

    assert asking.session.store is not None
    asking.session.store.apply("Made", with_two)
    assert not asking.actions["like_this"].isEnabled()
    asking.session.select_many((Selection("segment", "s", "t"), Selection("segment", "s2", "t")))
    for action, where in (("like_this", ("video",)), ("like_this_all", ())):
        asking.actions[action].trigger()
        job, request = asking.sent[-1]  # type: ignore[attr-defined]
        assert (job, request.label, request.video_ids, request.encoder) == ("alike", "squat", where, "")
        assert [(one.person_id, one.start, one.stop) for one in request.examples] == [
            ("person0", 12, 48),
            ("person0", 60, 90),
        ]
        assert request.project == str(asking.session.path)
        asking.analysis.drop_jobs()


def test_examples_with_two_labels_are_refused_and_nothing_is_asked(asking: Program) -> None:
    def with_others(project: Project) -> Project:
        made = with_segment(project)
        second = Segment(id="s2", start=60, stop=90, label="lunge")
        tier = msgspec.structs.replace(made.tiers[0], segments=(*made.tiers[0].segments, second))
        return msgspec.structs.replace(made, tiers=(tier,))

    assert asking.session.store is not None
    asking.session.store.apply("Made", with_others)
    asking.session.select_many((Selection("segment", "s", "t"), Selection("segment", "s2", "t")))
    asking.actions["like_this"].trigger()
    assert asking.sent == []  # type: ignore[attr-defined]
    assert "same label" in asking.notifications.shown[-1].text


def test_what_was_found_is_said_in_words() -> None:
    segment = FoundSegment(start=0, stop=9, label="squat")
    person = AlikeOfPerson(video_id="v", person_id="p", segments=(segment, segment))
    found = AlikeFound(label="squat", encoder="moments", people=(person,))
    assert alike_words(found) == "2 more segments are like squat. They wait in the review queue."
    assert alike_words(AlikeFound(label="squat", encoder="moments")).startswith("Nothing else is like squat.")
    assert alike_words(MomentsMapped(encoder="moments", moments=412)) == "412 moments are on the map."
