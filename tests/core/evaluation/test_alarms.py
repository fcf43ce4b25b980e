"""Alarms: the rule at work, its streaming form, and how it is judged."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.evaluation.alarms import (
    CANDIDATES,
    NOT_A_DEVICE,
    Accumulator,
    Alarm,
    AlarmRule,
    Told,
    Watched,
    alarm_times,
    choose_rule,
    find_alarms,
    in_words,
    score_alarms,
)

RULE = AlarmRule(level=0.5, alarm_at_s=2.0, fades=1.0)


@given(st.floats(0, 0.499, allow_subnormal=False), st.integers(1, 400))
def test_what_is_never_likely_enough_never_alarms(p: float, rows: int) -> None:
    assert find_alarms(np.full(rows, p), 0.5, RULE) == []


@given(st.floats(0.5, 1.0), st.sampled_from([0.04, 0.1, 0.5, 3.0]))
def test_a_step_alarms_after_the_time_it_takes_to_add_up(p: float, interval_s: float) -> None:
    values = np.concatenate([np.zeros(7), np.full(500, p)])
    (alarm,) = find_alarms(values, interval_s, RULE)
    assert alarm.at_s == pytest.approx(7 * interval_s + RULE.alarm_at_s / p)
    assert alarm.stop_s is None


def test_short_bursts_fade_before_they_add_up_and_dense_ones_do_not() -> None:
    burst, rest = np.ones(10), np.zeros(10)  # each 1 s
    assert find_alarms(np.tile(np.concatenate([burst, rest]), 30), 0.1, RULE) == []
    dense = np.tile(np.concatenate([burst, rest[:5]]), 30)
    assert find_alarms(dense, 0.1, RULE)[0].at_s == pytest.approx(1 + 0.5 + 1 + 0.5 + 1)


def test_one_event_gives_one_alarm_which_lasts_until_all_has_faded() -> None:
    values = np.concatenate([np.ones(60), np.zeros(15), np.ones(10), np.zeros(60), np.ones(40)])
    found = find_alarms(values, 0.1, RULE)
    assert found == [
        Alarm(pytest.approx(2.0), pytest.approx(8.5 + 1.5)),
        Alarm(pytest.approx(14.5 + 2.0), None),
    ]


def test_where_nobody_is_seen_nothing_adds_up() -> None:
    values = np.concatenate([np.ones(15), np.full(15, np.nan), np.ones(15)])
    assert find_alarms(values, 0.1, RULE) == []


@given(st.integers(0, 10_000), st.floats(0.1, 0.9), st.floats(0.1, 5), st.floats(0.05, 4))
def test_fine_steps_and_coarse_ones_alarm_at_the_same_time(
    seed: int, level: float, alarm_at_s: float, fades: float
) -> None:
    values = np.random.default_rng(seed).random(60)
    rule = AlarmRule(level=level, alarm_at_s=alarm_at_s, fades=fades)
    coarse = find_alarms(values, 0.5, rule)
    fine = find_alarms(values.repeat(8), 0.0625, rule)
    assert [one.at_s for one in fine] == pytest.approx([one.at_s for one in coarse], abs=1e-6)


@given(st.integers(0, 10_000))
def test_the_streaming_form_says_what_the_rule_says(seed: int) -> None:
    values = np.random.default_rng(seed).random(80)
    state, total, ringing, began = Accumulator(RULE), 0.0, False, []
    for row, p in enumerate(values):
        at = state.update(p, 0.5)
        if at is not None:
            began.append(row)
        if p >= 0.5:
            total = min(total + p * 0.5, 2.0)
        else:
            total = max(total - 0.5, 0.0)
        expected = not ringing and total >= 2.0 - 1e-9
        ringing = (ringing or expected) and total > 1e-9
        assert (at is not None) == expected and state.alarmed == ringing
        assert state.sum_s == pytest.approx(total)
    assert [int(one.at_s / 0.5 - 1e-9) for one in find_alarms(values, 0.5, RULE)] == began


def test_latency_and_false_alarms_are_counted_against_the_events() -> None:
    scores = score_alarms(
        [
            Watched(duration_s=1800, alarms_s=[12.5, 14, 100], events_s=[(10, 20), (300, 320)]),
            Watched(duration_s=1830, alarms_s=[], events_s=[]),
        ]
    )
    assert (scores.events, scores.met, scores.false_alarms) == (2, 1, 1)
    assert scores.latency_s == (2.5,) and scores.median_latency_s == 2.5
    assert scores.quiet_h == pytest.approx(1.0) and scores.false_per_hour == pytest.approx(1.0)
    assert "1 of 2 events met, 2.5 s after" in in_words(scores)


def test_an_alarm_soon_after_an_event_can_count_for_it() -> None:
    watched = [Watched(duration_s=100, alarms_s=[21.0], events_s=[(10, 20)])]
    assert score_alarms(watched).false_alarms == 1
    assert score_alarms(watched, late_s=2).latency_s == (11.0,)


def test_without_events_or_quiet_time_nothing_is_made_up() -> None:
    nothing = score_alarms([Watched(duration_s=0, alarms_s=[], events_s=[])])
    assert nothing.median_latency_s is None and nothing.false_per_hour is None
    assert "0 of 0" in in_words(nothing)
    assert "no medical device" in NOT_A_DEVICE


@given(st.integers(0, 10_000), st.floats(0.05, 1.0))
def test_many_rules_in_one_pass_alarm_as_each_alone(seed: int, interval_s: float) -> None:
    random = np.random.default_rng(seed)
    values = np.where(random.random(120) < 0.1, np.nan, random.random(120))
    rules = CANDIDATES[::17]
    for rule, times in zip(rules, alarm_times(values, interval_s, rules), strict=True):
        assert times == [pytest.approx(one.at_s) for one in find_alarms(values, interval_s, rule)]


def events_and_noise(event: float, noise: float) -> Told:
    """Ten minutes at 10 Hz with three events of 2 s, and a false belief of 0.5 s every half minute."""
    values = np.zeros(6000)
    for at in range(100, 6000, 300):
        values[at : at + 5] = noise
    spans = [(62.0, 64.0), (302.0, 304.0), (482.0, 484.0)]
    for start, stop in spans:
        values[int(start * 10) : int(stop * 10)] = event
    return Told(values=values, interval_s=0.1, events_s=spans)


def test_the_levels_are_chosen_so_that_most_events_are_met_within_the_false_alarms_allowed() -> None:
    loud = events_and_noise(0.9, 0.95)
    rule, scores = choose_rule([loud], 2.0)
    assert (scores.met, scores.false_alarms) == (3, 0) and rule.alarm_at_s > 0.5 * 0.95
    faint = events_and_noise(0.45, 0.15)
    rule, scores = choose_rule([faint], 2.0)
    assert (scores.met, scores.false_alarms) == (3, 0) and 0.15 < rule.level <= 0.45


def test_where_every_rule_is_too_loud_the_least_loud_one_is_chosen() -> None:
    values = np.ones(600)
    told = Told(values=values, interval_s=0.1, events_s=[])
    _, scores = choose_rule([told], 0.5)
    assert scores.false_alarms == 1
