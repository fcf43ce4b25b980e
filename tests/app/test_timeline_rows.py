"""The rows of the timeline: what they are built from, how they are drawn, and the part of time in view."""

from __future__ import annotations

import itertools
import time

import msgspec
import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from app.session import Session
from app.theme import theme
from app.timeline import painting
from app.timeline.building import RowBuilder, build_rows
from app.timeline.options import TimelineOptions
from app.timeline.rows import Row, Rows, SegmentArrays, curve_of
from app.timeline.scale import Scale, clock, ruler_step_s, whole
from app.timeline.strips import bars_image, curve_in_view, extents
from core.document import edits
from core.document.project import Project
from tests.app.made import made_project, made_segments, made_times


def arrays_of(rows: Rows, tier_id: str = "tier0") -> SegmentArrays:
    for row in rows.rows:
        if row.tier is not None and row.tier.id == tier_id and row.segments is not None:
            return row.segments
    raise AssertionError(tier_id)


def row_of(rows: Rows, tier_id: str) -> Row:
    return next(row for row in rows.rows if row.tier is not None and row.tier.id == tier_id)


def test_dense_segments_are_drawn_in_under_eight_milliseconds(qapp: object) -> None:
    frames = 400_000
    session = Session()
    project = made_project(frames, people=1, segments=100_000)
    session.show_project(project, made_times(frames))
    rows = build_rows(project, "recording", session.seconds)
    arrays = arrays_of(rows)
    assert len(arrays.segments) == 100_000
    image = QImage(1920, 24, QImage.Format.Format_RGB32)
    ink = painting.make_ink(theme(), rows.labels)
    best = np.inf
    for _ in range(10):
        painter = QPainter(image)
        began = time.perf_counter()
        scale = whole(session.duration_s, 1700)
        painting.draw_segments(painter, arrays, image.rect().toRectF(), scale, ink)
        best = min(best, time.perf_counter() - began)
        painter.end()
    assert best < 0.008


def test_a_dense_column_shows_the_segment_that_lies_there(qapp: object) -> None:
    session = Session()
    project = made_project(3000, people=1, segments=600)
    session.show_project(project, made_times(3000))
    rows = build_rows(project, "recording", session.seconds)
    arrays = arrays_of(rows)
    ink = painting.make_ink(theme(), rows.labels)
    scale = whole(session.duration_s, 3000)
    image = painting.columns_image(arrays, scale, ink, 3000)
    for number in (0, 17, 300, 599):
        segment = arrays.segments[number]
        shown = image.pixelColor(segment.start + 1, 0)
        fill = ink.fills[int(arrays.label[number])]
        assert abs(shown.red() - fill.red()) <= 2
        assert abs(shown.blue() - fill.blue()) <= 2


def test_segments_in_view_are_found_by_search() -> None:
    session = Session()
    session.show_project(made_project(1000, people=1, segments=10), made_times(1000))
    rows = build_rows(made_project(1000, people=1, segments=10), "recording", session.seconds)
    arrays = arrays_of(rows)
    scale = Scale(10.0, 15.0, 500, 1000 / 30)
    first, last = painting.visible(arrays, scale)
    slow = [
        number
        for number in range(10)
        if arrays.stop_s[number] > scale.start_s and arrays.start_s[number] < scale.stop_s
    ]
    assert list(range(first, last)) == slow


def test_variable_times_place_segments_by_their_seconds(qapp: object) -> None:
    times = np.concatenate([np.arange(100) / 30, 100 / 30 + np.arange(100) / 5])
    session = Session()
    session.show_project(made_project(200, people=1, segments=2), times)
    rows = build_rows(made_project(200, people=1, segments=2), "recording", session.seconds)
    arrays = arrays_of(rows)
    assert arrays.start_s[1] == pytest.approx(100 / 30)
    assert arrays.stop_s[0] < 4.0


@pytest.mark.parametrize(
    ("time_s", "text"),
    [(0.0, "0:00.000"), (12.4333, "0:12.433"), (59.9996, "1:00.000"), (3723.5, "1:02:03.500")],
)
def test_times_are_written_as_on_a_clock(time_s: float, text: str) -> None:
    assert clock(time_s) == text


def test_ruler_marks_are_never_closer_than_they_can_be_read() -> None:
    for px_per_s in (0.05, 1.0, 13.0, 200.0, 4000.0):
        assert ruler_step_s(px_per_s) * px_per_s >= 90 or px_per_s < 90 / 7200


def test_zooming_never_leaves_the_recording() -> None:
    scale = whole(20.0, 1000)
    for factor, x in ((3.0, 900), (5.0, 10), (0.1, 500), (1000.0, 999), (0.5, 0)):
        scale = scale.zoomed(factor, x)
        assert 0.0 <= scale.start_s < scale.stop_s <= 20.0 + 1e-9


def test_made_segments_do_not_overlap() -> None:
    segments = made_segments(1000, 40)
    assert all(a.stop <= b.start for a, b in itertools.pairwise(segments))


def test_zooming_ends_at_a_handful_of_frames() -> None:
    for fps in (25.0, 240.0):
        frames = round(20 * fps)
        scale = whole(20.0, 1000, frames).zoomed(1e9, 500)
        assert 4 <= (scale.stop_s - scale.start_s) * fps <= 8


