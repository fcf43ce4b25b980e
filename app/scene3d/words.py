"""What the 3D view says about a comparison."""

from __future__ import annotations

from app.scene3d.ghost import Augmented, Moment, OtherPerson, Reference, Stretch, person_named
from app.session import Session
from app.timeline.scale import clock
from app.words import tr

TOLD = 2
LEAST_TOLD_DEG = 5.0


def ghost_title(session: Session) -> str:
    """What the ghost is."""
    ghost = session.ghost
    if isinstance(ghost, Moment):
        return tr("Ghost: {time}, frame {frame}", time=clock(session.time_of(ghost.frame)), frame=ghost.frame)
    if isinstance(ghost, OtherPerson):
        people = session.project.people if session.project is not None else ()
        return tr("Ghost: {name}", name=person_named(people, ghost.person_id))
    if isinstance(ghost, Augmented):
        return ghost.title if ghost.composed else tr("What training sees: {what}", what=ghost.title)
    if isinstance(ghost, Stretch | Reference):
        title = ghost.title if isinstance(ghost, Stretch) else ghost.movement.name
        if session.ghost_warped:
            return tr("Ghost: {name}, laid moment by moment", name=title)
        return tr("Ghost: {name}, in its own time", name=title)
    return ""


def difference_words(differences_deg: dict[str, float]) -> str:
    """Where the bodies differ most; "" when nothing can be said."""
    if not differences_deg:
        return ""
    most = sorted(differences_deg.items(), key=lambda entry: -abs(entry[1]))[:TOLD]
    told = [(name, value) for name, value in most if abs(value) >= LEAST_TOLD_DEG]
    if not told:
        return tr("Every joint within {angle}°", angle=f"{LEAST_TOLD_DEG:.0f}")
    return ", ".join(f"{joint_name(name)} {value:+.0f}°" for name, value in told)


def joint_name(name: str) -> str:
    """A joint as a person reads it."""
    return {
        "left elbow": tr("left elbow"),
        "right elbow": tr("right elbow"),
        "left shoulder": tr("left shoulder"),
        "right shoulder": tr("right shoulder"),
        "left hip": tr("left hip"),
        "right hip": tr("right hip"),
        "left knee": tr("left knee"),
        "right knee": tr("right knee"),
    }.get(name, name)
