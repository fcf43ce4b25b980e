"""From what is believed of every moment to segments.

A label begins where it is believed firmly and goes on through moments in which it is believed a little
less (hysteresis: two levels), so that a dip does not cut it. Its edges lie where the belief turns. Gaps
within one label are closed, and what is too short goes to its likelier neighbour. With one label at a time
a label must also be the likeliest one; with several at a time each is looked at by itself. What is left, and
firmly believed to be something, though not what, may become segments without a name; so may a whole short
stay in which nothing else is found.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Annotated, Any, Literal, get_type_hints

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.motion.sequences import BACKGROUND
from core.plugins import changed

TURNED = 0.25  # how far beyond the even point a belief is when it has turned for good
LONGEST_TURN_S = 2.0
LEAST_DONE = 0.3  # how likely it must be, on the mean of a short stay, that anything is done
NOTHING = -1

Floats = NDArray[np.floating]


class DecodingSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How segments are made of what is believed of every moment."""

    begins: Annotated[
        float, msgspec.Meta(ge=0.0, le=1.0, description="How likely a label must be somewhere in a segment")
    ] = 0.5
    goes_on: Annotated[
        float, msgspec.Meta(ge=0.0, le=1.0, description="How likely it must be for a segment to go on")
    ] = 0.3
    shortest_s: Annotated[
        float, msgspec.Meta(ge=0.0, le=30.0, description="Shortest segment, in seconds")
    ] = 0.6
    gap_s: Annotated[
        float, msgspec.Meta(ge=0.0, le=10.0, description="Gaps in a segment closed up to, in seconds")
    ] = 0.5
    smooth_s: Annotated[
        float, msgspec.Meta(ge=0.0, le=5.0, description="Beliefs are averaged over, in seconds")
    ] = 0.3
    anything: Annotated[
        float,
        msgspec.Meta(
            ge=0.0,
            le=1.0,
            description="How likely it must be that anything is done for a segment without a name; 1: none",
        ),
    ] = 1.0
    unnamed_s: Annotated[
        float, msgspec.Meta(ge=0.0, le=30.0, description="Shortest segment without a name, in seconds")
    ] = 1.2
    whole_s: Annotated[
        float,
        msgspec.Meta(
            ge=0.0,
            le=30.0,
            description="Somebody in sight for less, in seconds, is one segment where none is found",
        ),
    ] = 0.0
    refine_s: Annotated[
        float,
        msgspec.Meta(ge=0.0, le=2.0, description="Edges move to where the movement changes, by seconds"),
    ] = 0.0


def decoding_type(usual: Mapping[str, float]) -> type[DecodingSettings]:
    """The settings of a package for which other values than the usual ones were found to be good.

    Raises UserError for a setting or a value that there is not.
    """
    if not usual:
        return DecodingSettings
    told = msgspec.structs.asdict(changed(DecodingSettings, usual, "decoding"))
    types = get_type_hints(DecodingSettings, include_extras=True)
    fields = [(name, types[name], value) for name, value in told.items()]
    made: Any = msgspec.defstruct(
        "DecodingSettings", fields, bases=(DecodingSettings,), module=__name__, frozen=True, kw_only=True
    )
    found: type[DecodingSettings] = made
    return found


class Decoded(msgspec.Struct, frozen=True, kw_only=True):
    """A segment in seconds after the first row.

    label: empty where it has no name (with one label at a time, and only if the settings say so).
    confidence: the mean of what is believed of the label in it; edges_s: how uncertain its start and its end
    are: half the time that the belief takes to turn. ranking: the labels by their mean, the likeliest first.
    layer: segments of one layer do not overlap
    """

    start_s: float
    stop_s: float
    label: str
    confidence: float
    edges_s: tuple[float, float]
    ranking: tuple[tuple[str, float], ...] = ()
    layer: int = 0


class Run(msgspec.Struct, frozen=True, order=True):
    """Rows ``[first, stop)`` of the label in one column."""

    first: int
    stop: int
    column: int


def decode(
    values: NDArray[np.floating],
    labels: Sequence[str],
    interval_s: float,
    head: Literal["single", "multi"] = "single",
    settings: DecodingSettings | None = None,
) -> list[Decoded]:
    """Segments by start, none of background.

    values: (N, C) 0..1 at even times, NaN on rows that belong to no segment (nobody is seen). head: whether
    one label holds at a time (background is one of them) or each by itself.
    """
    settings = settings or DecodingSettings()
    found: list[Decoded] = []
    for first, stop in spans_of(np.isfinite(values).all(1)):
        part = values[first:stop]
        if head == "single":
            found += _one_at_a_time(part, labels, interval_s, first, settings)
        else:
            found += _each_by_itself(part, labels, interval_s, first, settings)
    found.sort(key=lambda one: (one.start_s, one.stop_s, one.label))
    return found if head == "single" else in_layers(found)


