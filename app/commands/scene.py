"""The 3D view: from where, what beside the body is drawn, and whom it is compared with."""

from __future__ import annotations

from msgspec.structs import replace

from app.commands.parts import Parts
from app.dialogs.ask import ask_text
from app.scene3d.ghost import Moment, OtherPerson, Reference, Stretch, person_named
from app.scene3d.references import keep_reference, read_reference, reference_names
from app.timeline.painting import label_text
from app.timeline.rows import shown_people
from app.words import tr
from core.errors import UserError


class SceneCommands:
    """The 3D view: from where, what beside the body is drawn, and whom it is compared with."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._session = parts.session

    def look_from(self, view: str) -> None:
        """A standard view."""
        self._parts.scene.look_from(view)

    def turn(self, right_deg: float, up_deg: float) -> None:
        """Go round the person."""
        self._parts.scene.turn(right_deg, up_deg)

    def pan(self, right_m: float, up_m: float) -> None:
        """Move what is seen."""
        self._parts.scene.pan(right_m, up_m)

    def nearer(self, factor: float) -> None:
        """Closer, or farther away."""
        self._parts.scene.nearer(factor)

    def switch(self, name: str) -> None:
        """Turn follow, trails, grid, beside or warped on or off."""
        self._session.set_view(**{name: not getattr(self._session, name)})

    def ghost_of_moment(self) -> None:
        """Keep this moment in view."""
        self._session.set_view(ghost=Moment(self._session.frame))

    def ghost_of_person(self) -> None:
        """The next other person beside the selected one; after the last one, none."""
        session = self._session
        if session.project is None or session.recording is None:
            return
        selected = session.selected_person()
        people = shown_people(session.project, session.recording.id)
        first = selected if selected is not None else people[0] if people else None
        others = [person.id for person in people if first is not None and person.id != first.id]
        now = session.ghost.person_id if isinstance(session.ghost, OtherPerson) else ""
        after = others[others.index(now) + 1 :] if now in others else others
        session.set_view(ghost=OtherPerson(after[0]) if after else None)

    def ghost_of_selection(self) -> None:
        """Compare with the selected repetition, segment, or what lies between the marks."""
        self._parts.attempt(lambda: self._session.set_view(ghost=self._chosen()))

    def switch_augmenting(self) -> None:
        """Show what training sees, or put it away."""
        self._switch_ghost_panel("augment", "compose")

    def switch_composing(self) -> None:
        """Show two segments as one movement, or put that away."""
        self._switch_ghost_panel("compose", "augment")

    def note_sample(self, name: str, _folder: str, segments: tuple[tuple[str, str], ...]) -> None:
        """Write down on the segments that a training sample was composed of them."""
        from core.file_formats.composed_samples import note_sample

        if not self._session.read_only:
            self._parts.apply("Keep a training sample", note_sample, name, segments)

    def _switch_ghost_panel(self, panel: str, other: str) -> None:
        """Open or close a panel that shows a ghost of its own; only one of them can."""
        workspace = self._parts.workspace
        if workspace.is_in_view(panel):
            workspace.close_panel(panel)
        else:
            workspace.close_panel(other)
            workspace.show_panel(panel)
            workspace.docks["scene"].show()

    def no_ghost(self) -> None:
        """Compare with nothing."""
        self._session.set_view(ghost=None)

    def ask_keep_reference(self) -> None:
        """Keep the selected movement in the person's own folder, to be compared with in any session."""
        self._parts.attempt(self._keep)

    def ask_reference(self) -> None:
        """Choose a movement that was kept."""
        names = reference_names()
        if not names:
            words = tr("No reference was kept yet.")
            hint = tr("Select a repetition and choose “Keep as a reference”.")
            self._parts.notifications.tell("info", words, hint)
            return
        question = tr("Compare with")
        name = ask_text(self._parts.window, tr("Reference"), question, names[0] if names else "", names)
        if name:
            self._parts.attempt(lambda: self._session.set_view(ghost=Reference(read_reference(name))))

    def _keep(self) -> None:
        chosen = self._chosen()
        movement = self._parts.scene.ghosts.movement(
            chosen.person_id, chosen.start, chosen.stop, chosen.title
        )
        if movement is None:
            raise UserError(
                "Too little is known of this movement.", hint="Choose one in which the body is seen."
            )
        name = ask_text(self._parts.window, tr("Reference"), tr("Name of this movement"), chosen.title)
        if name:
            keep_reference(replace(movement, name=name))
            self._parts.job_bar.say(tr("“{name}” is kept as a reference", name=name))

    def _chosen(self) -> Stretch:
        """The selected repetition or segment, else the one at the play head, else the marks.

        Raises UserError when there is none.
        """
        session = self._session
        found, segment, person = session.selected_set(), session.selected_segment(), session.selected_person()
        person_id = person.id if person is not None else self._first_person()
        if found is not None and found.cycles:
            number = session.selection.cycle
            if number is None:
                here = [i for i, c in enumerate(found.cycles) if c.start <= session.frame < c.stop]
                number = here[0] if here else 0
            cycle = found.cycles[min(number, len(found.cycles) - 1)]
            title = tr("{name}, repetition {number}", name=self._name(person_id), number=number + 1)
            return Stretch(person_id, cycle.start, cycle.stop, title)
        if segment is not None:
            title = f"{self._name(person_id)}, {label_text(segment[1].label)}"
            return Stretch(person_id, segment[1].start, segment[1].stop, title)
        if (
            session.mark_in is not None
            and session.mark_out is not None
            and session.mark_in < session.mark_out
        ):
            return Stretch(person_id, session.mark_in, session.mark_out, self._name(person_id))
        here_now = self._parts.scene.ghosts.stretch_at(person_id, session.frame)
        if here_now is None:
            raise UserError(
                "There is nothing to compare with.",
                hint="Select a repetition or a segment, or set the marks with I and O.",
            )
        return Stretch(person_id, *here_now, self._name(person_id))

    def _first_person(self) -> str:
        session = self._session
        if session.project is None or session.recording is None:
            return ""
        people = shown_people(session.project, session.recording.id)
        return people[0].id if people else ""

    def _name(self, person_id: str) -> str:
        people = self._session.project.people if self._session.project is not None else ()
        return person_named(people, person_id)
