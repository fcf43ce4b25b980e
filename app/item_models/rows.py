"""Segments, events and repetitions as columns of numbers, so that 100,000 are sorted and filtered at once.

Each tier and each set of repetitions is one block, read once and kept as long as it is the same object:
after an edit only the blocks that changed are read again.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.document.project import Event, Project, RepetitionSet, Segment, Tier

Ints = NDArray[np.int64]
Kind = Literal["segment", "event", "repetition"]
KINDS: tuple[Kind, ...] = ("segment", "event", "repetition")
STATES = ("proposed", "accepted", "rejected", "")
COLUMNS = (
    "kind",
    "person",
    "tier",
    "label",
    "start",
    "stop",
    "length",
    "state",
    "confidence",
    "note",
    "author",
)
WORDS = ("person", "tier", "label", "note", "author")  # columns that hold codes of words
NO_CONFIDENCE = -1.0


class RowFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Which rows are shown; None: of every one. `text` is looked for in everything that is words."""

    kind: str | None = None
    person: str | None = None
    tier_id: str | None = None
    label: str | None = None
    state: str | None = None
    text: str = ""


class Block(msgspec.Struct, frozen=True, eq=False):
    """The rows of one tier or one set: `numbers` (C, N) by `FIELDS`, and the things themselves."""

    source: object
    tier_id: str
    numbers: Ints
    confidence: NDArray[np.float32]
    things: tuple[Segment | Event, ...] | RepetitionSet


FIELDS = (
    "kind",
    "state",
    "start",
    "stop",
    "person",
    "tier",
    "label",
    "note",
    "author",
    "inside",
    "ambiguous",
)
_AT = {name: number for number, name in enumerate(FIELDS)}