def test_one_edit_among_many_tiers_builds_only_its_own_row(session: Session) -> None:
    project = session.project
    assert project is not None
    builder = RowBuilder()
    before = builder.build(project, "recording", session.seconds, times=session.times_s)
    changed = edits.move_segment_edge(project, "tier0", "0-sproposed2", "stop", 290)
    asked: list[int] = []

    def counted(frames: np.ndarray) -> np.ndarray:
        asked.append(len(frames))
        return session.seconds(frames)

    after = builder.build(changed, "recording", counted, times=session.times_s)
    assert row_of(after, "tier1") is row_of(before, "tier1")
    assert row_of(after, "tier0") is not row_of(before, "tier0")
    segments = arrays_of(after)
    assert segments.segments[2].stop == segments.stop[2] == 290
    assert max(asked) <= 2  # the ends of one segment and of the spans of people


def test_rows_built_after_edits_equal_rows_built_afresh(session: Session) -> None:
    project = session.project
    assert project is not None
    builder = RowBuilder()
    steps = [
        lambda p: edits.remove_segments(p, "tier0", ["0-sproposed0", "0-sproposed5"]),
        lambda p: edits.relabel_segment(p, "tier0", "0-sproposed3", "lunge"),
        lambda p: edits.split_segment(p, "tier0", "0-sproposed2", 230, "new"),
        lambda p: edits.set_segment_state(p, "tier1", ["1-sproposed1"], "accepted"),
        lambda p: edits.remove_segments(p, "tier1", [f"1-sproposed{n}" for n in range(6)]),
    ]
    for step in steps:
        project = step(project)
        built = builder.build(project, "recording", session.seconds, times=session.times_s)
        fresh = build_rows(project, "recording", session.seconds)
        for tier_id in ("tier0", "tier1", "own0"):
            one, two = arrays_of(built, tier_id), arrays_of(fresh, tier_id)
            assert one.segments == two.segments
            for name in ("start", "stop", "start_s", "stop_s", "state"):
                assert np.array_equal(getattr(one, name), getattr(two, name))
            labels = [built.labels[at] for at in one.label]
            assert labels == [segment.label for segment in one.segments]


def test_hidden_tiers_are_counted_and_shown_again_on_wish(session: Session) -> None:
    project = edits.set_tier_look(_project(session), "own1", hidden=True)
    rows = RowBuilder().build(project, "recording", session.seconds)
    assert not any(row.tier is not None and row.tier.id == "own1" for row in rows.rows)
    assert (rows.rows[-1].kind, rows.rows[-1].title) == ("more", "1 hidden")
    shown = RowBuilder().build(project, "recording", session.seconds, TimelineOptions(show_hidden=True))
    assert row_of(shown, "own1").tier is not None


def test_a_folded_person_is_only_a_name(session: Session) -> None:
    options = TimelineOptions(folded=frozenset({"person0"}))
    rows = RowBuilder().build(_project(session), "recording", session.seconds, options)
    assert [row.title for row in rows.rows if row.person and row.person.id == "person0"] == ["Anna"]


def test_a_person_whose_tiers_are_all_models_gets_a_row_to_label_on(session: Session) -> None:
    project = edits.remove_tier(_project(session), "own0")
    rows = RowBuilder().build(project, "recording", session.seconds)
    waiting = [row for row in rows.rows if row.kind == "tier" and row.tier is None]
    assert [(row.title, row.person.id if row.person else "") for row in waiting] == [("Actions", "person0")]


def test_a_tiers_name_leaves_out_the_name_of_its_person(session: Session) -> None:
    project = edits.rename_tier(_project(session), "tier0", "Person 1: proposals")
    rows = RowBuilder().build(project, "recording", session.seconds)
    assert row_of(rows, "tier0").title == "Proposals"


def test_a_curve_from_far_away_keeps_its_peaks() -> None:
    times = np.arange(1_000_000) / 240
    values = np.zeros(len(times), np.float32)
    values[[7, 123_456, 999_990]] = 5.0
    values[500_000:510_000] = np.nan
    curve = curve_of("Angle", "deg", times, values)
    scale = whole(float(times[-1]), 1200)
    seen_times, seen = curve_in_view(curve, scale)
    assert len(seen) < 24 * 2 * 1200
    x = (seen_times - scale.start_s) * scale.px_per_s
    _, greatest = extents(x, seen, 1200)
    for frame in (7, 123_456, 999_990):
        at = int(scale.x(float(times[frame])))
        assert np.nanmax(greatest[max(at - 1, 0) : at + 2]) == 5.0


def test_extents_of_columns_are_those_of_their_values() -> None:
    generator = np.random.default_rng(3)
    x = np.sort(generator.uniform(0, 20, 400))
    y = generator.uniform(0, 50, 400)
    y[::17] = np.nan
    upper, lower = extents(x, y, 20)
    least = [np.nanmin(y[np.floor(x) == column]) for column in range(20)]
    most = [np.nanmax(y[np.floor(x) == column]) for column in range(20)]
    for column in range(20):
        before = max(column - 1, 0)
        assert upper[column] == min(least[column], most[before])
        assert lower[column] == max(most[column], least[before])


def test_bars_reach_from_the_upper_to_the_lower_end(qapp: object) -> None:
    image = bars_image(np.array([2.0, np.nan, 4.4]), np.array([5.0, np.nan, 4.5]), 8, QColor("#ffffff"))
    shown = [[y for y in range(8) if image.pixelColor(x, y).alpha()] for x in range(3)]
    assert shown == [[2, 3, 4], [], [4]]


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    made.show_project(made_project(600), made_times(600))
    return made


def _project(session: Session) -> Project:
    assert session.project is not None
    return msgspec.structs.replace(session.project)
