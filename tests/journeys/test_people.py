"""Swapped identities are put right, a wrist is corrected over twenty frames, and all of it taken back.

Once by mouse and keys, once by keyboard alone with text of twice the size.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.theme import CORRECTED
from core.document import edits
from core.document.project import Person, Project
from core.document.store import DocumentStore
from core.motion.skeletons import load_skeleton
from core.settings import Settings
from tests.app.made import made_store
from tests.journeys.driver import RunningProgram, saved

SWAPPED_AT = 12
FIRST, MIDDLE, LAST = 20, 30, 40


@pytest.fixture
def session(tmp_path: Path) -> Path:
    """Anna and Ben, taken for each other from a frame on."""
    store = made_store(tmp_path, frames=60, people=2)
    store.apply("Find poses", edits.swap_people, "person0", "person1", "video", SWAPPED_AT, author="model")
    path = store.path
    store.close()
    return path


@pytest.fixture
def window(
    programs: list[RunningProgram], qtbot: QtBot, home: Path, session: Path, request: pytest.FixtureRequest
) -> Iterator[RunningProgram]:
    """The program with that session; its text as large as the test asks."""
    (home / "data").mkdir(parents=True)
    settings = Settings(text_scale=getattr(request, "param", 1.0))
    (home / "data" / "settings.json").write_bytes(msgspec.json.encode(settings))
    program = RunningProgram(qtbot, home, str(session))
    programs.append(program)
    program.until(lambda: shown_people(program) >= 2)
    yield program


def shown_people(window: RunningProgram) -> int:
    """How many colours of people are seen in the picture."""
    return sum(bool(places_of(window, colour)) for colour in ("#56b4e9", "#e69f00"))


def places_of(window: RunningProgram, colour: str) -> list[tuple[int, int]]:
    """Pixels of the window that have this very colour."""
    picture = window.picture()
    width, height = picture.width(), picture.height()
    image = picture.convertToFormat(picture.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(height, -1)[:, :width] & 0xFFFFFF
    found = np.argwhere(pixels == int(colour[1:], 16))
    return [(int(x), int(y)) for y, x in found]


def people(path: Path) -> dict[str, Person]:
    project = saved(path)
    return {person.name: person for person in project.people} if project is not None else {}


def tracks(path: Path, name: str) -> list[tuple[int, int, int]]:
    return [(span.track_id, span.start, span.stop) for span in people(path)[name].spans]


def corrected(path: Path) -> dict[int, bool]:
    """Frame -> whether it was filled in, for the wrist of Anna."""
    project = saved(path)
    assert project is not None
    found = edits.corrections_within(project, "video", "person0")
    return {one.frame: one.between for one in found if one.keypoint == "left_wrist"}


def undo_all(window: RunningProgram, path: Path, before: Project) -> None:
    """Ctrl+Z until nothing is left to take back."""
    store = DocumentStore.open(path, read_only=True)
    steps = sum(step.author == "person" and not step.undone for step in store.steps())
    store.close()
    assert steps >= 4
    window.key(*["ctrl+z"] * steps)
    window.until(lambda: saved(path) == before)


def keypoint_place(window: RunningProgram, name: str) -> tuple[float, float]:
    """Where a keypoint of the selected person is in the window: one nudge gives it its ring."""
    window.key("shift+e")
    window.answer("Choose a keypoint", name)
    window.key("Right")
    window.until(lambda: len(places_of(window, CORRECTED)) > 8)
    ring = np.array(places_of(window, CORRECTED))
    window.key("ctrl+z")
    window.until(lambda: not places_of(window, CORRECTED))
    low, high = ring.min(0), ring.max(0)
    return float(low[0] + high[0]) / 2, float(low[1] + high[1]) / 2


def fix_swap_by_keys(window: RunningProgram, path: Path) -> None:
    window.key("Home", *["Right"] * SWAPPED_AT, "p", "w")
    window.until(lambda: len(tracks(path, "Anna")) == 1)
    assert tracks(path, "Anna") == [(0, 0, 60)]
    assert tracks(path, "Ben") == [(1, 0, 60)]


@pytest.mark.parametrize("window", [2.0], indirect=True)
def test_by_keyboard_alone_with_large_text(window: RunningProgram, session: Path) -> None:
    before = saved(session)
    assert before is not None
    fix_swap_by_keys(window, session)

    window.key("Escape", "p", "shift+e")
    window.answer("Choose a keypoint", "left wrist")
    at = SWAPPED_AT
    for frame in (FIRST, MIDDLE, LAST):
        window.key(*["period"] * (frame - at), "shift+Left", "shift+Up")
        window.until(lambda frame=frame: frame in corrected(session))
        at = frame
    window.key("b")  # at the last one: the frames before it
    window.key(*["comma"] * (LAST - MIDDLE + 1), "b")
    window.until(lambda: len(corrected(session)) == LAST - FIRST + 1)
    by_hand = [frame for frame, between in corrected(session).items() if not between]
    assert by_hand == [FIRST, MIDDLE, LAST]
    window.key("Escape")
    undo_all(window, session, before)


def test_by_mouse(window: RunningProgram, session: Path) -> None:
    before = saved(session)
    assert before is not None
    window.key("Home", *["Right"] * SWAPPED_AT, "p")

    # Where the picture lies: two keypoints of the selected person tell.
    skeleton = load_skeleton("blazepose-33")
    with DocumentStore.open(session, read_only=True) as store:
        layer = next(one for one in store.project.pose_layers if one.space == "px")
        rows = [np.asarray(store.read_array(track.rows), float) for track in layer.tracks]
    of_anna = rows[1]  # taken for each other on this frame
    wrist, ankle = (skeleton.index(f"left_{name}") for name in ("wrist", "ankle"))
    one = np.array(keypoint_place(window, "left wrist"))
    two = np.array(keypoint_place(window, "left ankle"))
    window.key("Escape")
    shift = np.array([1.0, 0.0])  # the nudge
    known = of_anna[SWAPPED_AT, [wrist, ankle], :2] + shift
    scale = (two[1] - one[1]) / (known[1, 1] - known[0, 1])
    origin = one - known[0] * scale

    def on_screen(row: np.ndarray) -> tuple[int, int]:
        x, y = origin + row[:2] * scale
        return round(x), round(y)

    nose = skeleton.index("nose")
    window.key("Escape")  # nobody is selected
    window.click(*on_screen(rows[0][SWAPPED_AT, nose]))
    window.click(*on_screen(rows[1][SWAPPED_AT, nose]), held="ctrl")
    window.key("w")
    window.until(lambda: tracks(session, "Anna") == [(0, 0, 60)])

    window.click(*on_screen(rows[0][SWAPPED_AT, nose]))  # Anna
    at = SWAPPED_AT
    for frame in (FIRST, MIDDLE, LAST):
        window.key(*["Right"] * (frame - at))
        x, y = on_screen(rows[0][frame, wrist])
        window.drag(x, y, x + 30, y - 20)
        window.until(lambda frame=frame: frame in corrected(session))
        at = frame
    window.key("b")
    window.until(lambda: len(corrected(session)) == LAST - MIDDLE + 2)
    window.key(*["Left"] * (LAST - MIDDLE + 1), "b")
    window.until(lambda: len(corrected(session)) == LAST - FIRST + 1)
    window.key("Escape")
    undo_all(window, session, before)
