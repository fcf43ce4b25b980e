"""What the palette finds: a fuzzy search over everything a person can do or go to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

import msgspec
from PySide6.QtGui import QAction, QKeySequence

from app.actions import TABLE, plain_text
from app.actions.spec import reason
from app.session import Selection, Session
from app.timeline.painting import is_named, label_text
from app.words import tr
from core.document.project import Segment

MOST_SHOWN = 60
MOST_RECENT = 12


class Entry(msgspec.Struct, frozen=True, eq=False):
    """One line of the palette. `reason` says why it cannot be done now; "" where it can."""

    id: str
    text: str
    where: str
    keys: str
    reason: str
    run: Callable[[], None]


def entries(session: Session, actions: Mapping[str, QAction]) -> list[Entry]:
    """Everything, in the order of the menus; then videos, people and labels of the project."""
    found = []
    for spec in TABLE:
        action = actions[spec.id]
        keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
        where = tr(spec.submenu) if spec.submenu else tr(spec.menu)
        why = "" if action.isEnabled() else reason(spec, session)
        found.append(Entry(spec.id, plain_text(spec), where, "  ".join(keys), why, action.trigger))
    return found + _project_entries(session)


def _project_entries(session: Session) -> list[Entry]:
    project = session.project
    if project is None:
        return []

    def line(name: str, text: str, where: str, run: Callable[[], None]) -> Entry:
        return Entry(name, text, where, "", "", run)

    found = []
    for video in project.videos:
        text = video.path.replace("\\", "/").rsplit("/", 1)[-1]
        found.append(line(f"video:{video.id}", text, tr("Video"), partial(session.show_video, video.id)))
    for person in project.people:
        chosen = Selection("person", person.id)
        found.append(line(f"person:{person.id}", person.name, tr("Person"), partial(session.select, chosen)))
    labels = {segment.label for tier in project.tiers for segment in tier.segments}
    for name in sorted(label for label in labels if is_named(label)):
        run = partial(go_to_label, session, name)
        found += [line(f"label:{name}", label_text(name), tr("Next segment with this label"), run)]
    return found


def go_to_label(session: Session, label: str) -> None:
    """Select the next segment with `label` after the shown frame, round again from the start."""
    if session.project is None or session.recording is None:
        return
    here = session.recording.id
    found: list[tuple[Segment, str]] = [
        (segment, tier.id)
        for tier in session.project.tiers
        if tier.recording_id == here
        for segment in tier.segments
        if segment.label == label and segment.state != "rejected"
    ]
    if found:
        segment, tier_id = min(
            found, key=lambda entry: (entry[0].start <= session.frame, entry[0].start, entry[0].id)
        )
        session.set_frame(segment.start)
        session.select(Selection("segment", segment.id, tier_id))


def search(found: Iterable[Entry], typed: str, recent: Sequence[str]) -> list[Entry]:
    """The entries that fit what was typed, best first; with nothing typed, the recent ones lead."""
    listed = list(found)
    order = {name: number for number, name in enumerate(recent)}
    if not typed.strip():
        return sorted(listed, key=lambda entry: order.get(entry.id, len(order)))[:MOST_SHOWN]
    scored = [(score(typed, entry.text, entry.where), entry) for entry in listed]
    fitting = [(points, entry) for points, entry in scored if points > 0]
    fitting.sort(key=lambda one: (-one[0], bool(one[1].reason), order.get(one[1].id, len(order))))
    return [entry for _, entry in fitting[:MOST_SHOWN]]


def score(typed: str, text: str, where: str = "") -> float:
    """How well `typed` fits: 0 not at all; whole words and beginnings of words count most.

    Every word that was typed must be found, in the text, in where it stands, or letter by letter.
    """
    whole = f"{text} {where}".casefold()
    total = 0.0
    for word in typed.casefold().split():
        found = _word_score(word, text.casefold())
        if found == 0:
            found = 0.5 * _word_score(word, whole)
        if found == 0:
            return 0.0
        total += found
    return total + 1.0 / (10 + len(text))


def _word_score(word: str, text: str) -> float:
    at = text.find(word)
    if at >= 0:
        begins = at == 0 or not text[at - 1].isalnum()
        return 10.0 + (6.0 if begins else 0.0) + (3.0 if at == 0 else 0.0)
    points, last = 0.0, -1
    for letter in word:
        at = text.find(letter, last + 1)
        if at < 0:
            return 0.0
        begins = at == 0 or not text[at - 1].isalnum()
        points += 1.5 if at == last + 1 or begins else 0.3
        last = at
    return points / len(word) * 3.0 if points >= 0.8 * len(word) else 0.0
