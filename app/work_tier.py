"""Which tier new segments and events go to."""

from __future__ import annotations

from app.session import Session
from app.timeline.rows import shown_people
from app.vocabulary import active_vocabulary
from core.document.edits.common import new_id
from core.document.project import Person, Project, Tier, Vocabulary

HUMAN = "human"


def shown_tiers(session: Session) -> list[Tier]:
    """The tiers of the shown recording that are not hidden, in the project's order."""
    recording = session.recording
    if session.project is None or recording is None:
        return []
    return [t for t in session.project.tiers if t.recording_id == recording.id and not t.hidden]


def chosen_tier(session: Session) -> Tier | None:
    """The tier the person works on: the chosen one, else that of the selection."""
    tiers = {tier.id: tier for tier in shown_tiers(session)}
    return tiers.get(session.tier_id) or tiers.get(session.selection.tier_id)


def work_tier(session: Session) -> Tier | None:
    """The tier new segments go to: the chosen one where it is a person's own; else the first of those of
    the same (or the selected, or the first) person in the video. Where there is none, a new one that is not
    in the project yet (`edits.put_segment_on` adds it); None while no video is shown.
    """
    chosen = chosen_tier(session)
    if chosen is not None and chosen.author == HUMAN:
        return chosen
    if session.project is None or session.recording is None:
        return None
    person = _person(session, session.project, chosen)
    return tier_for(session, person)


def tier_for(session: Session, person: Person | None) -> Tier | None:
    """The first tier for a person (or for nobody) that new segments can go to; a new one if there is none."""
    if session.recording is None:
        return None
    wanted = person.id if person is not None else ""
    for tier in shown_tiers(session):
        if tier.author == HUMAN and tier.person_id == wanted and not tier.locked:
            return tier
    name = f"{person.name}: actions" if person is not None else "Actions"
    return Tier(id=new_id(), name=name, recording_id=session.recording.id, person_id=wanted)


def _person(session: Session, project: Project, chosen: Tier | None) -> Person | None:
    if chosen is not None:
        return next((p for p in project.people if p.id == chosen.person_id), None)
    selected = session.selected_person()
    if selected is not None or session.recording is None:
        return selected
    return next(iter(shown_people(project, session.recording.id)), None)


def shown_vocabulary(session: Session) -> Vocabulary | None:
    """The vocabulary the labels panel shows: the chosen one, else the one whose labels have their keys."""
    for vocabulary in session.project.vocabularies if session.project is not None else ():
        if vocabulary.id == session.vocabulary_id:
            return vocabulary
    return active_vocabulary(session.project, work_tier(session))