def _one_at_a_time(
    part: Floats, labels: Sequence[str], interval_s: float, first: int, settings: DecodingSettings
) -> list[Decoded]:
    calm = _smooth(part, settings.smooth_s / interval_s)
    kept = [column for column, label in enumerate(labels) if label != BACKGROUND]
    best = calm.argmax(1)
    winner = np.full(len(calm), NOTHING)
    highest = np.full(len(calm), -1.0)
    for column in kept:
        claimed = hysteresis(
            calm[:, column] >= settings.goes_on, (best == column) & (calm[:, column] >= settings.begins)
        )
        won = claimed & (calm[:, column] > highest)
        winner[won], highest[won] = column, calm[won, column]
    firm = [_trimmed(run, best == run.column) for run in runs_of(winner)]
    runs = _without_gaps([run for run in firm if run], settings.gap_s / interval_s)
    runs = _without_short(runs, calm, labels, settings.shortest_s / interval_s)
    found = [_decoded(run, part, _beyond_rivals(calm, run.column), labels, interval_s, first) for run in runs]
    found += _without_name(runs, part, calm, labels, interval_s, first, settings)
    return _side_by_side(sorted(found, key=lambda one: one.start_s))


def _without_name(
    runs: Sequence[Run],
    part: Floats,
    calm: Floats,
    labels: Sequence[str],
    interval_s: float,
    first: int,
    settings: DecodingSettings,
) -> list[Decoded]:
    """What lies between the runs and is anything but background."""
    if BACKGROUND not in labels:
        return []
    done = 1 - calm[:, list(labels).index(BACKGROUND)]
    free = done >= settings.anything if settings.anything < 1 else np.zeros(len(done), bool)
    for run in runs:
        free[run.first : run.stop] = False
    least = max(settings.unnamed_s / interval_s, 1)
    left = [(start, stop) for start, stop in spans_of(free) if stop - start >= least]
    short = settings.shortest_s <= len(done) * interval_s < settings.whole_s
    if not runs and not left and short and done.mean() >= LEAST_DONE:
        left = [(0, len(done))]
    shares = np.delete(part, list(labels).index(BACKGROUND), axis=1) if left else part
    own = [label for label in labels if label != BACKGROUND]
    found = []
    for start, stop in left:
        one = _decoded(Run(start, stop, NOTHING), shares, done - settings.anything, own, interval_s, first)
        sure = float(np.clip(shares[start:stop].sum(1).mean(), 0, 1))
        found.append(msgspec.structs.replace(one, label="", confidence=sure))
    return found


def _each_by_itself(
    part: Floats, labels: Sequence[str], interval_s: float, first: int, settings: DecodingSettings
) -> list[Decoded]:
    calm = _smooth(part, settings.smooth_s / interval_s)
    even = (settings.begins + settings.goes_on) / 2
    found: list[Decoded] = []
    for column, label in enumerate(labels):
        if label == BACKGROUND:
            continue
        own = calm[:, column]
        claimed = hysteresis(own >= settings.goes_on, own >= settings.begins)
        firm = [_trimmed(Run(start, stop, column), own >= even) for start, stop in spans_of(claimed)]
        runs = _without_gaps([run for run in firm if run], settings.gap_s / interval_s)
        found += [
            _decoded(run, part, own - even, labels, interval_s, first)
            for run in runs
            if run.stop - run.first >= settings.shortest_s / interval_s
        ]
    return found


