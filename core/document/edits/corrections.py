"""Edits of corrections: where a person put a keypoint, kept apart from what a model predicted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

from core.document.edits.common import check_finite, find
from core.document.project import Correction, CorrectionBlock, Project
from core.document.validity import BLOCK_FRAMES, MAX_FRAME
from core.errors import UserError

Blocks = tuple[CorrectionBlock, ...]
_Place = tuple[str, str, int, str]  # video, person, frame, keypoint
_BlockKey = tuple[str, str, int]


def correct_keypoint(project: Project, video_id: str, person_id: str, correction: Correction) -> Project:
    """Put one keypoint of a person on one frame where it belongs (px), or mark it as hidden (None)."""
    return correct_keypoints(project, video_id, person_id, (correction,))


def correct_keypoints(
    project: Project, video_id: str, person_id: str, corrections: tuple[Correction, ...]
) -> Project:
    """Put several keypoints where they belong; earlier corrections of the same ones are replaced."""
    frames = find(project.videos, video_id, "video").frames
    find(project.people, person_id, "person")
    for correction in corrections:
        check_finite(correction.x, correction.y)
        if not 0 <= correction.frame < frames:
            raise UserError("This frame lies outside the video.")
        if not correction.keypoint or (correction.x is None) != (correction.y is None):
            raise UserError("A correction needs a keypoint and both of its coordinates.")
    changes = {(video_id, person_id, c.frame, c.keypoint): c for c in corrections}
    return replace(project, corrections=_changed(project.corrections, changes))


def clear_corrections(
    project: Project, video_id: str, person_id: str, places: tuple[tuple[int, str], ...]
) -> Project:
    """Forget the corrections of these (frame, keypoint): what the model predicted shows again."""
    changes: dict[_Place, Correction | None] = {
        (video_id, person_id, frame, keypoint): None for frame, keypoint in places
    }
    return replace(project, corrections=_changed(project.corrections, changes))


def clear_keypoint(
    project: Project,
    video_id: str,
    person_id: str,
    keypoint: str = "",
    start: int = 0,
    stop: int | None = None,
) -> Project:
    """Forget the corrections of a keypoint ("": of all of them) on frames ``[start, stop)``."""
    places = tuple(
        (c.frame, c.keypoint)
        for c in corrections_within(project, video_id, person_id, start, stop)
        if keypoint in ("", c.keypoint)
    )
    if not places:
        raise UserError("Nothing is corrected there.")
    return clear_corrections(project, video_id, person_id, places)


def corrections_on(project: Project, video_id: str, person_id: str, frame: int) -> dict[str, Correction]:
    """Keypoint name -> correction of a person on one frame; one search however many there are."""
    block = block_at(project.corrections, video_id, person_id, frame // BLOCK_FRAMES)
    return {c.keypoint: c for c in block.corrections if c.frame == frame} if block is not None else {}


def corrections_within(
    project: Project, video_id: str, person_id: str, start: int = 0, stop: int | None = None
) -> Iterator[Correction]:
    """A person's corrections on frames ``[start, stop)``, by frame."""
    for block in blocks_within(project.corrections, video_id, person_id, start, stop):
        for correction in block.corrections:
            if correction.frame >= start and (stop is None or correction.frame < stop):
                yield correction


def blocks_within(
    blocks: Blocks, video_id: str, person_id: str, start: int = 0, stop: int | None = None
) -> Blocks:
    """The person's blocks that touch frames ``[start, stop)``, in order."""
    first = bisect_left(blocks, (video_id, person_id, start // BLOCK_FRAMES), key=_key)
    last_block = MAX_FRAME if stop is None else (stop - 1) // BLOCK_FRAMES
    return blocks[first : bisect_right(blocks, (video_id, person_id, last_block), key=_key)]


def block_at(blocks: Blocks, video_id: str, person_id: str, number: int) -> CorrectionBlock | None:
    """The person's block of that number, if there is one."""
    key = (video_id, person_id, number)
    at = bisect_left(blocks, key, key=_key)
    return blocks[at] if at < len(blocks) and _key(blocks[at]) == key else None


def without_person(blocks: Blocks, person_id: str) -> Blocks:
    """The blocks without those of one person."""
    kept = tuple(block for block in blocks if block.person_id != person_id)
    return blocks if len(kept) == len(blocks) else kept


def joined(blocks: Blocks, kept_id: str, other_id: str) -> Blocks:
    """The blocks with the other person's corrections given to the kept one, whose own stand."""
    mine = {place for block in blocks if block.person_id == kept_id for place, _ in _places(block)}
    changes: dict[_Place, Correction | None] = {}
    for block in blocks:
        if block.person_id == other_id:
            for (video, _, frame, keypoint), correction in _places(block):
                place = (video, kept_id, frame, keypoint)
                if place not in mine:
                    changes[place] = correction
    return _changed(without_person(blocks, other_id), changes)


def moved(blocks: Blocks, video_id: str, frame: int, owner: Callable[[str], str]) -> Blocks:
    """The blocks with the corrections from `frame` on given to ``owner(person_id)``."""
    changes: dict[_Place, Correction | None] = {}
    gained: dict[_Place, Correction | None] = {}
    for block in blocks:
        new_owner = owner(block.person_id)
        if block.video_id != video_id or new_owner == block.person_id:
            continue
        for place, correction in _places(block):
            if correction.frame >= frame:
                changes[place] = None
                gained[(video_id, new_owner, correction.frame, correction.keypoint)] = correction
    return _changed(blocks, {**changes, **gained})


def _places(block: CorrectionBlock) -> Iterable[tuple[_Place, Correction]]:
    for correction in block.corrections:
        yield (block.video_id, block.person_id, correction.frame, correction.keypoint), correction


def _changed(blocks: Blocks, changes: dict[_Place, Correction] | dict[_Place, Correction | None]) -> Blocks:
    """The blocks with corrections set or (None) removed; blocks that do not change stay the same objects."""
    by_block: dict[_BlockKey, dict[tuple[int, str], Correction | None]] = {}
    for (video_id, person_id, frame, keypoint), correction in changes.items():
        by_block.setdefault((video_id, person_id, frame // BLOCK_FRAMES), {})[frame, keypoint] = correction
    if not by_block:
        return blocks
    result = list(blocks)  # sorted by video, person and number
    for key, changed in by_block.items():
        at = bisect_left(result, key, key=_key)
        old = result[at] if at < len(result) and _key(result[at]) == key else None
        content = {(c.frame, c.keypoint): c for c in old.corrections} if old is not None else {}
        for place, correction in changed.items():
            if correction is None:
                content.pop(place, None)
            else:
                content[place] = correction
        new: Blocks = ()
        if content:
            ordered = tuple(content[place] for place in sorted(content))
            new = (CorrectionBlock(video_id=key[0], person_id=key[1], block=key[2], corrections=ordered),)
        result[at : at + (old is not None)] = new
    return tuple(result)


def _key(block: CorrectionBlock) -> _BlockKey:
    return (block.video_id, block.person_id, block.block)
