"""Who is who, and where their keypoints are."""

from __future__ import annotations

from app.actions.spec import Spec, can_edit, has_poses, has_video, spec
from app.session import Session


def has_people(session: Session) -> bool:
    """There is somebody to choose."""
    return has_video(session) and session.project is not None and bool(session.project.people)


def has_person(session: Session) -> bool:
    """A person is selected."""
    return can_edit(session) and session.selected_person() is not None


def has_several(session: Session) -> bool:
    """Several people are selected."""
    return can_edit(session) and session.selection.kind == "person" and bool(session.also)


def can_swap(session: Session) -> bool:
    """There are two people to exchange."""
    return (
        can_edit(session)
        and has_people(session)
        and len(session.project.people if session.project else ()) > 1
    )


def can_swap_marked(session: Session) -> bool:
    """There are two people, and both marks are set."""
    return can_swap(session) and session.mark_in is not None and session.mark_out is not None


def can_correct(session: Session) -> bool:
    """There are poses, and they may be corrected."""
    return can_edit(session) and has_video(session) and has_poses(session)


def has_keypoint(session: Session) -> bool:
    """A keypoint is selected."""
    return can_correct(session) and session.selection.kind == "person" and bool(session.selection.keypoint)


def has_keypoint_and_marks(session: Session) -> bool:
    """A keypoint is selected, and both marks are set."""
    return has_keypoint(session) and session.mark_in is not None and session.mark_out is not None


ACTIONS: tuple[Spec, ...] = (
    spec(
        "next_person",
        "Next person",
        "People",
        "P",
        "",
        lambda c: c.people.select_next(1),
        when=has_people,
        hint="Select the next person in the picture",
    ),
    spec(
        "previous_person",
        "Previous person",
        "People",
        "Shift+P",
        "",
        lambda c: c.people.select_next(-1),
        when=has_people,
        hint="Select the previous person in the picture",
    ),
    spec(
        "also_person",
        "Add the next person",
        "People",
        "Ctrl+P",
        "",
        lambda c: c.people.select_next(1, also=True),
        when=has_people,
        hint="Select the next person in the picture as well (or Ctrl+click)",
    ),
    spec(
        "swap",
        "Swap from here on",
        "People",
        "W",
        "arrow-left-right",
        lambda c: c.people.swap(),
        when=can_swap,
        group=1,
        hint="Exchange two people from this frame on: who was taken for whom",
    ),
    spec(
        "swap_to_cut",
        "Swap until the next cut",
        "People",
        "Shift+W",
        "",
        lambda c: c.people.swap(until="cut"),
        when=can_swap,
        group=1,
        hint="Exchange two people from this frame to the next cut of the video",
    ),
    spec(
        "swap_marked",
        "Swap between the marks",
        "People",
        "Alt+W",
        "",
        lambda c: c.people.swap(until="marks"),
        when=can_swap_marked,
        group=1,
        hint="Exchange two people between the marks I and O",
    ),
    spec(
        "split_person",
        "Split from here on",
        "People",
        "Ctrl+Shift+X",
        "split",
        lambda c: c.people.split(),
        when=has_person,
        group=1,
        hint="From this frame on it is somebody else: make a new person",
    ),
    spec(
        "merge_people",
        "Merge",
        "People",
        "Ctrl+Shift+M",
        "merge",
        lambda c: c.people.merge(),
        when=has_several,
        group=1,
        hint="The selected people are one: Ctrl+click to select several",
    ),
    spec(
        "person_colour",
        "Colour ...",
        "People",
        "Ctrl+Shift+C",
        "palette",
        lambda c: c.people.choose_colour(),
        when=has_person,
        group=2,
        hint="Give the selected person another colour",
    ),
    spec(
        "hide_person",
        "Hide or show",
        "People",
        "Shift+H",
        "eye-off",
        lambda c: c.people.hide(),
        when=has_person,
        group=2,
        hint="Draw the selected people on the picture, or do not",
    ),
    spec(
        "remove_person",
        "Remove",
        "People",
        "Shift+Del",
        "user-x",
        lambda c: c.people.remove(),
        when=has_person,
        group=2,
        hint="Take the selected people out of the session; their tracks stay",
    ),
    spec(
        "keypoints",
        "Correct keypoints",
        "People",
        "E",
        "waypoints",
        lambda c: c.people.correct_keypoints(),
        when=can_correct,
        group=3,
        hint="Tab chooses a keypoint, arrows move it, comma and full stop change the frame, Esc ends",
    ),
    spec(
        "choose_keypoint",
        "Choose a keypoint ...",
        "People",
        "Shift+E",
        "",
        lambda c: c.people.choose_keypoint(),
        when=can_correct,
        group=3,
        hint="Choose a keypoint by its name",
    ),
    spec(
        "hide_keypoint",
        "Keypoint is hidden",
        "People",
        "H",
        "eye-off",
        lambda c: c.people.hide_keypoint(),
        when=has_keypoint,
        group=3,
        hint="Mark the keypoint as hidden on this frame, or as seen again",
    ),
    spec(
        "fill_between",
        "Fill between corrections",
        "People",
        "B",
        "spline",
        lambda c: c.people.fill_between(),
        when=has_keypoint,
        group=3,
        hint="Fill in the frames between the corrections before and after this frame",
    ),
    spec(
        "reset_keypoint",
        "Reset on this frame",
        "People",
        "Backspace",
        "rotate-ccw",
        lambda c: c.people.reset_keypoint("frame"),
        when=has_keypoint,
        group=4,
        hint="Show again what was predicted for the keypoint on this frame",
    ),
    spec(
        "reset_keypoint_marked",
        "Reset between the marks",
        "People",
        "Shift+Backspace",
        "",
        lambda c: c.people.reset_keypoint("marks"),
        when=has_keypoint_and_marks,
        group=4,
        hint="Show again what was predicted for the keypoint between the marks I and O",
    ),
    spec(
        "reset_keypoint_all",
        "Reset the whole keypoint",
        "People",
        "Ctrl+Backspace",
        "rotate-ccw",
        lambda c: c.people.reset_keypoint("all"),
        when=has_keypoint,
        group=4,
        hint="Show again what was predicted for the keypoint in the whole video",
    ),
)
