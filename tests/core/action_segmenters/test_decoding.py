"""What is believed of every moment becomes segments."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.action_segmenters.decoding import (
    Decoded,
    DecodingSettings,
    decode,
    decoding_type,
    hysteresis,
    in_layers,
)
from core.errors import UserError
from core.motion.sequences import BACKGROUND

# ONNX Runtime may have set this thread to take numbers this small for 0
SHARES, SECONDS = (st.floats(0, most, allow_subnormal=False) for most in (1, 2))

LABELS = (BACKGROUND, "squat", "walk")
STEP = 0.1
PLAIN = DecodingSettings(begins=0.5, goes_on=0.3, shortest_s=0.0, gap_s=0.0, smooth_s=0.0)


def single(*parts: tuple[int, float, float]) -> np.ndarray:
    """Rows of (background, squat, walk) from (how many, squat, walk)."""
    return np.concatenate(
        [np.tile([1 - squat - walk, squat, walk], (rows, 1)) for rows, squat, walk in parts]
    )


def told(found: list[Decoded]) -> list[tuple[str, float, float]]:
    return [(one.label, round(one.start_s, 3), round(one.stop_s, 3)) for one in found]


def test_a_segment_lies_where_its_label_is_the_likeliest_with_edges_where_the_belief_turns() -> None:
    found = decode(single((10, 0.1, 0), (20, 0.9, 0), (10, 0.1, 0)), LABELS, STEP, settings=PLAIN)
    assert told(found) == [("squat", 0.95, 2.95)]
    assert found[0].confidence == pytest.approx(0.9)
    assert found[0].ranking[:2] == (("squat", pytest.approx(0.9)), (BACKGROUND, pytest.approx(0.1)))


def test_an_edge_lies_between_two_rows_where_the_belief_crosses() -> None:
    rising = np.concatenate([np.zeros(5), np.linspace(0, 1, 21), np.ones(10)])
    values = np.stack([1 - rising, rising, np.zeros(36)], 1)
    values[15] = [0.52, 0.48, 0]
    values[16] = [0.46, 0.54, 0]
    (one,) = decode(values, LABELS, STEP, settings=PLAIN)
    assert one.start_s == pytest.approx((15 + 0.04 / 0.12) * STEP)


def test_a_dip_between_the_two_levels_does_not_cut_and_one_below_does() -> None:
    shallow = single((10, 0.9, 0), (5, 0.35, 0), (10, 0.9, 0))
    deep = single((10, 0.9, 0), (5, 0.2, 0), (10, 0.9, 0))
    assert len(decode(shallow, LABELS, STEP, settings=PLAIN)) == 1
    assert len(decode(deep, LABELS, STEP, settings=PLAIN)) == 2


def test_what_is_never_believed_firmly_is_no_segment() -> None:
    assert decode(single((30, 0.45, 0.2)), LABELS, STEP, settings=PLAIN) == []
    eager = msgspec.structs.replace(PLAIN, begins=0.4)
    assert told(decode(single((30, 0.45, 0.2)), LABELS, STEP, settings=eager)) == [("squat", 0, 2.9)]


def test_a_gap_within_a_label_is_closed_up_to_its_length() -> None:
    values = single((10, 0.9, 0), (4, 0, 0), (10, 0.9, 0))
    for gap_s, count in ((0.3, 2), (0.4, 1)):
        assert (
            len(decode(values, LABELS, STEP, settings=msgspec.structs.replace(PLAIN, gap_s=gap_s))) == count
        )


def test_another_label_in_the_gap_keeps_the_two_apart() -> None:
    values = single((10, 0.9, 0), (4, 0, 0.9), (10, 0.9, 0))
    found = decode(values, LABELS, STEP, settings=msgspec.structs.replace(PLAIN, gap_s=2.0))
    assert [one.label for one in found] == ["squat", "walk", "squat"]


def test_what_is_too_short_goes_to_the_likelier_label_beside_it() -> None:
    calm = msgspec.structs.replace(PLAIN, shortest_s=0.5)
    within = single((10, 0.9, 0.05), (3, 0.3, 0.6), (10, 0.9, 0.05))
    assert told(decode(within, LABELS, STEP, settings=calm)) == [("squat", 0, 2.2)]
    alone = single((10, 0, 0), (3, 0.9, 0), (10, 0, 0))
    assert decode(alone, LABELS, STEP, settings=calm) == []
    beside_nothing = single((10, 0.9, 0.0), (3, 0.1, 0.6), (10, 0.0, 0.0))
    assert told(decode(beside_nothing, LABELS, STEP, settings=calm)) == [("squat", 0, 0.962)]


def test_neighbours_of_different_labels_share_one_edge() -> None:
    found = decode(single((10, 0.8, 0.1), (10, 0.1, 0.8)), LABELS, STEP, settings=PLAIN)
    assert told(found) == [("squat", 0, 0.95), ("walk", 0.95, 1.9)]


def test_moments_without_a_person_belong_to_no_segment() -> None:
    values = single((30, 0.9, 0))
    values[10:20] = np.nan
    found = decode(values, LABELS, STEP, settings=PLAIN)
    assert told(found) == [("squat", 0, 0.9), ("squat", 2, 2.9)]
    assert [one.edges_s for one in found] == [(0.0, 0.0), (0.0, 0.0)]
    assert decode(np.full((30, 3), np.nan), LABELS, STEP) == []
    assert decode(np.zeros((0, 3)), LABELS, STEP) == []


def test_a_slow_turn_is_a_less_certain_edge_than_a_quick_one() -> None:
    def ramp(rows: int) -> float:
        rising = np.concatenate([np.zeros(20), np.linspace(0, 1, rows), np.ones(20)])
        (one,) = decode(np.stack([1 - rising, rising, 0 * rising], 1), LABELS, STEP, settings=PLAIN)
        return one.edges_s[0]

    quick, slow = ramp(2), ramp(41)
    assert quick == pytest.approx(STEP / 2)
    assert slow == pytest.approx(0.5, abs=0.1)  # from 3/8 to 5/8, each a quarter beyond even, takes a quarter


def test_labels_that_hold_at_a_time_lie_on_layers_of_their_own() -> None:
    squat, walk = np.zeros(40), np.zeros(40)
    squat[5:30], walk[20:35] = 0.9, 0.8
    found = decode(np.stack([squat, walk], 1), ("squat", "walk"), STEP, "multi", PLAIN)
    assert [(one.label, one.layer) for one in found] == [("squat", 0), ("walk", 1)]
    assert found[1].start_s == pytest.approx(1.95) and found[1].stop_s == pytest.approx(3.45)
    walk[:] = 0
    walk[32:38] = 0.8
    found = decode(np.stack([squat, walk], 1), ("squat", "walk"), STEP, "multi", PLAIN)
    assert [one.layer for one in found] == [0, 0]


def test_a_label_keeps_to_one_layer() -> None:
    def one(label: str, start_s: float, stop_s: float) -> Decoded:
        return Decoded(start_s=start_s, stop_s=stop_s, label=label, confidence=1, edges_s=(0, 0))

    found = in_layers([one("a", 0, 9), one("b", 5, 7), one("b", 20, 22), one("c", 8, 8.5)])
    assert {(x.label, x.layer) for x in found} == {("a", 0), ("b", 1), ("c", 1)}


def test_with_one_label_only_it_is_found_by_its_own_level() -> None:
    found = decode(single((10, 0.1, 0), (20, 0.9, 0), (5, 0, 0))[:, 1:2], ("squat",), STEP, settings=PLAIN)
    assert told(found) == [("squat", 0.95, 2.944)]


@given(st.integers(0, 10_000))
def test_hysteresis_keeps_what_is_joined_to_a_sure_row(seed: int) -> None:
    random = np.random.default_rng(seed)
    possible, sure = random.random(40) < 0.6, random.random(40) < 0.1
    either = possible | sure
    slow = sure.copy()
    for _ in range(40):
        slow |= either & (np.append(slow[1:], False) | np.append(False, slow[:-1]))
    assert (hysteresis(possible, sure) == slow).all()


@given(st.integers(0, 10_000), SHARES, SHARES, SECONDS, SECONDS)
def test_whatever_is_believed_segments_are_in_order_and_apart(
    seed: int, begins: float, goes_on: float, shortest_s: float, gap_s: float
) -> None:
    random = np.random.default_rng(seed)
    values = random.dirichlet([0.3, 0.3, 0.3], 20).repeat(random.integers(1, 9, 20), axis=0)
    values[random.random(len(values)) < 0.05] = np.nan
    asked = DecodingSettings(begins=begins, goes_on=goes_on, shortest_s=shortest_s, gap_s=gap_s)
    for head in ("single", "multi"):
        found = decode(values, LABELS, STEP, head, asked)  # type: ignore[arg-type]
        for layer in range(3):
            edges = [edge for one in found if one.layer == layer for edge in (one.start_s, one.stop_s)]
            assert edges == sorted(edges) and all(0 <= edge <= len(values) * STEP for edge in edges)
        assert all(0 <= one.confidence <= 1 and min(one.edges_s) >= 0 for one in found)
        assert found == decode(values, LABELS, STEP, head, asked)  # type: ignore[arg-type]


def test_a_package_may_have_other_usual_settings_and_only_such_as_there_are() -> None:
    usual = decoding_type({"begins": 0.7, "gap_s": 1.5})
    assert issubclass(usual, DecodingSettings)
    assert msgspec.structs.asdict(usual()) == {
        **msgspec.structs.asdict(DecodingSettings()), "begins": 0.7, "gap_s": 1.5,
    }  # fmt: skip
    assert msgspec.convert({"begins": 0.2}, usual).begins == 0.2
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"begins": 1.2}, usual)  # the limits are still known
    assert decoding_type({}) is DecodingSettings
    for wrong in ({"begin": 0.5}, {"begins": 1.5}):
        with pytest.raises(UserError, match="setting"):
            decoding_type(wrong)


def test_what_is_firmly_something_but_nothing_of_all_is_a_segment_without_a_name_if_wanted() -> None:
    parts = ((30, 0.9, 0.0), (10, 0.1, 0.0), (20, 0.42, 0.43), (10, 0.0, 0.1), (5, 0.44, 0.45))
    assert told(decode(single(*parts), LABELS, STEP, settings=PLAIN)) == [("squat", 0.0, 2.95)]
    wanted = msgspec.structs.replace(PLAIN, anything=0.7, unnamed_s=1.0)
    named, found = decode(single(*parts), LABELS, STEP, settings=wanted)
    assert named.label == "squat" and found.label == ""
    assert found.start_s == pytest.approx(4.0 - 0.02, abs=0.03)
    assert found.stop_s == pytest.approx(5.9 + 0.02, abs=0.03)
    assert found.confidence == pytest.approx(0.85)
    assert [label for label, _ in found.ranking] == ["walk", "squat"]  # background is no name


def test_a_segment_without_a_name_ends_where_a_named_one_begins() -> None:
    wanted = msgspec.structs.replace(PLAIN, anything=0.7, unnamed_s=1.0)
    found = decode(single((20, 0.4, 0.45), (20, 0.9, 0.0)), LABELS, STEP, settings=wanted)
    assert [one.label for one in found] == ["", "squat"]
    assert found[0].stop_s <= found[1].start_s


@pytest.mark.parametrize(("rows", "squat", "found"), [(20, 0.4, 1), (20, 0.2, 0), (30, 0.4, 0), (5, 0.4, 0)])
def test_a_short_stay_in_which_nothing_is_found_is_one_segment_if_anything_is_done(
    rows: int, squat: float, found: int
) -> None:
    wanted = msgspec.structs.replace(PLAIN, whole_s=2.5, shortest_s=1.0)
    said = decode(single((rows, squat, 0.0)), LABELS, STEP, settings=wanted)
    assert told(said) == [("", 0.0, round((rows - 1) * STEP, 3))][:found]
