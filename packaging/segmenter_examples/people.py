"""Who moves in a sequence, and who is held out: subjects of the recordings, bodies of the synthesis."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
from recogniser_examples.bodies import pose_body
from recogniser_examples.poses import Movement as Keys
from recogniser_examples.poses import key
from recogniser_examples.recorded import Recording

from segmenter_examples.limbs import Random, body_of
from segmenter_examples.pieces import Cast, real_motion

# Subjects never learned from. The recogniser's examples hold out CMU's subject 13, too, and by chance some
# sequences of the cmu8 set; those repeat trials of named subjects, so here they are held out as a whole
# (jumping: subject 13; directing_traffic: nobody else does it) or not used at all (walking: 07, 08, 35).
HELD_OUT = ("cmu 2", "cmu 8", "cmu 13", "uiprmd s09", "uiprmd s10")
HELD_OUT_KINDS = ("jumping", "directing_traffic")
UNUSED_KINDS = ("walking",)
HELD_OUT_BODIES = 10  # one body of the synthesis in so many is never learned from
RECORDED_SHARE = 0.4  # of the sequences are of somebody who was recorded


def held_out(person: str) -> bool | None:
    """Whether a recorded person is held out; None = not used at all."""
    kind = person.rsplit("/", 1)[-1].rsplit("_", 1)[0] if person.startswith("cmu8") else ""
    if kind in UNUSED_KINDS:
        return None
    return person in HELD_OUT or kind in HELD_OUT_KINDS


@cache
def recorded(shared: Path, held: bool) -> dict[str, list[Recording]]:
    """Word -> recordings of the people who are, or are not, held out."""
    found: dict[str, list[Recording]] = {}
    for word, all_of_it in real_motion(shared)[0].items():
        some = [one for one in all_of_it if held_out(one.person) is held]
        if some:
            found[word] = some
    return found


def made_body(number: int) -> np.ndarray:
    """(14,) m: limbs of a body of the synthesis, always the same for a number."""
    random = np.random.default_rng([7, number])
    keys = Keys("", [key()])
    return body_of(pose_body(np.repeat(key()[None], 3, 0), np.zeros(3), keys, random))


def cast_of(number: int, r: Random, shared: Path, *, held: bool) -> Cast:
    """Who moves in the sequence of that number."""
    pool = recorded(shared, held)
    people = sorted({one.person for some in pool.values() for one in some})
    if people and r.random() < RECORDED_SHARE:
        # not by how much there is of them: else nearly all would be of a few
        person = str(r.choice(people))
        own = {
            word: mine
            for word, some in pool.items()
            if (mine := [one for one in some if one.person == person])
        }
        first = next(iter(own.values()))[0]
        body = body_of(first.points[:: max(len(first.points) // 50, 1)])
        return Cast(person, body, pool, own)
    body = number * HELD_OUT_BODIES + (0 if held else 1 + int(r.integers(0, HELD_OUT_BODIES - 1)))
    return Cast(f"synthesis {body}", made_body(body), pool, {})
