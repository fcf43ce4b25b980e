"""Who is who, and where their keypoints are."""

from __future__ import annotations

from typing import Literal

from app.commands.parts import Parts
from app.dialogs.ask import ask_text
from app.panels.people import dot_icon
from app.session import Selection
from app.theme import PEOPLE
from app.timeline.rows import shown_people
from app.video.keypoint_tool import KeypointTool, keypoint_name
from app.widgets.choices import offer
from app.words import tr
from core.document import edits
from core.document.project import Correction, Person, Project
from core.errors import UserError
from core.motion.skeletons import load_skeleton

SWAP = "Swap people"
RESET = "Reset keypoint"


class PeopleCommands:
    """Who is who, and where their keypoints are."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session
        self.tool = KeypointTool(parts.session, parts.poses, parts.attempt, parts.canvas)
        self.tool.leave_asked.connect(lambda: parts.canvas.set_tool(None))
        self.tool.step_asked.connect(lambda by: self._session.set_frame(self._session.frame + by))
        parts.canvas.set_resting_tool(self.tool)

    # Choosing ---------------------------------------------------------------------------------------

    def select_next(self, by: int, *, also: bool = False) -> None:
        """Select the next person in the picture (where nobody is, of all), or one more."""
        people = self._choosable()
        if not people:
            return
        ids = [person.id for person in people]
        chosen = [person.id for person in self._session.selected_people()]
        last = chosen[-1] if chosen else ""
        if also:
            rest = [one for one in ids if one not in chosen]
            if rest:
                self._session.select_many(tuple(Selection("person", one) for one in (*chosen, rest[0])))
            return
        at = ids.index(last) + by if last in ids else (0 if by > 0 else -1)
        keypoint = self._session.selection.keypoint if self.tool.in_hand else ""
        self._session.select(Selection("person", ids[at % len(ids)], keypoint=keypoint))

    def _choosable(self) -> list[Person]:
        seen = {body.person_id for body in self._parts.poses.bodies(self._session.frame)}
        everybody = self._everybody()
        return [person for person in everybody if person.id in seen] or everybody

    def _everybody(self) -> list[Person]:
        session = self._session
        if session.project is None or session.recording is None:
            return []
        return shown_people(session.project, session.recording.id)

    # Who is who -------------------------------------------------------------------------------------

    def swap(self, until: Literal["", "cut", "marks"] = "") -> None:
        """Exchange two people from this frame on (or to the next cut, or between the marks).

        With two selected, these; else the selected one with the only other, or whom the person chooses.
        """
        chosen, everybody = self._session.selected_people(), self._everybody()
        if len(chosen) == 2:
            self._swap(chosen[0], chosen[1], until)
        elif len(everybody) == 2:
            self._swap(everybody[0], everybody[1], until)
        elif len(chosen) == 1:
            one = chosen[0]
            others = [person for person in everybody if person.id != one.id]
            offer(
                self._parts.canvas,
                tr("Swap {name} with", name=one.name),
                [(person.name, dot_icon(person.colour)) for person in others],
                lambda place: self._swap(one, others[place], until),
                [everybody.index(person) + 1 for person in others],  # as they are listed
            )
        else:
            error = UserError(
                "Select two people to swap.",
                hint="Click one and Ctrl+click the other, in the picture or the list.",
            )
            self._parts.notifications.tell_error(error)

    def _swap(self, one: Person, other: Person, until: str) -> None:
        session = self._session
        if session.video is None:
            return
        start, stop = session.frame, None
        if until == "cut":
            stop = next((cut for cut in session.video.cuts if cut > start), None)
        elif until == "marks" and session.mark_in is not None and session.mark_out is not None:
            start, stop = sorted((session.mark_in, session.mark_out))
            stop += 1
        self._parts.apply(SWAP, edits.swap_people, one.id, other.id, session.video.id, start, stop)

    def split(self) -> None:
        """From this frame on the selected person is somebody new, who is selected then."""
        chosen, project, video = self._session.selected_people(), self._session.project, self._session.video
        if not chosen or project is None or video is None:
            return
        person, new_id = chosen[0], edits.new_id()
        name = edits.free_name((other.name for other in project.people), person.name)
        frame = self._session.frame
        if self._parts.apply("Split person", edits.split_person, person.id, video.id, frame, name, new_id):
            self._session.select(Selection("person", new_id))

    def merge(self) -> None:
        """The selected people are one: the first."""
        first, *others = [person.id for person in self._session.selected_people()]

        def merge_all(project: Project) -> Project:
            for other in others:
                project = edits.merge_people(project, first, other)
            return project

        if others and self._parts.apply("Merge people", merge_all):
            self._session.select(Selection("person", first))

    def choose_colour(self) -> None:
        """Another colour for the selected people."""
        names = (
            tr("Sky blue"), tr("Orange"), tr("Green"), tr("Pink"), tr("Yellow"), tr("Vermilion"), tr("Blue"),
        )  # fmt: skip
        chosen = [person.id for person in self._session.selected_people()]
        choices = [(name, dot_icon(number)) for number, name in zip(range(len(PEOPLE)), names)]
        if chosen:
            offer(self._parts.canvas, tr("Colour"), choices, lambda number: self._set_colour(chosen, number))

    def _set_colour(self, person_ids: list[str], colour: int) -> None:
        def set_all(project: Project) -> Project:
            for person_id in person_ids:
                project = edits.set_person_colour(project, person_id, colour)
            return project

        self._parts.apply("Change colour", set_all)

    def hide(self) -> None:
        """Draw the selected people no more; when all of them are hidden, draw them again."""
        chosen = self._session.selected_people()
        hidden = not all(person.hidden for person in chosen)

        def set_all(project: Project) -> Project:
            for person in chosen:
                project = edits.set_person_hidden(project, person.id, hidden)
            return project

        if chosen:
            self._parts.apply("Hide person" if hidden else "Show person", set_all)

    def remove(self) -> None:
        """Take the selected people out of the session."""
        chosen = self._session.selected_people()

        def remove_all(project: Project) -> Project:
            for person in chosen:
                project = edits.remove_person(project, person.id)
            return project

        if chosen:
            self._parts.apply("Remove person", remove_all)

    # Keypoints --------------------------------------------------------------------------------------

    def correct_keypoints(self) -> None:
        """Begin keypoint mode, or end it."""
        canvas = self._parts.canvas
        if canvas.tool is self.tool:
            canvas.set_tool(None)
            return
        self._session.set_playing(False)
        if self.tool.chosen() is None and not self.tool.choose():
            self._parts.notifications.tell_error(
                UserError("Nobody is seen on this frame.", hint="Go to a frame on which somebody is.")
            )
            return
        people = self._session.selected_people()
        if people and people[0].hidden:
            self._parts.notifications.tell_error(
                UserError("{name} is not drawn on the picture.", hint="Show them first.", name=people[0].name)
            )
            return
        self.tool.take()
        self._session.set_view(show_skeleton=True)
        canvas.set_tool(self.tool)

    def choose_keypoint(self) -> None:
        """Keypoint mode, with the keypoint whose name the person gives."""
        canvas = self._parts.canvas
        if canvas.tool is not self.tool:
            self.correct_keypoints()
        place = self.tool.chosen()
        if place is None:
            return
        names = {keypoint_name(name): name for name in load_skeleton(place.body.skeleton).keypoints}
        asked = ask_text(
            self._parts.window,
            tr("Choose a keypoint"),
            tr("Keypoint"),
            keypoint_name(place.name),
            list(names),
        )
        if asked is not None:
            match = next((name for text, name in names.items() if text == asked.lower()), None)
            match = match or next((name for text, name in names.items() if asked.lower() in text), None)
            if match is None:
                error = UserError("There is no keypoint “{name}”.", hint="Try: left wrist.", name=asked)
                self._parts.notifications.tell_error(error)
            else:
                self.tool.choose(match)
        canvas.setFocus()

    def hide_keypoint(self) -> None:
        """The chosen keypoint cannot be seen on this frame; where it is marked so, it can again."""
        session = self._session
        selection, video = session.selection, session.video
        if session.project is None or video is None:
            return
        here = edits.corrections_on(session.project, video.id, selection.id, session.frame)
        there = here.get(selection.keypoint)
        if there is not None and there.x is None:
            self.reset_keypoint("frame")
            return
        mark = Correction(frame=session.frame, keypoint=selection.keypoint, x=None, y=None)
        self._parts.apply("Hide keypoint", edits.correct_keypoint, video.id, selection.id, mark)

    def fill_between(self) -> None:
        """Fill in the frames between the corrections before and after this frame."""
        session = self._session
        if session.video is not None:
            person, keypoint = session.selection.id, session.selection.keypoint
            args = (session.video.id, person, keypoint, session.frame, session.times_s)
            self._parts.apply("Fill between corrections", edits.fill_between, *args)

    def reset_keypoint(self, where: Literal["frame", "marks", "all"]) -> None:
        """Show again what was predicted for the chosen keypoint."""
        session = self._session
        if session.video is None:
            return
        span: tuple[int, int | None] = (session.frame, session.frame + 1)
        if where == "all":
            span = (0, None)
        elif where == "marks" and session.mark_in is not None and session.mark_out is not None:
            start, last = sorted((session.mark_in, session.mark_out))
            span = (start, last + 1)
        person, keypoint = session.selection.id, session.selection.keypoint
        self._parts.apply(RESET, edits.clear_keypoint, session.video.id, person, keypoint, *span)
