"""Labels renamed and merged wherever they are; segments put on tiers that are made for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.document import edits
from core.document.project import Event, Label, Project, RepetitionSet, Tier, Vocabulary
from core.document.validity import first_problem
from core.errors import UserError
from tests.core.document import builders as b

NAMES = ("walk", "run", "hop", "skip")


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """Some labels in vocabularies, on segments, events and sets of repetitions."""
    some = st.sampled_from(NAMES)
    tiers = []
    for number in range(2):
        labels = draw(st.lists(st.sampled_from(NAMES), max_size=5))
        segments = [b.segment(f"s{n}", n * 10, n * 10 + 9, label) for n, label in enumerate(labels)]
        events = tuple(Event(id=f"e{n}", frame=n, label=label) for n, label in enumerate(labels[::-1]))
        tiers.append(Tier(**{**_fields(b.tier(f"t{number}", *segments)), "events": events}))
    project = b.project(*tiers)
    for number in range(2):
        chosen = draw(st.lists(st.sampled_from(NAMES), max_size=4, unique=True))
        words = tuple(Label(id=f"l{n}", name=name, key=str(n)) for n, name in enumerate(chosen))
        project = edits.add_vocabulary(project, Vocabulary(id=f"v{number}", name="words", labels=words))
    found = RepetitionSet(
        id="r",
        recording_id="r1",
        person_id="",
        start=0,
        stop=9,
        model="m",
        label=draw(some),
    )
    return edits.add_repetition_set(project, found)


def _fields(tier: Tier) -> dict[str, object]:
    return {name: getattr(tier, name) for name in tier.__struct_fields__}


def used(project: Project) -> list[str]:
    """Every label in use, in the order of the project."""
    labels = [item.label for tier in project.tiers for item in (*tier.segments, *tier.events)]
    return labels + [found.label for found in project.repetition_sets]


def listed(project: Project) -> list[set[str]]:
    return [{label.name for label in vocabulary.labels} for vocabulary in project.vocabularies]


@given(projects(), st.sets(st.sampled_from(NAMES), min_size=1), st.sampled_from(NAMES))
def test_merging_leaves_one_name_everywhere_and_the_others_alone(
    project: Project, names: set[str], into: str
) -> None:
    after = edits.merge_labels(project, names, into)
    assert used(after) == [into if label in names else label for label in used(project)]
    gone = names - {into}
    assert listed(after) == [
        (words - gone) | ({into} if words & gone else set()) for words in listed(project)
    ]
    assert first_problem(after) == ""
    if not names & set(used(project)) - {into} and not any(words & gone for words in listed(project)):
        assert after == project


@given(projects(), st.sampled_from(NAMES), st.sampled_from([*NAMES, "new", " "]))
def test_renaming_there_and_back_changes_no_label(project: Project, old: str, new: str) -> None:
    try:
        after = edits.rename_label(project, old, new)
    except UserError:
        assert not new.strip() or any({old, new} <= words for words in listed(project))
        return
    if new == "new":
        assert old not in used(after)
        back = edits.rename_label(after, new, old)
        assert used(back) == used(project)
        assert back.vocabularies == project.vocabularies
    else:
        assert used(after) == [new if label == old else label for label in used(project)]


def labelled() -> Project:
    tier = b.tier("t1", b.segment("s1", 0, 10, "walk"), b.segment("s2", 10, 20, "run"))
    words = Vocabulary(
        id="v", name="Gait", labels=(Label(id="w", name="walk", key="w"), Label(id="r", name="run"))
    )
    return edits.set_tier_vocabulary(edits.add_vocabulary(b.project(tier), words), "t1", "v")


def test_a_label_given_another_name_keeps_its_key_and_is_renamed_on_the_tiers() -> None:
    project = edits.change_label(labelled(), "v", Label(id="w", name="stroll", key="w", colour=120))
    assert [s.label for s in project.tiers[0].segments] == ["stroll", "run"]
    assert project.vocabularies[0].labels[0] == Label(id="w", name="stroll", key="w", colour=120)
    with pytest.raises(UserError, match="already") as told:
        edits.change_label(labelled(), "v", Label(id="w", name="run"))
    assert "Merge" in told.value.hint


def test_a_label_on_a_locked_tier_is_not_renamed() -> None:
    locked = edits.set_tier_look(labelled(), "t1", locked=True)
    with pytest.raises(UserError, match="locked"):
        edits.rename_label(locked, "walk", "stroll")
    with pytest.raises(UserError, match="locked"):
        edits.merge_labels(locked, ["walk"], "run")
    assert edits.change_label(locked, "v", Label(id="w", name="walk", key="x")).vocabularies != ()


def test_labels_are_ordered_and_removed_and_segments_keep_them() -> None:
    project = edits.move_label(labelled(), "v", "r", 0)
    assert [label.name for label in project.vocabularies[0].labels] == ["run", "walk"]
    project = edits.remove_labels(project, "v", ["w"])
    assert [label.name for label in project.vocabularies[0].labels] == ["run"]
    assert project.tiers[0].segments[0].label == "walk"


def test_a_first_label_brings_its_vocabulary() -> None:
    words = Vocabulary(id="v", name="Labels")
    project = edits.add_label_anywhere(b.project(), words, Label(id="1", name="jump"))
    project = edits.add_label_anywhere(project, words, Label(id="2", name="land"))
    assert [label.name for label in project.vocabularies[0].labels] == ["jump", "land"]


def test_a_segment_and_an_event_bring_the_tier_they_go_to() -> None:
    tier = Tier(id="new", name="Actions", recording_id="r1")
    project = edits.put_segment_on(b.project(), tier, b.segment("s", 3, 9))
    project = edits.put_segment_on(project, tier, b.segment("s2", 5, 20), "trim")
    project = edits.add_event_on(project, tier, Event(id="e", frame=7, label="heel strike"))
    assert [t.name for t in project.tiers] == ["Actions"]
    assert [(s.start, s.stop) for s in project.tiers[0].segments] == [(3, 5), (5, 20)]
    project = edits.annotate_event(project, "new", "e", note="left", attributes={"side": "left"})
    assert project.tiers[0].events[0].note == "left"


def test_copies_are_a_persons_own_and_may_lie_later() -> None:
    found = b.segment("p", 0, 10, "walk", author="m", state="proposed", confidence=0.6, note="good")
    other = Tier(id="t2", name="Ben", recording_id="r1")
    project = edits.copy_segments_to(b.project(b.tier("t1", found)), other, [found], by=5)
    copy = next(tier for tier in project.tiers if tier.id == "t2").segments[0]
    assert (copy.start, copy.stop, copy.label, copy.note) == (5, 15, "walk", "good")
    assert (copy.state, copy.author, copy.confidence) == ("accepted", "human", None)
    with pytest.raises(UserError):
        edits.copy_segments_to(project, other, [found], by=b.FRAMES)
