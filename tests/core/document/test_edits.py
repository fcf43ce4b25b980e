"""What the edits do, in the words of the person who makes them."""

from __future__ import annotations

import pytest

from core.document import edits
from core.document.project import (
    Calibration,
    ChunkedArray,
    Correction,
    Cycle,
    Label,
    Person,
    Project,
    Recording,
    RecordingVideo,
    RepetitionSet,
    Series,
    Tier,
    Vocabulary,
)
from core.errors import UserError
from tests.core.document import builders as b

THREE = b.tier("t1", b.segment("s1", 0, 10), b.segment("s2", 10, 30), b.segment("s3", 40, 50))


def spans_of(project: Project, person_id: str) -> list[tuple[int, int, int]]:
    person = next(person for person in project.people if person.id == person_id)
    return [(span.track_id, span.start, span.stop) for span in person.spans]


def segments_of(project: Project) -> list[tuple[str, int, int]]:
    return [(segment.label, segment.start, segment.stop) for segment in project.tiers[0].segments]


# ---- segments -----------------------------------------------------------------------------------


def test_segments_are_kept_in_order() -> None:
    project = edits.add_segment(b.project(THREE), "t1", b.segment("s4", 30, 40, "rest"))
    assert [segment.id for segment in project.tiers[0].segments] == ["s1", "s2", "s4", "s3"]


@pytest.mark.parametrize(
    ("start", "stop"), [(5, 8), (29, 31), (39, 41), (0, 60), (70, 70), (-1, 0), (1999, 2001)]
)
def test_a_segment_that_overlaps_or_lies_outside_is_refused(start: int, stop: int) -> None:
    with pytest.raises(UserError):
        edits.add_segment(b.project(THREE), "t1", b.segment("s4", start, stop))


def test_an_edge_moves_but_not_into_the_neighbour() -> None:
    project = edits.move_segment_edge(b.project(THREE), "t1", "s2", "stop", 40)
    assert segments_of(project)[1] == ("squat", 10, 40)
    for edge, frame in (("stop", 41), ("start", 9), ("stop", 10), ("start", 30)):
        with pytest.raises(UserError):
            edits.move_segment_edge(b.project(THREE), "t1", "s2", edge, frame)  # type: ignore[arg-type]


def test_a_dragged_edge_stops_at_the_neighbour() -> None:
    project = edits.move_segment_edge(b.project(THREE), "t1", "s2", "stop", 999, stop_at_neighbours=True)
    assert segments_of(project)[1] == ("squat", 10, 40)
    project = edits.move_segment_edge(b.project(THREE), "t1", "s3", "stop", 99999, stop_at_neighbours=True)
    assert segments_of(project)[2] == ("squat", 40, b.FRAMES)


def test_a_shared_edge_moves_both() -> None:
    project = edits.move_shared_edge(b.project(THREE), "t1", "s1", 4)
    assert segments_of(project)[:2] == [("squat", 0, 4), ("squat", 4, 30)]
    with pytest.raises(UserError):
        edits.move_shared_edge(b.project(THREE), "t1", "s2", 35)


def test_cutting_and_joining_are_opposites() -> None:
    cut = edits.split_segment(b.project(THREE), "t1", "s2", 15, "new")
    assert [(s.id, s.start, s.stop) for s in cut.tiers[0].segments][1:3] == [("s2", 10, 15), ("new", 15, 30)]
    joined = edits.merge_segments(cut, "t1", ["s2", "new"])
    assert segments_of(joined) == segments_of(b.project(THREE))
    with pytest.raises(UserError, match="another segment between"):
        edits.merge_segments(cut, "t1", ["s1", "new"])
    with pytest.raises(UserError):
        edits.split_segment(cut, "t1", "s2", 10)


def test_what_a_model_proposed_stays_known_when_a_person_changes_it() -> None:
    tier = b.tier("t1", b.segment("s1", 0, 10, "squat", author="neighbours", state="proposed"))
    project = edits.relabel_segment(b.project(tier), "t1", "s1", "lunge")
    project = edits.move_segment_edge(project, "t1", "s1", "stop", 12)
    project = edits.set_segment_state(project, "t1", ["s1"], "accepted")
    segment = project.tiers[0].segments[0]
    assert (segment.label, segment.stop, segment.state) == ("lunge", 12, "accepted")
    assert segment.found == (0, 10, "squat")
    assert segment.changed.endswith("Z")