def hysteresis(possible: NDArray[np.bool_], sure: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """(N,) the runs of `possible` rows (or sure ones) in which at least one row is `sure`."""
    either = possible | sure
    kept = np.zeros(len(either), bool)
    for first, stop in spans_of(either):
        if sure[first:stop].any():
            kept[first:stop] = True
    return kept


def spans_of(rows: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """The runs ``[first, stop)`` of true rows."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], rows, [False]]).astype(np.int8)))
    return [(int(first), int(stop)) for first, stop in edges.reshape(-1, 2)]


def runs_of(winner: NDArray[np.int64]) -> list[Run]:
    """The runs of equal numbers, without those of `NOTHING`."""
    edges = [0, *(int(row) + 1 for row in np.flatnonzero(np.diff(winner))), len(winner)]
    return [Run(a, b, int(winner[a])) for a, b in pairwise(edges) if a < b and winner[a] != NOTHING]


def in_layers(found: Sequence[Decoded]) -> list[Decoded]:
    """The segments with layers in which none overlap; a label keeps to one layer, the longest comes first."""
    by_label: dict[str, list[Decoded]] = {}
    for one in found:
        by_label.setdefault(one.label, []).append(one)

    def length(label: str) -> float:
        return sum(one.stop_s - one.start_s for one in by_label[label])

    layers: list[list[Decoded]] = []
    for label in sorted(by_label, key=lambda label: (-length(label), label)):
        own = by_label[label]
        free = (n for n, layer in enumerate(layers) if not _overlap(own, layer))
        place = next(free, len(layers))
        if place == len(layers):
            layers.append([])
        layers[place] += [msgspec.structs.replace(one, layer=place) for one in own]
    everything = [one for layer in layers for one in layer]
    return sorted(everything, key=lambda one: (one.start_s, one.layer))


def _overlap(some: Sequence[Decoded], others: Sequence[Decoded]) -> bool:
    return any(a.start_s < b.stop_s and b.start_s < a.stop_s for a in some for b in others)


def _smooth(part: Floats, rows: float) -> Floats:
    """The mean over about so many rows, the first and the last row held beyond the ends."""
    half = round((rows - 1) / 2)
    if half < 1 or not len(part):
        return part
    calm = np.empty_like(part)
    for column, own in enumerate(part.T):  # one by one: a day of all of them would be large
        padded = np.concatenate([own[:1].repeat(half + 1), own, own[-1:].repeat(half)])
        total = np.cumsum(padded, dtype=np.float64)
        calm[:, column] = (total[2 * half + 1 :] - total[: -2 * half - 1]) / (2 * half + 1)
    return calm


def _trimmed(run: Run, firm: NDArray[np.bool_]) -> Run | None:
    """The run from its first to its last firm row."""
    rows = np.flatnonzero(firm[run.first : run.stop])
    return Run(run.first + int(rows[0]), run.first + int(rows[-1]) + 1, run.column) if len(rows) else None


def _without_gaps(runs: Sequence[Run], longest: float) -> list[Run]:
    """Neighbours of the same label with at most so many rows between them as one."""
    closed: list[Run] = []
    for run in sorted(runs):
        last = closed[-1] if closed else None
        if last is not None and last.column == run.column and run.first - last.stop <= longest:
            closed[-1] = Run(last.first, run.stop, run.column)
        else:
            closed.append(run)
    return closed


def _without_short(runs: list[Run], calm: Floats, labels: Sequence[str], least: float) -> list[Run]:
    """Runs of at least so many rows: the shortest first goes to the likelier label beside it, or to none."""
    while runs:
        place = min(range(len(runs)), key=lambda i: runs[i].stop - runs[i].first)
        short = runs[place]
        if short.stop - short.first >= least:
            break
        believed = calm[short.first : short.stop].mean(0)
        before = runs[place - 1] if place and runs[place - 1].stop == short.first else None
        after = runs[place + 1] if place + 1 < len(runs) and runs[place + 1].first == short.stop else None
        heirs = [one for one in (before, after) if one is not None]
        heir = max(heirs, key=lambda one: believed[one.column], default=None)
        nobody = believed[list(labels).index(BACKGROUND)] if BACKGROUND in labels else 0.0
        rest = [run for number, run in enumerate(runs) if number != place]
        if heir is not None and believed[heir.column] > nobody:
            rest.remove(heir)
            rest.append(Run(min(heir.first, short.first), max(heir.stop, short.stop), heir.column))
        runs = _without_gaps(rest, 0)
    return runs


def _beyond_rivals(calm: Floats, column: int) -> Floats:
    """(N,) how much likelier the label is than the likeliest other one."""
    if calm.shape[1] < 2:
        return np.asarray(calm[:, column] - 0.5)
    return np.asarray(calm[:, column] - np.delete(calm, column, axis=1).max(1))


def _decoded(
    run: Run, part: Floats, margin: Floats, labels: Sequence[str], interval_s: float, first: int
) -> Decoded:
    most = max(round(LONGEST_TURN_S / interval_s), 1)
    start, loose = _edge(margin, run.first, -1, most)
    stop, looser = _edge(margin, run.stop - 1, 1, most)
    mean = part[run.first : run.stop].mean(0)
    order = np.argsort(-mean, kind="stable")
    return Decoded(
        start_s=(first + start) * interval_s,
        stop_s=(first + max(stop, start)) * interval_s,
        label=labels[run.column],
        confidence=float(np.clip(mean[run.column], 0, 1)),
        edges_s=(loose * interval_s, looser * interval_s),
        ranking=tuple((labels[i], float(mean[i])) for i in order),
    )


def _edge(margin: Floats, row: int, outwards: Literal[-1, 1], most: int) -> tuple[float, float]:
    """Where the margin turns from the run's last `row` outwards, in rows, and how uncertain that is.

    Where the rows end, the person comes or goes: that is certain.
    """
    beyond = row + outwards
    if not 0 <= beyond < len(margin):
        return float(row), 0.0
    inside, outside = float(margin[row]), float(margin[beyond])
    share = inside / (inside - outside) if inside > 0 >= outside else 0.5
    away, back = margin[beyond::outwards][:most], margin[row::-outwards][:most]
    turn = _until(away <= -TURNED) + _until(back >= TURNED)
    return row + outwards * share, max(turn / 2, 0.5)


def _until(rows: NDArray[np.bool_]) -> int:
    """How many rows pass before the first true one; all of them where there is none."""
    return int(rows.argmax()) if rows.any() else len(rows)


def _side_by_side(found: Sequence[Decoded]) -> list[Decoded]:
    """Segments in order, none of which reaches into the next: the edge of two lies between both answers."""
    apart: list[Decoded] = []
    for one in found:
        last = apart[-1] if apart else None
        if last is not None and one.start_s < last.stop_s:
            edge = (one.start_s + last.stop_s) / 2
            apart[-1] = msgspec.structs.replace(last, stop_s=edge)
            one = msgspec.structs.replace(one, start_s=edge)
        apart.append(one)
    return apart
