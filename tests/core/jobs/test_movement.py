"""A person's counted sets, segments and labels tell one story, in windows of any long video."""

from __future__ import annotations

import itertools
import threading

import msgspec
import numpy as np
import pytest

from core.action_recognisers import Recognition
from core.action_segmenters import ProposedSegment
from core.jobs import movement
from core.jobs.movement import Clock, MovementTools, find_movement
from core.jobs.outcomes import FoundSet, PersonMovement
from core.motion import PoseSequence
from core.rep_counters import CountedCycle, CountedSet
from core.work import run_to_end

FPS = 10.0


class Person:
    """Somebody seen on frames [0, frames), of whom the fakes below need no keypoints."""

    def __init__(self, frames: int) -> None:
        self.start, self.stop = 0, frames
        self.times_s = np.arange(frames) / FPS
        self.longest = 0

    def window(self, start: int, stop: int) -> tuple[PoseSequence, None]:
        self.longest = max(self.longest, stop - start)
        nothing = np.zeros((stop - start, 0, 2), np.float32)
        poses = PoseSequence(
            skeleton="blazepose-33",
            start=start,
            times_s=self.times_s[start:stop],
            px=nothing,
            scores=nothing[:, :, 0],
            size_px=(10, 10),
        )
        return poses, None


class Counter:
    """Counts the true sets as far as they lie in the window."""

    id = "counter"

    def __init__(self, *sets: tuple[int, int], note: str = "") -> None:
        self.sets, self.note = sets, note

    def count(self, poses: PoseSequence, hands: object = None) -> list[CountedSet]:
        found = []
        for start, stop in self.sets:
            a, b = max(start, poses.start), min(stop, poses.stop)
            if a < b:
                cycles = tuple(CountedCycle(c, c + 5, c + 10) for c in range(a, b - 9, 10))
                found.append(CountedSet(start=a, stop=b, cycles=cycles, confidence=0.9))
        if self.note:
            found.append(
                CountedSet(start=poses.start, stop=poses.stop, cycles=(), confidence=0, note=self.note)
            )
        return found


class Segmenter:
    """Cuts at the given frames."""

    id = "segmenter"

    def __init__(self, *cuts: int) -> None:
        self.cuts = cuts

    def segment(self, poses: PoseSequence, hands: object = None) -> list[ProposedSegment]:
        inner = [cut for cut in self.cuts if poses.start < cut < poses.stop]
        edges = [poses.start, *inner, poses.stop]
        return [ProposedSegment(a, b, 0.5) for a, b in itertools.pairwise(edges)]


class Recogniser:
    """Whatever has cycles is a squat, the rest is what it is told."""

    id = "recogniser"

    def __init__(self, rest: str = "walk") -> None:
        self.rest = rest

    def recognise(self, poses: PoseSequence, cycles: tuple = (), hands: object = None) -> Recognition:
        return Recognition("squat", 0.8) if cycles else Recognition(self.rest, 0.6)


def look(person: Person, known: PersonMovement | None = None, **tools: object) -> PersonMovement:
    return run_to_end(find_movement(person, MovementTools(**tools), Clock(), known))  # type: ignore[arg-type]


def spans(found: PersonMovement) -> list[tuple[int, int, str]]:
    return [(segment.start, segment.stop, segment.label) for segment in found.segments]


def test_a_counted_set_is_one_segment_and_shares_its_label() -> None:
    found = look(
        Person(300), counter=Counter((100, 200)), segmenter=Segmenter(90, 150), recogniser=Recogniser()
    )
    assert (100, 200, "squat") in spans(found)
    assert [one.label for one in found.sets] == ["squat"]
    assert [segment.source for segment in found.segments] == ["segmenter", "counter", "segmenter"]


def test_segments_are_sorted_and_never_overlap() -> None:
    found = look(
        Person(300),
        counter=Counter((20, 60), (100, 200)),
        segmenter=Segmenter(50, 90, 150),
        recogniser=Recogniser(),
    )
    edges = [edge for segment in found.segments for edge in (segment.start, segment.stop)]
    assert edges == sorted(edges)


def test_a_scrap_a_set_leaves_of_a_stretch_is_dropped() -> None:
    found = look(Person(300), counter=Counter((100, 200)), segmenter=Segmenter(97), recogniser=Recogniser())
    assert spans(found) == [(0, 97, "walk"), (100, 200, "squat"), (200, 300, "walk")]


def test_neighbours_with_the_same_known_label_become_one() -> None:
    found = look(Person(300), counter=Counter(), segmenter=Segmenter(100, 200), recogniser=Recogniser())
    assert spans(found) == [(0, 300, "walk")]