def test_accepted_proposals_can_be_copied_to_the_persons_tier() -> None:
    model = b.tier(
        "m", b.segment("x", 0, 10, author="m", state="proposed"), b.segment("y", 20, 30, author="m")
    )
    project = edits.copy_accepted(b.project(b.tier("t1"), model), "m", ["x"], "t1")
    assert segments_of(project) == [("squat", 0, 10)]
    assert [segment.state for segment in project.tiers[1].segments] == ["accepted", "accepted"]
    with pytest.raises(UserError):
        edits.copy_accepted(project, "m", ["x"], "t1")


def test_a_label_outside_the_tiers_vocabulary_is_refused() -> None:
    words = Vocabulary(id="w", name="Lifts", labels=(Label(id="1", name="squat"),))
    project = edits.add_vocabulary(b.project(THREE), words)
    project = edits.set_tier_vocabulary(project, "t1", "w")
    with pytest.raises(UserError, match="“jump” is not in the vocabulary"):
        edits.relabel_segment(project, "t1", "s1", "jump")
    project = edits.remove_vocabulary(project, "w")
    assert edits.relabel_segment(project, "t1", "s1", "jump").tiers[0].segments[0].label == "jump"


# ---- tiers --------------------------------------------------------------------------------------


def test_finished_spans_join_and_can_be_taken_back_in_part() -> None:
    project = edits.mark_finished(b.project(THREE), "t1", 0, 100)
    project = edits.mark_finished(project, "t1", 100, 200)
    project = edits.mark_finished(project, "t1", 300, 400)
    assert project.tiers[0].finished == ((0, 200), (300, 400))
    assert edits.unmark_finished(project, "t1", 50, 350).tiers[0].finished == ((0, 50), (350, 400))


def test_a_tier_cannot_lie_below_itself() -> None:
    project = b.project(b.tier("t1"), b.tier("t2"), b.tier("t3"))
    project = edits.set_tier_parent(project, "t2", "t1")
    project = edits.set_tier_parent(project, "t3", "t2")
    with pytest.raises(UserError, match="below itself"):
        edits.set_tier_parent(project, "t1", "t3")
    assert edits.remove_tier(project, "t2").tiers[1].parent_id == "t1"


def test_a_second_tier_of_the_same_name_gets_a_number() -> None:
    project = edits.add_tier(b.project(THREE), Tier(id="t2", name="Tier t1", recording_id="r1"))
    assert project.tiers[1].name == "Tier t1 (2)"


# ---- people -------------------------------------------------------------------------------------


def two_people() -> Project:
    people = (b.person("a", b.span(1, 0, 1000)), b.person("b", b.span(2, 100, 900)))
    project = b.project(people=people)
    for person, frame in (("a", 100), ("a", 700), ("b", 300), ("b", 800)):
        mark = Correction(frame=frame, keypoint="nose", x=float(frame), y=1.0)
        project = edits.correct_keypoint(project, "v1", person, mark)
    return project


def corrected(project: Project, person_id: str) -> list[int]:
    return [
        c.frame for block in project.corrections if block.person_id == person_id for c in block.corrections
    ]


def test_swapping_exchanges_bodies_from_a_frame_on_and_corrections_follow() -> None:
    before = two_people()
    project = edits.swap_people(before, "a", "b", "v1", 500)
    assert spans_of(project, "a") == [(1, 0, 500), (2, 500, 900)]
    assert spans_of(project, "b") == [(2, 100, 500), (1, 500, 1000)]
    assert corrected(project, "a") == [100, 800]
    assert corrected(project, "b") == [300, 700]
    again = edits.swap_people(project, "a", "b", "v1", 500)
    assert again.people == before.people
    assert again.corrections == before.corrections
    assert again.pose_layers is before.pose_layers


def test_swapping_leaves_other_videos_alone() -> None:
    project = edits.add_video(two_people(), b.video("v2"))
    project = edits.add_spans(project, "a", (b.span(5, 0, 1900, "v2"),))
    project = edits.swap_people(project, "a", "b", "v1", 500)
    assert (5, 0, 1900) in spans_of(project, "a")


