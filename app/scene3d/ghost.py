"""The ghost: a second body to compare with. Another moment, another person, another stretch, a reference."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from operator import attrgetter

import msgspec
import numpy as np

from app.poses import PoseSource, ShownBody
from app.scene3d.figure import Floats
from app.scene3d.references import Movement
from app.session import Session, same_objects
from core.document.project import Person
from core.motion.comparing import fitted_to, joint_differences_deg, warp_movements
from core.motion.warping import Warp

KEPT_WARPS = 64
MOST_FRAMES = 3000  # of a stretch that is compared
SURE = 0.3


class Moment(msgspec.Struct, frozen=True):
    """Everybody as on one frame."""

    frame: int


class OtherPerson(msgspec.Struct, frozen=True):
    """Another person, at the same time."""

    person_id: str


class Stretch(msgspec.Struct, frozen=True):
    """Frames ``[start, stop)`` of a person, say a repetition; the shown one is laid beside it in time."""

    person_id: str
    start: int
    stop: int
    title: str


class Reference(msgspec.Struct, frozen=True, eq=False):
    """A movement that was kept."""

    movement: Movement


class Augmented(msgspec.Struct, frozen=True, eq=False):
    """A person's frames from `start` on as training sees them, turned and sized as it makes them.

    composed: it is two movements in one instead
    """

    movement: Movement
    person_id: str
    start: int
    title: str
    composed: bool = False


Ghost = Moment | OtherPerson | Stretch | Reference | Augmented


class ShownGhost(msgspec.Struct, frozen=True, eq=False):
    """The ghost of one frame: a body to draw, whom it stands by, and what is said about it.

    `differences_deg` is by how much each joint of the shown person is straighter than the ghost's.
    """

    m: Floats
    scores: Floats
    skeleton: str
    person_id: str
    differences_deg: dict[str, float]


class GhostSource:
    """Finds the ghost of a frame; warps of pairs of stretches are kept."""

    def __init__(self, session: Session, poses: PoseSource) -> None:
        self._session = session
        self._poses = poses
        self._movements: OrderedDict[tuple[str, int, int], Movement | None] = OrderedDict()
        self._warps: OrderedDict[object, tuple[Movement, Warp | None]] = OrderedDict()
        self._of: tuple[object, ...] = ()

    def shown(self, frame: int, bodies: list[ShownBody]) -> list[ShownGhost]:
        """The ghosts of `frame`, whose bodies (with metres) are `bodies`."""
        ghost = self._session.ghost
        self._forget_old()
        if isinstance(ghost, Moment):
            return self._of_moment(ghost, bodies)
        if isinstance(ghost, Augmented):
            return self._of_training(ghost, frame)
        shown = self._compared(bodies)
        if shown is None or ghost is None:
            return []
        if isinstance(ghost, OtherPerson):
            other = next((b for b in bodies if b.person_id == ghost.person_id), None)
            if other is None or other.m is None or other is shown:
                return []
            return [self._beside(shown, other.m, other.scores, other.skeleton)]
        movement = ghost.movement if isinstance(ghost, Reference) else self._movement_of(ghost)
        if movement is None or not len(movement.m):
            return []
        row = self._row(frame, shown.person_id, ghost, movement)
        if row is None:
            return []
        return [self._beside(shown, movement.m[row], movement.scores[row], movement.skeleton)]

    def movement(self, person_id: str, start: int, stop: int, title: str) -> Movement | None:
        """The poses of a person on frames ``[start, stop)``; None where nothing is known."""
        start, stop = max(start, 0), min(stop, self._session.frames, start + MOST_FRAMES)
        key = (person_id, start, stop)
        if key not in self._movements:
            self._movements[key] = self._read(person_id, start, stop, title)
            while len(self._movements) > KEPT_WARPS:
                self._movements.popitem(last=False)
        return self._movements[key]

    def stretch_at(self, person_id: str, frame: int) -> tuple[int, int] | None:
        """The repetition of a person that holds `frame`, else their accepted or proposed segment there."""
        project, recording = self._session.project, self._session.recording
        if project is None or recording is None:
            return None
        for found in project.repetition_sets:
            if found.person_id == person_id and found.recording_id == recording.id:
                for cycle in found.cycles:
                    if cycle.start <= frame < cycle.stop:
                        return cycle.start, cycle.stop
        for tier in project.tiers:
            if tier.person_id == person_id and tier.recording_id == recording.id:
                at = bisect_right(tier.segments, frame, key=attrgetter("start")) - 1
                segment = tier.segments[at] if at >= 0 else None
                if segment is not None and frame < segment.stop and segment.state != "rejected":
                    return segment.start, segment.stop
        return None

    def _of_moment(self, ghost: Moment, bodies: list[ShownBody]) -> list[ShownGhost]:
        here = {body.person_id: body for body in bodies}
        selected = self._session.selected_person()
        found = []
        for body in self._poses.bodies(ghost.frame):
            if body.m is None or (selected is not None and body.person_id != selected.id):
                continue
            now = here.get(body.person_id)
            differences: dict[str, float] = {}
            if now is not None and now.m is not None:
                differences = joint_differences_deg(now.m, now.skeleton, body.m, body.skeleton)
            found.append(ShownGhost(body.m, body.scores, body.skeleton, body.person_id, differences))
        return found

    def _of_training(self, ghost: Augmented, frame: int) -> list[ShownGhost]:
        row, movement = frame - ghost.start, ghost.movement
        if not 0 <= row < len(movement.m) or not np.isfinite(movement.m[row]).any():
            return []
        return [ShownGhost(movement.m[row], movement.scores[row], movement.skeleton, ghost.person_id, {})]

    def _compared(self, bodies: list[ShownBody]) -> ShownBody | None:
        """Whose movement is compared: the selected person, else the first one."""
        seen = [body for body in bodies if body.m is not None]
        selected = self._session.selected_person()
        ghost = self._session.ghost
        if isinstance(ghost, OtherPerson) and selected is not None and selected.id == ghost.person_id:
            selected = None
            seen = [body for body in seen if body.person_id != ghost.person_id]
        if selected is not None:
            return next((body for body in seen if body.person_id == selected.id), None)
        return seen[0] if seen else None

    def _beside(self, shown: ShownBody, m: Floats, scores: Floats, skeleton: str) -> ShownGhost:
        assert shown.m is not None
        fitted = fitted_to(m, skeleton, shown.m, shown.skeleton)
        differences = joint_differences_deg(shown.m, shown.skeleton, m, skeleton)
        return ShownGhost(fitted, scores, skeleton, shown.person_id, differences)

    def _movement_of(self, ghost: Stretch) -> Movement | None:
        return self.movement(ghost.person_id, ghost.start, ghost.stop, ghost.title)

    def _row(self, frame: int, person_id: str, ghost: Stretch | Reference, movement: Movement) -> int | None:
        """Which row of the ghost's movement belongs to `frame`."""
        own = self.stretch_at(person_id, frame)
        if own is None:
            return None
        start, stop = own
        last = len(movement.m) - 1
        if not self._session.ghost_warped:
            passed_s = self._session.time_of(frame) - self._session.time_of(start)
            return min(int(np.searchsorted(movement.times_s, passed_s + 1e-6, "right")) - 1, last)
        key = (person_id, start, stop, id(movement))
        if key not in self._warps:
            mine = self.movement(person_id, start, stop, "")
            made = None
            if mine is not None:
                made = warp_movements(mine.m, mine.skeleton, movement.m, movement.skeleton)
            self._warps[key] = (movement, made)  # kept with it: its id() must not go to another one
            while len(self._warps) > KEPT_WARPS:
                self._warps.popitem(last=False)
        _, found = self._warps[key]
        if found is None:  # too little is known to warp: even time
            return round((frame - start) / max(stop - start - 1, 1) * last)
        return min(max(round(found.partner(frame - start)), 0), last)

    def _read(self, person_id: str, start: int, stop: int, title: str) -> Movement | None:
        rows: list[Floats | None] = []
        scores: list[Floats | None] = []
        skeleton = ""
        for frame in range(start, stop):
            body = next((b for b in self._poses.bodies(frame) if b.person_id == person_id), None)
            if body is None or body.m is None:
                rows.append(None)
                scores.append(None)
                continue
            skeleton = skeleton or body.skeleton
            sure = body.scores >= SURE
            rows.append(np.where(sure[:, None], body.m, np.nan) if body.skeleton == skeleton else None)
            scores.append(body.scores)
        known = [row for row in rows if row is not None]
        if len(known) < 3:
            return None
        nothing = np.full_like(known[0], np.nan)
        m = np.stack([nothing if row is None else row for row in rows]).astype(np.float32)
        flat = np.zeros(len(nothing), np.float32)
        kept = np.stack([flat if s is None or len(s) != len(flat) else s for s in scores])
        times = self._session.seconds(np.arange(start, stop))
        return Movement(
            title, skeleton, _bridged(m), kept.astype(np.float32), (times - times[0]).astype(np.float32)
        )

    def _forget_old(self) -> None:
        project = self._session.project
        parts = (project.people, project.pose_layers, project.corrections) if project is not None else ()
        if not same_objects(parts, self._of):
            self._of = parts
            self._movements.clear()
            self._warps.clear()


def _bridged(m: Floats) -> Floats:
    """Gaps within a movement filled along straight lines; what is never known stays unknown."""
    frames = np.arange(len(m))
    filled = m.copy()
    for k in range(m.shape[1]):
        known = np.isfinite(m[:, k, 0])
        if known.any() and not known.all():
            for d in range(3):
                filled[:, k, d] = np.interp(frames, frames[known], m[known, k, d])
    return filled


def person_named(people: tuple[Person, ...], person_id: str) -> str:
    """The name of a person; "" when they are gone."""
    return next((person.name for person in people if person.id == person_id), "")
