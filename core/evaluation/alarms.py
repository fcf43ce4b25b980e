"""Alarms for something that lasts: what is believed of a label adds up while it is high and fades else.

The decision rule of VSViG (Xu et al., ECCV 2024), over any label's probability: while it is at least
`level` it is added up over time, else what was added up fades; the alarm begins when the sum reaches
`alarm_at_s`. One alarm lasts until the sum has faded to nothing. `choose_rule` finds the levels where it is
known what truly happened.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import Annotated

import msgspec
import numpy as np
from numpy.typing import NDArray

NOT_A_DEVICE = "This is no medical device."
WHY_NOT = "Alarms come late, are missed and are false; nobody's safety or treatment may depend on them."
SMALLEST = 1e-9

Floats = NDArray[np.floating]


class AlarmRule(msgspec.Struct, frozen=True, kw_only=True):
    """When there is an alarm.

    The usual levels are those of `choose_rule` for at most 3 false alarms an hour of ten actions on
    UTKinect's people 1 to 5 (``dev.py bench alarms --learned``, which says how they do for others).
    """

    level: Annotated[float, msgspec.Meta(ge=0.0, le=1.0, description="Likely enough from")] = 0.2
    alarm_at_s: Annotated[float, msgspec.Meta(gt=0.0, le=600.0, description="Alarm after (s)")] = 1.5
    fades: Annotated[float, msgspec.Meta(ge=0.01, le=100.0, description="Fades each second by (s)")] = 0.25


class Alarm(msgspec.Struct, frozen=True):
    """An alarm from when it begins until the sum has faded, s; stop_s None: it lasts beyond the end."""

    at_s: float
    stop_s: float | None


class Accumulator:
    """The rule in streaming form; `sum_s`: s of certainty that have added up, `alarmed`: whether it rings."""

    def __init__(self, rule: AlarmRule | None = None) -> None:
        self.rule = rule or AlarmRule()
        self.sum_s = 0.0
        self.alarmed = False

    def update(self, p: float, dt: float) -> float | None:
        """What was believed for the last `dt` seconds; NaN (nobody is seen) counts as not likely.

        Returns how far into these seconds an alarm began, or None. The sum does not grow beyond the alarm,
        so that it fades as fast after a long event as after a short one.
        """
        rule = self.rule
        if not p >= rule.level:
            self.sum_s = max(self.sum_s - rule.fades * dt, 0.0)
            self.alarmed = self.alarmed and self.sum_s > SMALLEST
            return None
        missing = rule.alarm_at_s - self.sum_s
        self.sum_s = min(self.sum_s + p * dt, rule.alarm_at_s)
        if self.alarmed or p * dt < missing - SMALLEST:
            return None
        self.alarmed = True
        return min(max(missing, 0.0) / p, dt) if p > 0 else 0.0


def find_alarms(values: Floats, interval_s: float, rule: AlarmRule | None = None) -> list[Alarm]:
    """The alarms over a series (N,), of which row i holds for `interval_s` from ``i * interval_s`` on."""
    state = Accumulator(rule)
    found: list[Alarm] = []
    for row, p in enumerate(np.asarray(values, np.float64)):
        before, rang = state.sum_s, state.alarmed
        began = state.update(float(p), interval_s)
        if began is not None:
            found.append(Alarm(row * interval_s + began, None))
        elif rang and not state.alarmed:
            stop_s = row * interval_s + before / state.rule.fades
            found[-1] = msgspec.structs.replace(found[-1], stop_s=stop_s)
    return found


def alarm_times(values: Floats, interval_s: float, rules: Sequence[AlarmRule]) -> list[list[float]]:
    """When alarms begin (s) by each rule, all rules in one pass: as `find_alarms` says of each."""
    level, at, fades = (
        np.array([getattr(rule, name) for rule in rules]) for name in ("level", "alarm_at_s", "fades")
    )
    total, alarmed = np.zeros(len(rules)), np.zeros(len(rules), bool)
    found: list[list[float]] = [[] for _ in rules]
    for row, p in enumerate(np.asarray(values, np.float64).tolist()):
        high = p >= level  # False where p is NaN
        gain = p * interval_s if high.any() else 0.0
        missing = at - total
        begins = high & ~alarmed & (gain >= missing - SMALLEST)
        for number in np.flatnonzero(begins).tolist():
            late = min(max(float(missing[number]), 0.0) / p, interval_s) if p > 0 else 0.0
            found[number].append(row * interval_s + late)
        faded = np.maximum(total - fades * interval_s, 0.0)
        total = np.where(high, np.minimum(total + gain, at), faded)
        alarmed = begins | alarmed & (high | (total > SMALLEST))
    return found


class Watched(msgspec.Struct, frozen=True, kw_only=True):
    """A recording: how long it was watched (s), when the alarms came, and when the events truly were (s)."""

    duration_s: float
    alarms_s: Sequence[float]
    events_s: Sequence[tuple[float, float]]


class AlarmScores(msgspec.Struct, frozen=True, kw_only=True):
    """How alarms met the events.

    latency_s: of every event that was met, from its beginning to the first alarm; false_alarms: those in no
    event, in `quiet_h` hours without one.
    """

    events: int
    met: int
    latency_s: tuple[float, ...]
    false_alarms: int
    quiet_h: float

    @property
    def median_latency_s(self) -> float | None:
        """None where no event was met."""
        return float(np.median(self.latency_s)) if self.latency_s else None

    @property
    def false_per_hour(self) -> float | None:
        """None where there was no quiet time."""
        return self.false_alarms / self.quiet_h if self.quiet_h > 0 else None


def score_alarms(recordings: Iterable[Watched], late_s: float = 0.0) -> AlarmScores:
    """Latency and false alarms of several recordings together.

    An alarm belongs to the event it comes in, or up to `late_s` after; the first one in an event counts for
    it, further ones in it count for nothing.
    """
    events = false = 0
    latency: list[float] = []
    quiet_s = 0.0
    for one in recordings:
        met: set[int] = set()
        spans = sorted((max(a, 0.0), min(b + late_s, one.duration_s)) for a, b in one.events_s)
        for at_s in sorted(one.alarms_s):
            inside = [n for n, (start, stop) in enumerate(spans) if start <= at_s <= stop]
            false += not inside
            latency += [at_s - spans[n][0] for n in inside if n not in met]
            met |= set(inside)
        events += len(spans)
        quiet_s += one.duration_s - _covered_s(spans)
    return AlarmScores(
        events=events,
        met=len(latency),
        latency_s=tuple(latency),
        false_alarms=false,
        quiet_h=max(quiet_s, 0.0) / 3600,
    )


class Told(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """What was believed of a label (N,) over a recording, row i for `interval_s` from ``i * interval_s`` on,
    and when the events truly were (s)."""

    values: Floats
    interval_s: float
    events_s: Sequence[tuple[float, float]]

    def watched(self, alarms_s: Sequence[float]) -> Watched:
        """The recording with these alarms."""
        lasts_s = len(self.values) * self.interval_s
        return Watched(duration_s=lasts_s, alarms_s=alarms_s, events_s=self.events_s)


CANDIDATES = tuple(
    AlarmRule(level=level, alarm_at_s=at_s, fades=fades)
    for level, at_s, fades in itertools.product(
        (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9),
        (0.1, 0.2, 0.3, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 5.0),
        (0.25, 0.5, 1.0),
    )
)


def choose_rule(
    recordings: Iterable[Told],
    most_false_per_hour: float,
    late_s: float = 0.0,
    rules: Sequence[AlarmRule] = CANDIDATES,
) -> tuple[AlarmRule, AlarmScores]:
    """The rule that meets most events with at most so many false alarms an hour, and how it did there.

    Of several the one with fewest false alarms, then the quickest (median), then the one that needs most
    certainty. Where no rule rings so seldom: the one that rings falsely least often.
    """
    watched: list[list[Watched]] = [[] for _ in rules]
    for one in recordings:
        for own, times in zip(watched, alarm_times(one.values, one.interval_s, rules), strict=True):
            own.append(one.watched(times))
    scores = [score_alarms(own, late_s) for own in watched]

    def worth(number: int) -> tuple[float, ...]:
        one, rule = scores[number], rules[number]
        often = one.false_per_hour or 0.0
        too_often = often if often > most_false_per_hour else 0.0
        quick = one.median_latency_s if one.median_latency_s is not None else np.inf
        return (-too_often, one.met, -often, -quick, rule.alarm_at_s, rule.level)

    best = max(range(len(rules)), key=worth)
    return rules[best], scores[best]


def in_words(scores: AlarmScores) -> str:
    """The figures in a sentence or two."""
    latency, often = scores.median_latency_s, scores.false_per_hour
    found = f"{scores.met} of {scores.events} events met"
    if latency is not None:
        found += f", {latency:.1f} s after they began (median; {max(scores.latency_s):.1f} s at most)"
    rate = "" if often is None else f", {often:.1f} an hour in {scores.quiet_h * 60:.1f} quiet minutes"
    return f"{found}; {scores.false_alarms} false alarms{rate}"


def _covered_s(spans: Sequence[tuple[float, float]]) -> float:
    """How long at least one of the spans (sorted by their beginning) lasts."""
    total, reached = 0.0, 0.0
    for start, stop in spans:
        total += max(stop - max(start, reached), 0.0)
        reached = max(reached, stop)
    return total