def test_splitting_gives_the_rest_to_a_new_person_with_its_corrections() -> None:
    project = edits.split_person(two_people(), "a", "v1", 500, "Ben", "c")
    assert spans_of(project, "a") == [(1, 0, 500)]
    assert spans_of(project, "c") == [(1, 500, 1000)]
    assert (corrected(project, "a"), corrected(project, "c")) == ([100], [700])
    assert project.people[2].name == "Ben"
    with pytest.raises(UserError, match="nothing to split"):
        edits.split_person(project, "a", "v1", 500, "Cleo")


def test_splitting_and_merging_are_opposites() -> None:
    before = two_people()
    project = edits.split_person(before, "a", "v1", 500, "Ben", "c")
    project = edits.merge_people(project, "a", "c")
    assert project.people == before.people
    assert project.corrections == before.corrections


def test_merging_lets_the_kept_one_stand_where_both_are_seen() -> None:
    tier = Tier(id="t1", name="x", recording_id="r1", person_id="b")
    project = edits.add_tier(two_people(), tier)
    mark = Correction(frame=100, keypoint="nose", x=5.0, y=5.0)
    project = edits.correct_keypoint(project, "v1", "b", mark)
    project = edits.merge_people(project, "a", "b")
    assert spans_of(project, "a") == [(1, 0, 1000)]
    assert corrected(project, "a") == [100, 300, 700, 800]
    assert edits.corrections_on(project, "v1", "a", 100)["nose"].x == 100.0
    assert project.tiers[0].person_id == "a"
    assert [person.id for person in project.people] == ["a"]


def test_repetitions_follow_the_body() -> None:
    sets = [
        RepetitionSet(
            id=f"x{start}", recording_id="r1", person_id="a", start=start, stop=start + 100, model="m"
        )
        for start in (100, 600)
    ]
    project = edits.add_repetition_sets(two_people(), sets)
    project = edits.swap_people(project, "a", "b", "v1", 500)
    assert [found.person_id for found in project.repetition_sets] == ["a", "b"]


def test_a_track_belongs_to_one_person_at_a_time() -> None:
    with pytest.raises(UserError, match="belongs to Person a"):
        edits.add_person(two_people(), b.person("c", b.span(1, 999, 1001)))
    with pytest.raises(UserError, match="two places"):
        edits.add_spans(two_people(), "a", (b.span(3, 500, 600),))
    project = edits.add_person(two_people(), b.person("c", b.span(1, 1000, 1100)))
    assert spans_of(project, "c") == [(1, 1000, 1100)]


def test_neighbouring_spans_of_a_track_become_one() -> None:
    project = edits.add_person(b.project(), b.person("a", b.span(1, 50, 90), b.span(1, 0, 50)))
    assert spans_of(project, "a") == [(1, 0, 90)]


def test_removing_a_person_leaves_tracks_and_tiers() -> None:
    project = edits.add_pose_layer(two_people(), b.pose_layer())
    project = edits.add_tier(project, Tier(id="t1", name="x", recording_id="r1", person_id="a"))
    project = edits.remove_person(project, "a")
    assert project.pose_layers[0].tracks[0].id == 1
    assert project.tiers[0].person_id == ""
    assert corrected(project, "a") == []


# ---- corrections --------------------------------------------------------------------------------


def test_corrections_lie_in_blocks_and_other_blocks_stay_the_same_objects() -> None:
    project = two_people()
    assert [(block.person_id, block.block) for block in project.corrections] == [
        ("a", 0), ("a", 2), ("b", 1), ("b", 3),
    ]  # fmt: skip
    mark = Correction(frame=701, keypoint="hip", x=None, y=None)
    again = edits.correct_keypoint(project, "v1", "a", mark)
    assert [one is two for one, two in zip(project.corrections, again.corrections)] == [
        True,
        False,
        True,
        True,
    ]
    assert edits.corrections_on(again, "v1", "a", 701) == {"hip": mark}
    cleared = edits.clear_corrections(again, "v1", "a", ((701, "hip"),))
    assert cleared == project


@pytest.mark.parametrize(("x", "y", "frame"), [(float("nan"), 0.0, 5), (None, 1.0, 5), (1.0, 1.0, 2000)])
def test_corrections_that_make_no_sense_are_refused(x: float | None, y: float, frame: int) -> None:
    with pytest.raises(UserError):
        edits.correct_keypoint(two_people(), "v1", "a", Correction(frame=frame, keypoint="nose", x=x, y=y))


