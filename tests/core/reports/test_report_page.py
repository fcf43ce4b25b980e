"""The page for people: self-contained, escaped, honest."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import msgspec
import numpy as np
import pytest

from core.motion import PoseSequence
from core.reports.analysis import (
    Analysis,
    CyclePart,
    ModelPart,
    PersonPart,
    RepetitionsPart,
    SegmentPart,
    TimingPart,
    VideoPart,
)
from core.reports.curves import curve_svg, joint_angle, main_curve
from core.reports.html import Page, PersonExtras, Still, report_html, tempo_s
from core.reports.markup import Markup, element, join
from core.reports.stills import data_uri, still_jpeg
from core.reports.tokens import clock
from tests.helpers.bodies import film, repeat, squat

HOSTILE = "<img src=x onerror=alert(1)>\"'&"


def page(label: str = "squat", name: str = "Person 1", **person: object) -> str:
    cycles = tuple(CyclePart(start_frame=a, turn_frame=a + 10, stop_frame=a + 20) for a in (10, 40, 72))
    repetitions = RepetitionsPart(label=label, count=3, count_per_side=None, cycles=cycles)
    segment = SegmentPart(
        start_frame=10,
        stop_frame=92,
        start_s=1.0,
        stop_s=9.2,
        label=label,
        confidence=0.8,
        source="periodicity",
    )
    part = PersonPart(
        id="p1",
        name=name,
        first_frame=0,
        last_frame=99,
        frames_seen=100,
        segments=(segment,),
        repetitions=(repetitions,),
        **person,  # type: ignore[arg-type]
    )
    analysis = Analysis(
        video=VideoPart(
            path=f"{name}.mp4",
            frames=100,
            duration_s=10.0,
            width=640,
            height=480,
            variable_frame_rate=False,
            rotation=0,
        ),
        people=(part,),
        models=(ModelPart(id=name, task="poses", licence="Apache-2.0"),),
        timing=TimingPart(total_s=2.0, frames_per_s=50.0),
    )
    still = Still(data_uri(b"jpeg"), f"{name} at work")
    return report_html(
        Page(
            analysis=analysis,
            title=name,
            created="today",
            times_s=np.arange(100) / 10,
            extras=(PersonExtras(stills=(still,)),),
            notes=(name,),
        )
    )


class Tags(HTMLParser):
    """Collects tags and checks that they are closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in {"meta", "img", "br"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def tags_of(text: str) -> Tags:
    tags = Tags()
    tags.feed(text)
    assert tags.open == []
    return tags


def test_the_page_is_well_formed_and_loads_nothing_from_elsewhere() -> None:
    for tag, attributes in tags_of(page()).seen:
        assert tag not in {"script", "link", "iframe", "object"}
        for name in ("src", "href"):
            assert (attributes.get(name) or "data:").startswith("data:")
    assert not re.search(r"url\(|@import", page())


def test_names_with_html_in_them_stay_text_everywhere() -> None:
    text = page(label=HOSTILE, name=HOSTILE, notes=(HOSTILE,))
    assert "<img src=x" not in text
    assert "onerror" not in {name for _, attributes in tags_of(text).seen for name in attributes}


def test_counts_and_tempo_stand_on_the_page() -> None:
    text = page()
    assert ">3</td>" in text
    assert "2.00 s" in text
    assert "Squat: 3" in text


def test_an_alternating_movement_shows_both_counts() -> None:
    cycles = (CyclePart(start_frame=0, turn_frame=1, stop_frame=2),)
    one = RepetitionsPart(label="lunge", count=1, count_per_side=2, cycles=cycles)
    assert tempo_s(one, lambda frame: frame * 0.5) == (1.0, 1.0, 1.0)


def test_notes_of_a_person_are_told() -> None:
    assert "Fingers cannot be seen." in page(notes=("Fingers cannot be seen.",))


def test_markup_escapes_text_and_attributes_unless_told_otherwise() -> None:
    assert element("p", "<b>", title='"') == '<p title="&quot;">&lt;b&gt;</p>'
    assert join("<", Markup("<br>"), None, 1.50) == "&lt;<br>1.5"


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00.0"), (59.96, "1:00.0"), (3725.2, "1:02:05.2")])
def test_a_clock_never_shows_sixty_seconds(seconds: float, shown: str) -> None:
    assert clock(seconds) == shown


def test_the_curve_of_a_squat_is_a_knee_or_hip_and_goes_down_and_up_again() -> None:
    poses = film(repeat(squat, 3))
    curve = main_curve(poses)
    assert curve is not None
    assert "knee" in curve.name or "hip" in curve.name
    assert np.nanmax(curve.values) > 150
    assert np.nanmin(curve.values) < 110
    cycles = (CyclePart(start_frame=30, turn_frame=60, stop_frame=90),)
    one = RepetitionsPart(label="squat", count=1, count_per_side=None, cycles=cycles)
    assert "<path" in curve_svg(curve, one, lambda frame: frame / 30)


def test_the_angle_of_a_straight_leg_is_180_degrees() -> None:
    poses = film(squat(np.zeros(2)))
    from core.motion.skeletons import load_skeleton

    names = load_skeleton(poses.skeleton).keypoints
    at = tuple(names.index(f"left_{joint}") for joint in ("hip", "knee", "ankle"))
    assert joint_angle(poses, at) == pytest.approx(180, abs=3)  # type: ignore[arg-type]


def test_a_still_is_a_small_jpeg_around_the_person() -> None:
    poses = film(squat(np.zeros(1)))
    picture = np.full((720, 1280, 3), 90, np.uint8)
    jpeg = still_jpeg(picture, poses)
    assert jpeg[:2] == b"\xff\xd8"
    assert len(jpeg) < 60_000


def test_a_still_of_nobody_is_the_whole_picture() -> None:
    picture = np.full((72, 128, 3), 90, np.uint8)
    poses = film(squat(np.zeros(1)))
    nobody = msgspec.structs.replace(poses, px=poses.px * np.nan, scores=poses.scores * 0)
    assert still_jpeg(picture, nobody)[:2] == b"\xff\xd8"


def hands_that_close() -> PoseSequence:
    """A left hand that opens and closes twice in front of a still body; no right hand."""
    count = 80
    opening = 1.4 + 0.5 * np.cos(np.arange(count) * 4 * np.pi / count)
    px = np.full((count, 42, 2), np.nan, np.float32)
    px[:, :21] = 100.0
    px[:, 9, 1] = 80.0  # the middle knuckle, a palm's length above the wrist
    px[:, [8, 12, 16, 20], 1] = (100 - 20 * opening)[:, None]
    return PoseSequence(
        skeleton="hands-42",
        start=0,
        times_s=np.arange(count) / 20,
        px=px,
        scores=np.ones((count, 42), np.float32),
        size_px=(640, 480),
    )


def test_where_only_the_fingers_move_the_curve_is_that_of_the_hand() -> None:
    body = film(squat(np.zeros(80)))
    curve = main_curve(body, hands_that_close())
    assert curve is not None
    assert curve.name.startswith("Left hand")
    assert np.nanmax(curve.values) == pytest.approx(1.9, abs=0.05)
    assert np.nanmin(curve.values) == pytest.approx(0.9, abs=0.05)


def test_hands_do_not_hide_a_body_that_moves() -> None:
    curve = main_curve(film(repeat(squat, 2)), hands_that_close())
    assert curve is not None
    assert "hand" not in curve.name
