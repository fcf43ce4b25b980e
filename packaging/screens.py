"""Pictures of the window for people to look at.

    screens.py [OUT]                     eight pictures and a contact sheet (default build/screens)
    screens.py --picture SESSION PNG     one picture of the window with a session file

The eight pictures vary size (1280x720, 1920x1080), scale (100 %, 200 %), theme (dark, light), language
(English; a stand-in with longer words, as there are no translations yet) and content (empty, typical,
overfull). A virtual display is started where there is none.
"""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

# size, scale, theme, language, content
SHOTS = (
    ("1280x720", 1, "dark", "en", "typical"),
    ("1920x1080", 1, "light", "en", "typical"),
    ("1280x720", 1, "light", "long", "overfull"),
    ("1920x1080", 1, "dark", "long", "overfull"),
    ("1920x1080", 2, "dark", "en", "overfull"),
    ("1920x1080", 2, "light", "long", "typical"),
    ("1280x720", 1, "light", "en", "empty"),
    ("1920x1080", 2, "dark", "long", "empty"),
)
SAMPLE = ROOT / "resources" / "demo" / "sample.mp4"
PATIENCE_MS = 240_000


def main(arguments: list[str]) -> int:
    """Take the pictures asked for."""
    from tests.helpers import display

    if arguments[:1] == ["--one"]:
        return take_one(arguments[1:])
    if display.is_needed() and not os.environ.get("DISPLAY") and not display.can_start():
        print("There is no display and no Xvfb. Install xvfb.")
        return 1
    # the screen is twice as large, so that a window at 200 % fits
    with display.virtual_display("3840x2160x24"):
        if arguments[:1] == ["--picture"]:
            if len(arguments) != 3:
                print(__doc__)
                return 2
            return shoot("1600x900", 1, "dark", "en", arguments[1], Path(arguments[2]))
        return take_all(Path(arguments[0]) if arguments else ROOT / "build" / "screens")


def take_all(out: Path) -> int:
    """All eight and the sheet."""
    out.mkdir(parents=True, exist_ok=True)
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        session = prepare(Path(folder))
        pictures = []
        for number, (size, scale, theme, language, content) in enumerate(SHOTS, 1):
            target = out / f"{number}-{size}-{scale * 100}-{theme}-{language}-{content}.png"
            source = "" if content == "empty" else str(session)
            failed |= shoot(size, scale, theme, language, source, target, overfull=content == "overfull")
            pictures.append(target)
            print(target)
    sheet = out / "contact-sheet.png"
    make_sheet([path for path in pictures if path.exists()], sheet)
    print(sheet)
    return failed


def prepare(folder: Path) -> Path:
    """An analysed session: of the sample where it ships, else of a short film made on the spot."""
    video = folder / "sample.mp4"
    if SAMPLE.exists():
        shutil.copyfile(SAMPLE, video)
    else:
        from tests.studio.scenes import one_person_squats

        one_person_squats(video, reps=4, size=(640, 360))
    subprocess.run([sys.executable, str(ROOT / "main.py"), "analyse", str(video)], check=True, cwd=folder)
    return video.with_suffix(".kinescribe")


def shoot(
    size: str, scale: int, theme: str, language: str, session: str, target: Path, overfull: bool = False
) -> int:
    """One picture, by a program of its own, because the scale is fixed when it starts."""
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {"KINESCRIBE_HOME": home, "QT_SCALE_FACTOR": str(scale)}
        command = [sys.executable, __file__, "--one", size, str(scale), theme, language, session]
        command += [str(target), "1" if overfull else ""]
        return subprocess.run(command, env=environment, cwd=ROOT).returncode