# ---- results and the rest -----------------------------------------------------------------------


def test_a_second_pose_run_is_a_new_layer_and_the_same_run_is_refused() -> None:
    project = edits.add_pose_layer(b.project(), b.pose_layer())
    project = edits.add_pose_layer(project, b.pose_layer("l2", "run 2"))
    assert [layer.run_id for layer in project.pose_layers] == ["run", "run 2"]
    with pytest.raises(UserError, match="already"):
        edits.add_pose_layer(project, b.pose_layer("l3", "run 2"))
    beyond = b.pose_layer("l4", "run 4", b.handle(b.FRAMES + 1, (33, 3)))
    with pytest.raises(UserError, match="beyond the end"):
        edits.add_pose_layer(project, beyond)


def test_a_counted_set_can_be_mended() -> None:
    cycles = (Cycle(start=10, turn=20, stop=30), Cycle(start=30, turn=40, stop=50))
    found = RepetitionSet(
        id="x", recording_id="r1", person_id="", start=10, stop=50, model="m", cycles=cycles
    )
    project = edits.add_repetition_set(b.project(), found)
    project = edits.add_cycle(project, "x", Cycle(start=50, turn=55, stop=60))
    project = edits.remove_cycle(project, "x", 0)
    project = edits.set_cycle(project, "x", 0, Cycle(start=31, turn=40, stop=50))
    mended = project.repetition_sets[0]
    assert [cycle.start for cycle in mended.cycles] == [31, 50]
    assert (mended.stop, mended.state) == (60, "accepted")
    with pytest.raises(UserError):
        edits.add_cycle(project, "x", Cycle(start=45, turn=50, stop=55))


def test_series_need_a_column_for_each_name() -> None:
    values = ChunkedArray(length=3, row_shape=(2,), dtype="<f4", rows_per_chunk=256, chunk_ids=(1,))
    series = Series(
        id="s", name="Knee", channels=("left", "right"), unit="deg", source="angles", values=values
    )
    project = edits.add_series(b.project(), series)
    with pytest.raises(UserError):
        edits.add_series(
            project, Series(id="u", name="x", channels=("a",), unit="", source="", values=values)
        )
    assert edits.remove_series(project, "s") == b.project()


def test_a_recording_has_one_to_four_videos_that_are_there() -> None:
    project = b.project()
    for number in range(2, 6):
        project = edits.add_video(project, b.video(f"v{number}"))
    five = tuple(RecordingVideo(video_id=f"v{number}") for number in range(1, 6))
    for videos in (
        (),
        five,
        five[:1] * 2,
        (RecordingVideo(video_id="v9"),),
        (RecordingVideo(video_id="v1", scale=0.0),),
    ):
        with pytest.raises(UserError):
            edits.add_recording(project, Recording(id="r2", name="x", videos=videos))
    project = edits.add_recording(project, Recording(id="r2", name="x", videos=five[:4]))
    with pytest.raises(UserError, match="belongs to a recording"):
        edits.remove_video(project, "v2")


def test_removing_a_recording_takes_its_tiers_and_leaves_its_video() -> None:
    project = edits.set_calibration(
        b.project(THREE), Calibration(id="c", recording_id="r1", metres_per_px=0.01)
    )
    project = edits.remove_recording(project, "r1")
    assert (project.tiers, project.calibrations, len(project.videos)) == ((), (), 1)


def test_two_labels_cannot_share_a_key() -> None:
    labels = (Label(id="1", name="squat", key="s"), Label(id="2", name="step", key="s"))
    with pytest.raises(UserError, match="same key"):
        edits.add_vocabulary(b.project(), Vocabulary(id="w", name="x", labels=labels))


def test_the_status_of_a_step_is_noted_and_forgotten() -> None:
    project = edits.set_step_status(b.project(), "v1", "poses", "partial")
    project = edits.set_step_status(project, "v1", "poses", "done")
    assert project.videos[0].step_status == {"poses": "done"}
    assert edits.set_step_status(project, "v1", "poses", "") == b.project()


def test_a_person_without_a_name_is_refused() -> None:
    with pytest.raises(UserError, match="needs a name"):
        edits.add_person(b.project(), Person(id="a", name="  "))