def test_unknown_neighbours_stay_apart_because_a_change_was_seen_between_them() -> None:
    tools = {"counter": Counter(), "segmenter": Segmenter(100), "recogniser": Recogniser("unknown")}
    assert len(look(Person(300), **tools).segments) == 2


def test_a_note_of_the_counter_is_kept_without_a_set() -> None:
    found = look(Person(100), counter=Counter(note="Fingers cannot be seen."))
    assert found.notes == ("Fingers cannot be seen.",)
    assert found.sets == ()


@pytest.mark.parametrize("sets", [((500, 1500),), ((500, 1500), (2500, 2900), (5000, 8000)), ((0, 30_000),)])
def test_a_long_video_in_windows_gives_the_same_sets_as_in_one_piece(
    monkeypatch: pytest.MonkeyPatch, sets: tuple[tuple[int, int], ...]
) -> None:
    monkeypatch.setattr(movement, "WINDOW_S", 60.0)
    person = Person(12_000)
    found = look(person, counter=Counter(*sets))
    whole = [(a, min(b, 12_000)) for a, b in sets]
    assert [(one.start, one.stop) for one in found.sets] == whole


def test_a_set_longer_than_any_window_is_still_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(movement, "WINDOW_S", 60.0)
    monkeypatch.setattr(movement, "LONGEST_WINDOW_S", 120.0)
    person = Person(12_000)
    (one,) = look(person, counter=Counter((1000, 9000))).sets
    assert (one.start, one.stop) == (1000, 9000)
    assert len(one.cycles) == 800
    assert person.longest <= 1300


def test_windows_of_a_long_video_stay_short_where_nothing_long_happens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(movement, "WINDOW_S", 60.0)
    person = Person(60_000)
    look(person, counter=Counter(*((a, a + 200) for a in range(0, 60_000, 400))))
    assert person.longest <= 700


def test_known_cycles_name_known_segments_when_only_labels_are_wanted() -> None:
    first = look(Person(300), counter=Counter((100, 200)), segmenter=Segmenter(90))
    found = look(Person(300), known=first, recogniser=Recogniser())
    assert (100, 200, "squat") in spans(found)


def test_repetitions_that_overlap_are_put_in_order_for_the_project() -> None:
    class Overlapping(Counter):
        def count(self, poses: PoseSequence, hands: object = None) -> list[CountedSet]:
            cycles = (CountedCycle(0, 5, 12), CountedCycle(10, 15, 20), CountedCycle(18, 18, 19))
            return [CountedSet(start=0, stop=20, cycles=cycles, confidence=1)]

    cycles = look(Person(30), counter=Overlapping()).sets[0].cycles
    assert [(c.start, c.turn, c.stop) for c in cycles] == [(0, 5, 12), (12, 15, 20)]


def test_sets_that_share_frames_are_set_apart_so_that_the_project_takes_them() -> None:
    found = look(
        Person(300), counter=Counter((0, 101), (90, 200)), segmenter=Segmenter(50), recogniser=Recogniser()
    )
    assert [(one.start, one.stop) for one in found.sets] == [(0, 101), (101, 200)]
    edges = [edge for segment in found.segments for edge in (segment.start, segment.stop)]
    assert edges == sorted(edges)


def test_a_set_takes_the_label_of_the_segment_it_shares_most_with() -> None:
    known = PersonMovement(
        segments=tuple(
            movement.FoundSegment(start=a, stop=b, label=label)
            for a, b, label in ((0, 50, "sit"), (50, 90, "run"))
        )
    )
    found = look(Person(100), known=known, counter=Counter((40, 90)))
    assert [one.label for one in found.sets] == ["run"]


def test_a_long_calculation_leaves_room_for_steps() -> None:
    go_on = threading.Event()

    class Thinking(Counter):
        def count(self, poses: PoseSequence, hands: object = None) -> list[CountedSet]:
            assert go_on.wait(20)
            return super().count(poses)

    steps = 0
    running = find_movement(Person(100), MovementTools(counter=Thinking((0, 50))), Clock())  # type: ignore[arg-type]
    while True:
        try:
            next(running)
        except StopIteration as end:
            assert len(end.value.sets) == 1
            break
        steps += 1
        if steps == 5:
            go_on.set()
    assert steps >= 5


def test_what_goes_wrong_in_a_calculation_rises_in_the_job() -> None:
    class Broken(Counter):
        def count(self, poses: PoseSequence, hands: object = None) -> list[CountedSet]:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        look(Person(100), counter=Broken())


