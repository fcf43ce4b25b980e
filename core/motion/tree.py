"""A layout's keypoints as a tree: from which keypoint each one hangs."""

from __future__ import annotations

from functools import cache

from core.motion.skeletons import Skeleton, load_skeleton


@cache
def parents_of(skeleton_id: str) -> tuple[int, ...]:
    """(K,) the parent of each keypoint, itself for a root.

    The tree grows from the first centre keypoint along the bones, nearest first, so that layouts whose
    bones close rings have one too; what hangs together elsewhere (a second hand) grows from its keypoint
    with the lowest number.
    """
    skeleton = load_skeleton(skeleton_id)
    parents = list(range(len(skeleton.keypoints)))
    for first in _roots(skeleton):
        _grow(skeleton, first, parents)
    return tuple(parents)


@cache
def grandparents_of(skeleton_id: str) -> tuple[int, ...]:
    """(K,) the parent's parent of each keypoint (a root is its own)."""
    parents = parents_of(skeleton_id)
    return tuple(parents[parents[k]] for k in range(len(parents)))


@cache
def outwards(skeleton_id: str) -> tuple[int, ...]:
    """All keypoints, each after its parent."""
    parents = parents_of(skeleton_id)

    def depth(keypoint: int) -> int:
        steps = 0
        while parents[keypoint] != keypoint:
            keypoint, steps = parents[keypoint], steps + 1
        return steps

    return tuple(sorted(range(len(parents)), key=depth))


@cache
def first_children_of(skeleton_id: str) -> tuple[int, ...]:
    """(K,) the child of each keypoint with the lowest number, itself for an end."""
    parents = parents_of(skeleton_id)
    children = list(range(len(parents)))
    for keypoint in reversed(range(len(parents))):
        if parents[keypoint] != keypoint:
            children[parents[keypoint]] = keypoint
    return tuple(children)


def _roots(skeleton: Skeleton) -> list[int]:
    """One keypoint of each part that hangs together, the centre's first."""
    roots: list[int] = []
    reached: set[int] = set()
    for keypoint in (*skeleton.centre[:1], *range(len(skeleton.keypoints))):
        if keypoint not in reached:
            roots.append(keypoint)
            reached |= _reached_from(skeleton, keypoint)
    return roots


def _reached_from(skeleton: Skeleton, first: int) -> set[int]:
    reached, edge = {first}, [first]
    while edge:
        edge = [k for at in edge for k in _neighbours(skeleton, at) if k not in reached]
        reached.update(edge)
    return reached


def _grow(skeleton: Skeleton, first: int, parents: list[int]) -> None:
    reached, edge = {first}, [first]
    while edge:
        grown = []
        for at in edge:
            for keypoint in _neighbours(skeleton, at):
                if keypoint not in reached:
                    reached.add(keypoint)
                    parents[keypoint] = at
                    grown.append(keypoint)
        edge = grown


def _neighbours(skeleton: Skeleton, keypoint: int) -> list[int]:
    there = {b for a, b in skeleton.bones if a == keypoint} | {a for a, b in skeleton.bones if b == keypoint}
    return sorted(there)
