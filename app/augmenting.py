"""See what training sees: the selected movement with one augmentation, as a ghost in the 3D view.

Nothing of it goes into the project; closed, the ghost that was there before comes back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from app.scene3d.ghost import Augmented, Ghost, GhostSource, person_named
from app.scene3d.references import Movement, read_reference, reference_names
from app.session import Session
from app.timeline.painting import label_text
from app.timeline.rows import shown_people
from app.timeline.scale import clock
from app.words import tr
from core.errors import UserError

if TYPE_CHECKING:
    from core.motion.augmentations import Augmentation
    from core.motion.clips import SkeletonClip

AROUND_S = 1.5
MOST_OTHERS = 24
LONGEST_S = 20.0
FIRST_SEED = 2  # the first draw shows something of every augmentation
OF_PEOPLE = "swap_people"  # needs two people


class Other(msgspec.Struct, frozen=True):
    """A movement that can be mixed in: a reference, another person's, another segment's."""

    key: str
    title: str


class Augmenting(QObject):
    """Keeps which augmentation, how strong and which draw; makes `session.ghost` while it is open."""

    changed = Signal()

    def __init__(self, session: Session, ghosts: GhostSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ghosts = ghosts
        self._before: Ghost | None = None
        self._span: tuple[str, int, int] | None = None
        self.is_open = False
        self.name = "rotate"
        self.strengths: dict[str, float] = {}  # those that the person set
        self.draw = 1
        self.other = ""  # key of what is mixed in; "" = the first there is
        self.does_nothing = False  # with this draw
        self.words = ""  # why nothing can be shown
        for signal in (session.selection_changed, session.video_changed, session.poses_changed):
            signal.connect(self._refresh)
        session.changed.connect(lambda *_: self._refresh())
        session.frame_changed.connect(self._on_frame)

    @property
    def chosen(self) -> Augmentation:
        """The augmentation that is shown."""
        return table()[self.name]

    @property
    def strength(self) -> float:
        """How strong it is."""
        return self.strengths.get(self.name, self.chosen.usual)

    def set_open(self, is_open: bool) -> None:
        """Show the augmented body, or what was there before."""
        if is_open == self.is_open:
            return
        self.is_open = is_open
        if is_open:
            ghost = self._session.ghost
            self._before = None if isinstance(ghost, Augmented) else ghost
            self._refresh()
        else:
            if isinstance(self._session.ghost, Augmented):
                self._session.set_view(ghost=self._before)
            self._before, self._span = None, None

    def choose(self, name: str) -> None:
        """Another augmentation."""
        self.name = name
        self._refresh()

    def set_strength(self, strength: float) -> None:
        """As strong as this."""
        self.strengths[self.name] = strength
        self._refresh()

    def draw_again(self) -> None:
        """Another draw of the same."""
        self.draw += 1
        self._refresh()

    def mix_with(self, key: str) -> None:
        """Mix another movement in."""
        self.other = key
        self._refresh()

    def needs_other(self) -> bool:
        """Whether a second movement takes part."""
        return self.chosen.mixes or self.name == OF_PEOPLE

    def others(self) -> list[Other]:
        """What can be mixed in: other people here, other segments, kept references."""
        session, here = self._session, self._wanted()
        if session.project is None or session.recording is None or here is None:
            return []
        people = shown_people(session.project, session.recording.id)
        found = [Other(f"person:{one.id}", one.name) for one in people if one.id != here[0]]
        if self.name == OF_PEOPLE:
            return found
        for tier in session.project.tiers:
            if tier.recording_id != session.recording.id or not tier.person_id:
                continue
            for segment in tier.segments:
                if (tier.person_id, segment.start, segment.stop) != here and segment.state != "rejected":
                    title = f"{label_text(segment.label)}, {clock(session.time_of(segment.start), 1)}"
                    found.append(Other(f"span:{tier.person_id}:{segment.start}:{segment.stop}", title))
                if len(found) >= MOST_OTHERS:
                    break
        return [*found[:MOST_OTHERS], *(Other(f"reference:{name}", name) for name in reference_names())]

    def _on_frame(self, frame: int) -> None:
        """Around the play head: another stretch when it is left."""
        inside = self._span is not None and self._span[1] <= frame < self._span[2]
        if self.is_open and not inside and self._session.selected_segment() is None:
            self._refresh()

    def _wanted(self) -> tuple[str, int, int] | None:
        """Whose frames ``[start, stop)`` are looked at."""
        session = self._session
        if session.project is None or session.recording is None or not session.frames:
            return None
        found, person = session.selected_segment(), session.selected_person()
        people = shown_people(session.project, session.recording.id)
        person_id = person.id if person is not None else people[0].id if people else ""
        if not person_id:
            return None
        now_s = session.time_of(session.frame)
        if found is not None:
            start, stop = found[1].start, found[1].stop
            if session.time_of(stop) - session.time_of(start) <= LONGEST_S:
                return person_id, start, stop
            if not start <= session.frame < stop:
                now_s = session.time_of(start) + AROUND_S
        return person_id, session.frame_at(now_s - AROUND_S), session.frame_at(now_s + AROUND_S) + 1

    def _refresh(self) -> None:
        if not self.is_open:
            return
        self.words, self.does_nothing = "", False
        try:
            ghost = self._made()
        except UserError as error:
            self.words, ghost = error.text, None
        self._session.set_view(ghost=ghost)
        self.changed.emit()

    def _made(self) -> Augmented | None:
        """The ghost. Raises UserError where it cannot be made."""
        self._span = wanted = self._wanted()
        if wanted is None:
            self.words = tr("Find poses first: then the body can be changed as training changes it.")
            return None
        movement = self._ghosts.movement(*wanted, "")
        if movement is None:
            self.words = tr("Too little of the body is seen here. Choose another segment or moment.")
            return None
        other = self._other(wanted) if self.needs_other() else None
        if self.needs_other() and other is None:
            self.words = tr("This one needs a second movement: another person, segment or reference.")
            return None
        from core.motion.inputs import augmented

        clip = clip_of_movement(movement, other if self.name == OF_PEOPLE else None)
        mixed = clip_of_movement(other) if other is not None and self.chosen.mixes else None
        random = np.random.default_rng(self.draw + FIRST_SEED)
        made = augmented(clip, self.name, self.strength, random, mixed)
        shown = np.asarray(made.positions[0], np.float32)
        known = np.isfinite(shown) & np.isfinite(movement.m)
        gone = bool((np.isfinite(movement.m) & ~np.isfinite(shown)).any())
        self.does_nothing = not gone and bool(
            np.abs(shown[known] - movement.m[known]).max(initial=0.0) < 1e-3
        )
        scores = np.asarray(made.scores[0], np.float32)
        return Augmented(
            Movement(self.name, movement.skeleton, shown, scores, movement.times_s),
            wanted[0],
            wanted[1],
            augmentation_name(self.name),
        )

    def _other(self, here: tuple[str, int, int]) -> Movement | None:
        """What is mixed in: the chosen one, else the first there is."""
        keys = [one.key for one in self.others()]
        if not keys:
            return None
        kind, _, rest = (self.other if self.other in keys else keys[0]).partition(":")
        if kind == "reference":
            return read_reference(rest)
        if kind == "person":
            return self._ghosts.movement(rest, here[1], here[2], "")
        person_id, start, stop = rest.rsplit(":", 2)
        return self._ghosts.movement(person_id, int(start), int(stop), "")

    def told(self) -> str:
        """What is looked at, in words."""
        if self._span is None:
            return ""
        session = self._session
        people = session.project.people if session.project is not None else ()
        name = person_named(people, self._span[0])
        start, stop = (clock(session.time_of(frame), 1) for frame in self._span[1:])
        return tr(
            "{name}, {start} to {stop}, draw {number}", name=name, start=start, stop=stop, number=self.draw
        )


def table() -> dict[str, Augmentation]:
    """Every augmentation by name (loaded when it is asked for: the window opens without it)."""
    from core.motion.augmentations import AUGMENTATIONS

    return AUGMENTATIONS


def clip_of_movement(movement: Movement, second: Movement | None = None) -> SkeletonClip:
    """A movement (and a second person's, brought to its length and layout) as a clip."""
    from core.motion.clips import SkeletonClip
    from core.motion.skeletons import map_keypoints

    positions, scores = movement.m[None], _seen(movement)[None]
    if second is not None:
        rows = np.round(np.linspace(0, len(second.m) - 1, len(movement.m))).astype(int)
        m, sure = map_keypoints(second.m[rows], _seen(second)[rows], second.skeleton, movement.skeleton)
        positions, scores = np.stack([movement.m, m]), np.stack([scores[0], sure])
    return SkeletonClip(
        name="",
        skeleton=movement.skeleton,
        positions=positions.astype(np.float32),
        scores=scores.astype(np.float32),
        frames=np.arange(len(movement.m), dtype=np.int64),
    )


def _seen(movement: Movement) -> NDArray[np.float32]:
    """Scores (T, K) that are above 0 wherever a place is known."""
    known = np.isfinite(movement.m).all(-1)
    return np.where(known, np.maximum(movement.scores, 0.05), 0.0).astype(np.float32)


def augmentation_name(name: str) -> str:
    """An augmentation as a person reads it."""
    return {
        "rotate": tr("Seen from another side"),
        "tilt": tr("Camera held aslant"),
        "shear": tr("Slanted"),
        "scale": tr("Longer or shorter"),
        "mirror": tr("Left and right exchanged"),
        "drop_keypoints": tr("Keypoints not seen"),
        "drop_axis": tr("Flat along one axis"),
        "jitter": tr("Measured badly"),
        "crop": tr("Only a part of the time"),
        "speed": tr("At a changing tempo"),
        "swap_people": tr("People change places"),
        "mix_parts": tr("Arms or legs of another movement"),
        "mixup": tr("Blended with another movement"),
        "exchange_bones": tr("The body of somebody else"),
    }.get(name, name)


def strength_words(one: Augmentation, strength: float) -> str:
    """How strong, with what the number means."""
    if one.unit == "degrees":
        return tr("up to {value}°", value=f"{strength:.0f}")
    if one.unit == "torsos":
        return tr("up to {value} % of the torso", value=f"{strength * 100:.0f}")
    if one.unit == "chance":
        return tr("in {value} % of the clips", value=f"{strength * 100:.0f}")
    if one.unit == "share":
        return tr("up to {value} %", value=f"{strength * 100:.0f}")
    return f"{one.unit} {strength:.2f}"