class Rows:
    """All rows of one recording, and which of them are shown in which order (`shown`, (M,) row numbers)."""

    def __init__(self) -> None:
        self._codes: dict[str, int] = {"": 0}
        self._words: list[str] = [""]
        self._blocks: dict[str, Block] = {}
        self._order: tuple[str, ...] = ()
        self._names: tuple[object, ...] = ()
        self._numbers = np.zeros((len(FIELDS), 0), np.int64)
        self._confidence = np.zeros(0, np.float32)
        self._block_of = np.zeros(0, np.int64)
        self.shown: Ints = np.zeros(0, np.int64)

    def __len__(self) -> int:
        """How many there are, shown or not."""
        return self._numbers.shape[1]

    def read(self, project: Project | None, recording_id: str) -> None:
        """Take in the rows of a recording; what did not change is not read again."""
        people = project.people if project is not None else ()
        names = tuple((person.id, person.name) for person in people)
        if names != self._names:
            self._blocks, self._names = {}, names
        person_names = dict(names)
        blocks: dict[str, Block] = {}
        for tier in project.tiers if project is not None else ():
            if tier.recording_id == recording_id and (tier.segments or tier.events):
                known = self._blocks.get(tier.id)
                same = known is not None and known.source is tier
                blocks[tier.id] = known if same and known else self._tier_block(tier, person_names)
        for found in project.repetition_sets if project is not None else ():
            if found.recording_id == recording_id and found.cycles:
                known = self._blocks.get(found.id)
                same = known is not None and known.source is found
                blocks[found.id] = known if same and known else self._set_block(found, person_names)
        self._blocks, self._order = blocks, tuple(blocks)
        parts = list(blocks.values())
        self._numbers = np.concatenate([np.zeros((len(FIELDS), 0), np.int64), *(b.numbers for b in parts)], 1)
        self._confidence = np.concatenate([np.zeros(0, np.float32), *(b.confidence for b in parts)])
        self._block_of = np.repeat(np.arange(len(parts)), [b.numbers.shape[1] for b in parts])

    def arrange(self, wanted: RowFilter, column: str, descending: bool) -> None:
        """Choose and sort the rows that are shown."""
        rows = np.flatnonzero(self._wanted(wanted))
        keys = self._sort_key(column)[rows]
        order = np.lexsort((self.field("start")[rows], -keys if descending else keys))
        self.shown = rows[order]

    def field(self, name: str) -> Ints:
        """One of `FIELDS` of every row, (N,)."""
        return np.asarray(self._numbers[_AT[name]])

    def word(self, name: str, row: int) -> str:
        """The words of one of `WORDS` in a row."""
        return self._words[int(self._numbers[_AT[name], row])]

    def confidence(self, row: int) -> float | None:
        """How sure the model was, if it said so."""
        value = float(self._confidence[row])
        return None if value == NO_CONFIDENCE else value

    def thing(self, row: int) -> Segment | Event | RepetitionSet:
        """What a row shows; of a repetition its set."""
        things = self._block(row).things
        return things[self._inside(row)] if isinstance(things, tuple) else things

    def tier_id(self, row: int) -> str:
        """The tier a row lies on; "" for a repetition."""
        return self._block(row).tier_id

    def cycle(self, row: int) -> int:
        """The number of a repetition within its set."""
        return self._inside(row)

    def find(self, wanted: Iterable[tuple[Kind, str, str, int | None]]) -> Ints:
        """The rows of things, rising: (kind, tier or set, id, number of a cycle or None for all)."""
        by_block: dict[str, set[tuple[str, str | int | None]]] = {}
        for kind, block_id, thing_id, cycle in wanted:
            key = (kind, cycle if kind == "repetition" else thing_id)
            by_block.setdefault(block_id, set()).add(key)
        found: list[int] = []
        first = 0
        for block_id in self._order:
            block = self._blocks[block_id]
            keys = by_block.get(block_id)
            if keys and isinstance(block.things, RepetitionSet):
                every = ("repetition", None) in keys
                count = len(block.things.cycles)
                found += [first + n for n in range(count) if every or ("repetition", n) in keys]
            elif keys and isinstance(block.things, tuple):
                for number, thing in enumerate(block.things):
                    kind = "segment" if isinstance(thing, Segment) else "event"
                    if (kind, thing.id) in keys:
                        found.append(first + number)
            first += block.numbers.shape[1]
        return np.array(found, np.int64)

    def used(self, name: str) -> list[str]:
        """The words in use in one of `WORDS`, sorted."""
        return sorted(self._words[code] for code in np.flatnonzero(np.bincount(self.field(name))))

    # ---- reading --------------------------------------------------------------------------------

    def _code(self, word: str) -> int:
        code = self._codes.setdefault(word, len(self._words))
        if code == len(self._words):
            self._words.append(word)
        return code

    def _tier_block(self, tier: Tier, names: dict[str, str]) -> Block:
        things: tuple[Segment | Event, ...] = (*tier.segments, *tier.events)
        numbers = np.zeros((len(FIELDS), len(things)), np.int64)
        split, code = len(tier.segments), self._code
        numbers[_AT["kind"], split:] = 1
        numbers[_AT["person"]] = code(names.get(tier.person_id, ""))
        numbers[_AT["tier"]] = code(tier.name)
        numbers[_AT["inside"]] = np.arange(len(things))
        segments, events = tier.segments, tier.events
        columns: dict[str, Iterable[int]] = {
            "start": [s.start for s in segments] + [e.frame for e in events],
            "stop": [s.stop for s in segments] + [e.frame for e in events],
            "state": [STATES.index(s.state) for s in segments] + [STATES.index("")] * len(events),
            "label": [code(thing.label) for thing in things],
            "note": [code(thing.note) for thing in things],
            "author": [code(thing.author) for thing in things],
            "ambiguous": [s.ambiguous for s in segments] + [False] * len(events),
        }
        for name, values in columns.items():
            numbers[_AT[name]] = np.fromiter(values, np.int64, len(things))
        sure = [NO_CONFIDENCE if s.confidence is None else s.confidence for s in segments]
        confidence = np.array(sure + [NO_CONFIDENCE] * len(events), np.float32)
        return Block(tier, tier.id, numbers, confidence, things)

    def _set_block(self, found: RepetitionSet, names: dict[str, str]) -> Block:
        count = len(found.cycles)
        numbers = np.zeros((len(FIELDS), count), np.int64)
        columns: dict[str, Any] = {
            "kind": KINDS.index("repetition"),
            "state": STATES.index(found.state),
            "start": [cycle.start for cycle in found.cycles],
            "stop": [cycle.stop for cycle in found.cycles],
            "person": self._code(names.get(found.person_id, "")),
            "label": self._code(found.label),
            "note": self._code(found.note),
            "author": self._code(found.model),
            "inside": np.arange(count),
        }
        for name, values in columns.items():
            numbers[_AT[name]] = values
        sure = NO_CONFIDENCE if found.confidence is None else found.confidence
        return Block(found, "", numbers, np.full(count, sure, np.float32), found)

    # ---- choosing and sorting -------------------------------------------------------------------

    def _wanted(self, wanted: RowFilter) -> NDArray[np.bool_]:
        keep = np.ones(len(self), bool)
        if wanted.kind is not None:
            keep &= self.field("kind") == KINDS.index(wanted.kind)
        if wanted.state is not None:
            keep &= self.field("state") == STATES.index(wanted.state)
        for name in ("person", "label"):
            value = getattr(wanted, name)
            if value is not None:
                keep &= self.field(name) == self._codes.get(value, -1)
        if wanted.tier_id is not None:
            places = [n for n, key in enumerate(self._order) if self._blocks[key].tier_id == wanted.tier_id]
            keep &= np.isin(self._block_of, places)
        text = " ".join(wanted.text.casefold().split())
        if text:
            keep &= self._with_text(text)
        return keep

    def _with_text(self, text: str) -> NDArray[np.bool_]:
        having = np.array([text in word.casefold().replace("_", " ") for word in self._words], bool)
        found = np.zeros(len(self), bool)
        for name in WORDS:
            found |= having[self.field(name)]
        return found

    def _sort_key(self, column: str) -> NDArray[Any]:
        if column in WORDS:
            rank = np.zeros(len(self._words), np.int64)
            rank[sorted(range(len(self._words)), key=lambda code: self._words[code].casefold())] = np.arange(
                len(self._words)
            )
            return np.asarray(rank[self.field(column)])
        if column == "length":
            return np.asarray(self.field("stop") - self.field("start"))
        return self._confidence if column == "confidence" else self.field(column)

    def _block(self, row: int) -> Block:
        return self._blocks[self._order[self._block_of[row]]]

    def _inside(self, row: int) -> int:
        return int(self._numbers[_AT["inside"], row])