def take_one(arguments: list[str]) -> int:
    """In the child: open the window, wait until everything is drawn, take its picture."""
    size, scale, theme, language, session, target, overfull = arguments
    from PySide6.QtCore import QTimer

    from app import application
    from core.settings import Settings, save_settings

    save_settings(Settings(theme=theme))
    app = application.make_qt_application()
    if language == "long":
        lengthen_words()
    program = application.Program(app)
    width, height = (int(part) // int(scale) for part in size.split("x"))
    program.window.resize(width, height)
    program.window.show()
    copy = Path(target).with_suffix(".kinescribe")
    if session:
        open_copy(program, Path(session), copy, bool(overfull))
    steps = Steps(program, bool(session))
    timer = QTimer(interval=150)

    def look() -> None:
        if steps.is_done():
            program.window.grab().save(target)
            program.window.close()

    timer.timeout.connect(look)
    timer.start()
    QTimer.singleShot(PATIENCE_MS, program.window.close)
    app.exec()
    program.close()
    return 0 if Path(target).exists() else 1


class Steps:
    """Leads the window to what is to be seen, one step at a time."""

    def __init__(self, program, has_session: bool) -> None:  # type: ignore[no-untyped-def]
        self.program = program
        self.has_session = has_session
        self.step = 0
        self.still = 0

    def is_done(self) -> bool:
        """Whether everything is drawn; else goes one step on."""
        program = self.program
        if not self.has_session:
            self.still += 1
            return self.still > 4
        if program.canvas.frame < 0 or program.jobs.jobs:
            return False
        if self.step == 0:
            self.step = 1
            program.session.set_frame(best_frame(program))
            return False
        if self.step == 1 and program.canvas.frame == program.session.frame:
            self.step = 2
            program.commands.review.next_proposal(1)
            program.session.set_frame(best_frame(program))
        self.still += self.step == 2 and program.canvas.frame == program.session.frame
        return self.still > 12


def best_frame(program) -> int:  # type: ignore[no-untyped-def]
    """A frame on which something happens: the turning point of one of the first repetitions."""
    project = program.session.project
    first = project.people[0].id if project.people else ""
    turns = sorted(c.turn for s in project.repetition_sets if s.person_id == first for c in s.cycles)
    return turns[len(turns) // 10] if turns else program.session.frames // 2


def open_copy(program, session: Path, copy: Path, overfull: bool) -> None:  # type: ignore[no-untyped-def]
    """Open a copy of the session whose video lies where it was; `overfull`: many people and segments."""
    import msgspec

    from core.document.store import DocumentStore
    from core.jobs.results import found_path

    with DocumentStore.open(session, read_only=True) as store:
        videos = {video.id: str(found_path(video, session)) for video in store.project.videos}
        copy.unlink(missing_ok=True)
        store.save_copy(copy)
    store = DocumentStore.open(copy)

    def prepared(project):  # type: ignore[no-untyped-def]
        moved = tuple(msgspec.structs.replace(v, path=videos[v.id]) for v in project.videos)
        project = msgspec.structs.replace(project, videos=moved)
        project = accept_some(project)
        return crowded(project) if overfull else project

    store.apply("Prepare", prepared, author="screens")
    program.session.open_store(store)
    atexit.register(lambda: copy.unlink(missing_ok=True))


def accept_some(project):  # type: ignore[no-untyped-def]
    """Every other proposal as a person would have accepted it."""
    import msgspec

    tiers = []
    for tier in project.tiers:
        segments = tuple(
            msgspec.structs.replace(s, state="accepted" if number % 2 else s.state)
            for number, s in enumerate(tier.segments)
        )
        tiers.append(msgspec.structs.replace(tier, segments=segments))
    return msgspec.structs.replace(project, tiers=tuple(tiers))


def crowded(project):  # type: ignore[no-untyped-def]
    """Twelve people with long names, hundreds of segments of many labels."""
    import msgspec

    from core.document.project import Person, Segment, Tier

    frames = project.videos[0].frames
    people, tiers = list(project.people), list(project.tiers)
    for number in range(12):
        person = Person(id=f"crowd{number}", name=f"Maximiliane-Charlotte {number}", colour=number)
        people.append(person)
        count = 4 + number * 40
        segments = tuple(
            Segment(
                id=f"crowd{number}-{i}",
                start=i * frames // count,
                stop=max((i + 1) * frames // count - 1, i * frames // count + 1),
                label=f"a rather long label of action {i % 9}",
                confidence=0.4 + 0.05 * (i % 12),
                state=("proposed", "accepted", "rejected")[i % 3],
                ambiguous=i % 5 == 0,
            )
            for i in range(min(count, frames))
        )
        tiers.append(
            Tier(
                id=f"crowdtier{number}",
                name="Proposals",
                recording_id=project.recordings[0].id,
                person_id=person.id,
                author="crowd",
                segments=segments,
            )
        )
    return msgspec.structs.replace(project, people=tuple(people), tiers=tuple(tiers))


def lengthen_words() -> None:
    """Texts a third longer, as German ones are: a stand-in until there are translations."""
    from app import actions

    def longer(text: str) -> str:
        words = text.split(" ")
        return " ".join(w + "ungen" if len(w) > 4 and w.isalpha() else w for w in words)

    import msgspec

    actions.TABLE = tuple(msgspec.structs.replace(spec, text=longer(spec.text)) for spec in actions.TABLE)


def make_sheet(pictures: list[Path], target: Path) -> None:
    """All pictures in two columns on one."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter

    app = QGuiApplication.instance() or QGuiApplication([])
    width, height, gap = 960, 540, 12
    rows = (len(pictures) + 1) // 2
    sheet = QImage(2 * width + 3 * gap, rows * (height + gap) + gap, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.darkGray)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for number, path in enumerate(pictures):
        picture = QImage(str(path))
        x, y = gap + (number % 2) * (width + gap), gap + (number // 2) * (height + gap)
        size = picture.size().scaled(width, height, Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRect(x, y, size.width(), size.height()), picture)
    painter.end()
    sheet.save(str(target))
    del app


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