def test_a_clock_knows_how_long_each_stage_took() -> None:
    clock = Clock()
    assert clock.run("count", lambda: 5) == 5
    assert clock.seconds["count"] > 0
    assert isinstance(msgspec.json.encode(FoundSet(start=0, stop=1)), bytes)


class NamingSegmenter:
    """Cuts and names as it is told."""

    id = "namer"

    def __init__(self, *found: ProposedSegment) -> None:
        self.found = found

    def segment(self, poses: PoseSequence, hands: object = None) -> list[ProposedSegment]:
        return list(self.found)


def test_a_stretch_keeps_the_name_of_its_segmenter_unless_the_recogniser_is_surer() -> None:
    cut = NamingSegmenter(ProposedSegment(0, 100, 0.9, "wave"), ProposedSegment(100, 200, 0.3, "wave"))
    found = look(Person(200), segmenter=cut, recogniser=Recogniser("walk"))
    assert spans(found) == [(0, 100, "wave"), (100, 200, "walk")]
    assert [one.confidence for one in found.segments] == [0.9, 0.6]


def test_a_recogniser_that_does_not_know_takes_no_name_away() -> None:
    cut = NamingSegmenter(ProposedSegment(0, 100, 0.2, "wave"), ProposedSegment(120, 200, 0.2, "unknown"))
    found = look(Person(200), segmenter=cut, recogniser=Recogniser("unknown"))
    assert [label for _, _, label in spans(found)] == ["wave", "unknown"]


def test_a_set_takes_the_name_of_the_stretch_around_it_and_its_own_ends_are_no_segments() -> None:
    cut = NamingSegmenter(ProposedSegment(93, 208, 0.9, "squat"), ProposedSegment(208, 300, 0.9, "walk"))
    found = look(Person(300), counter=Counter((100, 200)), segmenter=cut)
    assert spans(found) == [(100, 200, "squat"), (208, 300, "walk")]
    assert [one.label for one in found.sets] == ["squat"]


def test_a_longer_part_of_the_stretch_beside_the_set_stays_a_segment() -> None:
    cut = NamingSegmenter(ProposedSegment(50, 208, 0.9, "squat"))
    found = look(Person(300), counter=Counter((100, 200)), segmenter=cut)
    assert spans(found) == [(50, 100, "squat"), (100, 200, "squat")]


def test_labels_that_hold_at_a_time_stay_beside_the_sets() -> None:
    cut = NamingSegmenter(
        ProposedSegment(0, 250, 0.9, "walk"), ProposedSegment(120, 220, 0.4, "wave", layer=1)
    )
    found = look(Person(300), counter=Counter((100, 200)), segmenter=cut, recogniser=Recogniser())
    layers = [(one.start, one.stop, one.label, one.layer) for one in found.segments]
    assert (120, 220, "wave", 1) in layers and (0, 100, "walk", 0) in layers


def test_how_uncertain_edges_are_and_what_else_was_likely_goes_along() -> None:
    ranking = (("walk", 0.7), ("run", 0.2))
    cut = NamingSegmenter(
        ProposedSegment(0, 100, 0.7, "walk", (0.1, 0.25), ranking),
        ProposedSegment(100, 200, 0.7, "walk", (0.25, 0.4), ranking),
    )
    (one,) = look(Person(200), segmenter=cut, recogniser=Recogniser("unknown")).segments
    assert (one.start, one.stop) == (0, 200)
    assert one.attributes == {"probabilities": "walk 0.700, run 0.200", "edges_s": "0.10 0.40"}


def test_labelling_again_names_what_was_named_before() -> None:
    cut = NamingSegmenter(ProposedSegment(0, 100, 0.9, "wave"))
    before = look(Person(100), segmenter=cut)
    again = look(Person(100), known=before, recogniser=Recogniser("walk"))
    assert spans(again) == [(0, 100, "walk")]


def test_what_each_counter_counted_stands_in_the_sets_segment() -> None:
    class Asked(Counter):
        def count(self, poses: PoseSequence, hands: object = None) -> list[CountedSet]:
            found = super().count(poses)
            return [msgspec.structs.replace(one, counts={"a": one.count, "b": 7}) for one in found]

    found = run_to_end(
        find_movement(Person(300), MovementTools(counter=Asked((50, 150)), segmenter=Segmenter()), Clock())
    )
    (one,) = [segment for segment in found.segments if segment.source == "counter"]
    assert one.attributes["counts"] == "a 10, b 7"
    assert found.sets[0].counts == {"a": 10, "b": 7}
