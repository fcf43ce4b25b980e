"""Pictures of every panel and dialog for people to look at.

    screens.py [OUT]                     nine pictures of everything, on a contact sheet for each
                                         (default build/screens)
    screens.py --picture SESSION PNG     one picture of the window with a session file

Eight vary size (1280x720, 1920x1080), scale (100 %, 200 %), theme (dark, light), language (English, German)
and content (empty, typical, overfull), chosen pairwise; the ninth has text of twice the size, in Spanish.
One process takes all pictures of one scale. A virtual display is started where there is none.
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

# size, scale, theme, language, content, size of text
Shot = tuple[tuple[int, int], int, str, str, str, float]
SHOTS: tuple[Shot, ...] = (
    ((1280, 720), 1, "dark", "en", "typical", 1.0),
    ((1920, 1080), 1, "light", "de", "overfull", 1.0),
    ((1280, 720), 1, "light", "de", "empty", 1.0),
    ((1920, 1080), 1, "dark", "de", "typical", 1.0),
    ((1920, 1080), 2, "light", "en", "typical", 1.0),
    ((1280, 720), 2, "dark", "en", "overfull", 1.0),
    ((1280, 720), 2, "light", "de", "typical", 1.0),
    ((1920, 1080), 2, "dark", "en", "empty", 1.0),
    ((1280, 720), 1, "dark", "es", "typical", 2.0),
)
SAMPLE = ROOT / "resources" / "demo" / "sample.mp4"
PATIENCE_S = 60.0
CELL = (820, 560)  # the largest a picture is on a sheet
COLUMNS = 3


def main(arguments: list[str]) -> int:
    """Take the pictures asked for."""
    from tests.helpers import display

    if arguments[:1] == ["--scale"]:
        return take_scale(int(arguments[1]), Path(arguments[2]), Path(arguments[3]))
    if arguments[:1] == ["--one"]:
        return take_one(arguments[1:])
    if display.is_needed() and not os.environ.get("DISPLAY") and not display.can_start():
        print("There is no display and no Xvfb. Install xvfb.")
        return 1
    # the screen is twice as large, so that a window at 200 % fits
    with display.virtual_display("3840x2400x24"):
        if arguments[:1] == ["--picture"]:
            if len(arguments) != 3:
                print(__doc__)
                return 2
            return shoot("1600x900", arguments[1], Path(arguments[2]))
        return take_all(Path(arguments[0]) if arguments else ROOT / "build" / "screens")


def take_all(out: Path) -> int:
    """Every picture and the sheets."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        session = prepare(Path(folder))
        for scale in sorted({shot[1] for shot in SHOTS}):
            home = Path(folder) / f"home{scale}"
            environment = os.environ | {"KINESCRIBE_HOME": str(home), "QT_SCALE_FACTOR": str(scale)}
            command = [sys.executable, __file__, "--scale", str(scale), str(session), str(out)]
            failed |= subprocess.run(command, env=environment, cwd=ROOT).returncode
    for what in sorted({path.stem.split("@")[0] for path in out.glob("*@*.png")}):
        make_sheet(what, sorted(out.glob(f"{what}@*.png")), out / f"{what}.png")
        print(out / f"{what}.png")
    return failed


def take_scale(scale: int, session: Path, out: Path) -> int:
    """In the child: the pictures of one scale, one program after the other."""
    from app import application
    from core.settings import Settings, save_settings

    app = application.make_qt_application()
    for number, shot in enumerate(SHOTS, 1):
        size, its_scale, theme, language, content, text = shot
        if its_scale != scale:
            continue
        save_settings(Settings(theme=theme, language=language, text_scale=text, tour_seen=True))
        program = application.Program(app)
        program.window.resize(*size)
        program.window.show()
        copy = out / f"shot{number}.kinescribe"
        name = f"{number}-{size[0]}x{size[1]}-{scale * 100}-{theme}-{language}-{content}"
        name += "-text200" if text > 1 else ""
        try:
            take_program(app, program, session, copy, content, lambda what, n=name: out / f"{what}@{n}.png")
        finally:
            program.window.close()
            program.close()
            program.window.deleteLater()
            wait(app, lambda: True)
            for left in out.glob("shot*.kinescribe*"):
                left.unlink()
    return 0


def take_program(app, program, session, copy, content, path) -> None:  # type: ignore[no-untyped-def]
    """All pictures of one program: panels, what the inspector shows, dialogs."""
    if content == "empty":
        program.window.grab().save(str(path("start")))
        import numpy as np

        from core.document.project import Project

        program.session.show_project(Project(id="empty", name="New session"), np.zeros(0))
        wait(app, lambda: True)
    else:
        open_copy(program, session, copy, content == "overfull")
        wait(app, lambda: program.canvas.frame >= 0)
        frame = best_frame(program)
        program.session.set_frame(frame)
        wait(app, lambda: program.canvas.frame == frame, still=6)
    program.window.grab().save(str(path("window")))
    for name in program.workspace.docks:
        if name == "explanation" and content != "empty":
            give_reasons(program)
        program.workspace.show_panel(name)
        wait(app, lambda: True, still=3)
        grab_panel(program, name, path(f"panel-{name}"))
    if content != "empty":
        take_selections(app, program, path)
        take_video(app, program, path)
        take_reasons(app, program, path)
        take_segmenting(app, program, path)
    program.workspace.show_panel("timeline")
    take_dialogs(app, program, path)
    for layout in ("coach", "clinic"):
        program.commands.view.lay_out(layout)
        wait(app, lambda: True, still=5)
        program.window.grab().save(str(path(f"layout-{layout}")))


def take_selections(app, program, path) -> None:  # type: ignore[no-untyped-def]
    """What the inspector says of a segment, a person and repetitions."""
    from app.session import Selection

    project = program.session.project
    program.workspace.show_panel("inspector")
    found = [
        ("segment", Selection("segment", tier.segments[0].id, tier.id))
        for tier in project.tiers
        if tier.segments
    ][:1]
    found += [("person", Selection("person", person.id)) for person in project.people[:1]]
    found += [("repetitions", Selection("repetitions", one.id)) for one in project.repetition_sets[:1]]
    for name, selection in found:
        program.session.select(selection)
        wait(app, lambda: True, still=3)
        grab_panel(program, "inspector", path(f"inspector-{name}"))


def give_reasons(program) -> None:  # type: ignore[no-untyped-def]
    """Select the longest segment and let a made answer of every kind explain it; no engine is asked."""
    import numpy as np

    from app.session import Selection
    from app.why import Why
    from core.action_recognisers import Explanation

    session, random = program.session, np.random.default_rng(3)
    tiers = [tier for tier in session.project.tiers if tier.segments and tier.person_id]
    tier, segment = max(
        ((tier, one) for tier in tiers for one in tier.segments),
        key=lambda pair: pair[1].stop - pair[1].start,
    )
    program.explaining._ask = lambda wish: None
    session.select(Selection("segment", segment.id, tier.id))
    session.set_frame((segment.start + segment.stop) // 2)
    counted = np.convolve(random.random(40), np.ones(5) / 5, "same")
    frames = np.linspace(segment.start, segment.stop - 1, 40).astype(np.int64)
    lit = np.clip(random.random((40, 17)) ** 3 + np.eye(17)[9] * 0.8, 0, 1)
    path = np.clip(np.cumsum(random.integers(-1, 2, (40, 2)), 0) + 4, 0, 8)
    share = {"frames": frames, "skeleton": "coco-17"}
    classes = ("squat", "lunge", "walk")
    found = (
        Explanation(kind="keypoint_weights", values=lit, **share),
        Explanation(kind="frame_weights", values=counted, **share),
        Explanation(
            kind="part_logits",
            values=np.array([[2.2, 1, 0], [0.4, 1.5, 0], [3, 0, 0.5]]),
            names=("body", "hands", "legs"),
            classes=classes,
            **share,
        ),
        Explanation(kind="curves", values=random.integers(5, 17, (17, 20)), **share),
        Explanation(kind="atlas_path", values=path, **share),
    )
    why = Why(
        person_id=tier.person_id,
        start=segment.start,
        stop=segment.stop,
        segment_id=segment.id,
        tier_id=tier.id,
        label="squat",
        confidence=0.72,
        ranking=(("squat", 0.72), ("lunge", 0.2)),
        recogniser="made",
        model_name="PSUMNet",
        found=found,
    )
    program.explaining._show(why)


def take_reasons(app, program, path) -> None:  # type: ignore[no-untyped-def]
    """The window while a label is explained, and while it shows what training sees."""
    program.workspace.show_panel("timeline")  # the moments that counted stand there, too
    give_reasons(program)
    program.workspace.show_panel("explanation")
    wait(app, lambda: True, still=6)
    program.window.grab().save(str(path("window-explanation")))
    program.workspace.close_panel("explanation")
    program.workspace.show_panel("augment")
    wait(app, lambda: True, still=6)
    program.window.grab().save(str(path("window-augment")))
    program.workspace.close_panel("augment")


def take_segmenting(app, program, path) -> None:  # type: ignore[no-untyped-def]
    """A made map of moments, two segments to compose, alarms that are tried out."""
    import numpy as np

    from core.jobs.outcomes import MappedPerson, MomentsMapped
    from core.jobs.results import take_in

    session, random = program.session, np.random.default_rng(4)
    person, video = session.project.people[0], session.video
    count = int(video.duration_s / 0.5)
    clusters = random.uniform(-0.8, 0.8, (6, 2))[np.arange(count) * 6 // max(count, 1)]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "places.npy"
        np.save(file, (clusters + random.normal(0, 0.06, (count, 2))).astype(np.float32))
        made = MappedPerson(video_id=video.id, person_id=person.id, start=0, interval_s=0.5, file=str(file))
        take_in(session.store, MomentsMapped(encoder="moments", people=(made,), moments=count))
    program.composing._ask = lambda wish: None  # no engine is asked
    for name in ("moments", "compose", "alarms"):
        program.workspace.show_panel(name)
        wait(app, lambda: True, still=6)
        program.window.grab().save(str(path(f"window-{name}")))
        program.workspace.close_panel(name)


def take_video(app, program, path) -> None:  # type: ignore[no-untyped-def]
    """Choosing a part to analyse, the light, and a second camera that is put in its place in time."""
    import msgspec
    from PySide6.QtWidgets import QApplication

    from core.document import edits

    session, choosing = program.session, program.choosing
    program.finder.look = lambda frame: None  # no engine: the bodies are those of the session
    program.commands.picture.choose_part()
    choosing.looked_at, choosing.bodies = session.frame, tuple(program.poses.bodies(session.frame))
    choosing.toggle(0)
    wait(app, lambda: True, still=3)
    grab_panel(program, "video", path("video-choosing"))
    choosing.set_region(session.video.width / 4, 20, session.video.width / 2, session.video.height - 60)
    choosing.set_mode("region")
    wait(app, lambda: True, still=3)
    grab_panel(program, "video", path("video-region"))
    choosing.end()
    program.actions["light"].trigger()
    wait(app, lambda: True, still=3)
    popover = QApplication.activePopupWidget()
    popover.grab().save(str(path("light")))
    popover.close()
    other = msgspec.structs.replace(session.video, id="other")
    session.store.apply("Add video", edits.add_video, other, author="import")
    wait(app, lambda: True)
    program.commands.picture.add_camera_video("other")
    program.commands.picture.synchronise()
    wait(app, lambda: all(view.picture.image for view in program.cameras.views.values()), still=3)
    grab_panel(program, "video", path("video-cameras"))
    program.commands.picture.synchronise()
    program.commands.picture.take_camera_out("other")


def take_dialogs(app, program, path) -> None:  # type: ignore[no-untyped-def]
    """Dialogs, the palette, a step of the tour, a notice, and a menu."""
    from PySide6.QtWidgets import QApplication

    for name in ("settings", "change_keys", "help", "palette"):
        program.actions[name].trigger()
        wait(app, lambda: True, still=3)
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and window is not program.window and window.isWindow():
                window.grab().save(str(path(f"dialog-{name}")))
                window.close()
        wait(app, lambda: True)
    program.actions["tour"].trigger()
    program.notifications.tell(
        "warning", "The video moved.", "Find it, or open it again.", ("Find it", print)
    )
    wait(app, lambda: True, still=3)
    program.window.grab().save(str(path("tour-and-notice")))
    program.commands.help.tour.stop()
    menu = program.window.header.menus.actions()[1].menu()
    menu.popup(program.window.mapToGlobal(program.window.rect().center()))
    wait(app, lambda: True, still=3)
    menu.grab().save(str(path("menu")))
    menu.close()


def grab_panel(program, name: str, target: Path) -> None:  # type: ignore[no-untyped-def]
    """A panel with its header or its bar of tabs."""
    dock = program.workspace.docks[name]
    area = dock.geometry()
    for bar in program.workspace.tab_bars():
        if bar.isVisible() and bar.x() == dock.x() and abs(bar.geometry().bottom() + 1 - dock.y()) < 8:
            area = area.united(bar.geometry())
    program.workspace.grab(area).save(str(target))


def wait(app, condition, still: int = 1) -> None:  # type: ignore[no-untyped-def]
    """Let the program work until `condition` held `still` times, 50 ms apart."""
    import time

    from PySide6.QtCore import QEventLoop, QTimer

    held, until = 0, time.monotonic() + PATIENCE_S
    while held < still and time.monotonic() < until:
        loop = QEventLoop()
        QTimer.singleShot(50, loop.quit)
        loop.exec()
        held = held + 1 if condition() else 0


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


def shoot(size: str, session: str, target: Path) -> int:
    """One picture of the window, by a program of its own."""
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {"KINESCRIBE_HOME": home}
        command = [sys.executable, __file__, "--one", size, session, str(target)]
        return subprocess.run(command, env=environment, cwd=ROOT).returncode


def take_one(arguments: list[str]) -> int:
    """In the child: open the window, wait until everything is drawn, take its picture."""
    size, session, target = arguments
    from app import application
    from core.settings import Settings, save_settings

    save_settings(Settings(theme="dark", tour_seen=True))
    app = application.make_qt_application()
    program = application.Program(app)
    program.window.resize(*(int(part) for part in size.split("x")))
    program.window.show()
    open_copy(program, Path(session), Path(target).with_suffix(".kinescribe"), overfull=False)
    wait(app, lambda: program.canvas.frame >= 0)
    program.session.set_frame(best_frame(program))
    wait(app, lambda: program.canvas.frame == program.session.frame, still=10)
    program.window.grab().save(target)
    program.window.close()
    program.close()
    return 0 if Path(target).exists() else 1


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
        project = with_labels(accept_some(project))
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


def with_labels(project):  # type: ignore[no-untyped-def]
    """A vocabulary with keys and groups, as a person would have made it."""
    import msgspec

    from core.document.project import Label, Vocabulary

    names = ("squat", "lunge", "push_up", "jumping_jack", "biceps_curl", "stand_still", "heel strike")
    labels = tuple(
        Label(id=name, name=name, key=str(number), group="Strength" if number < 6 else "Other",
              point=name == "heel strike")
        for number, name in enumerate(names, 1)
    )  # fmt: skip
    vocabulary = Vocabulary(id="exercises", name="Exercises", labels=labels)
    return msgspec.structs.replace(project, vocabularies=(*project.vocabularies, vocabulary))


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


def make_sheet(what: str, pictures: list[Path], target: Path) -> None:
    """All pictures of one thing on one sheet, each with what it shows under it."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

    app = QGuiApplication.instance() or QGuiApplication([])
    loaded = [(path, QImage(str(path))) for path in pictures]
    loaded = [(path, picture) for path, picture in loaded if not picture.isNull()]
    if not loaded:
        return
    sizes = []
    for _, picture in loaded:
        most = picture.size().scaled(*CELL, Qt.AspectRatioMode.KeepAspectRatio)
        sizes.append(most if most.width() < picture.width() else picture.size())
    width, height = max(size.width() for size in sizes), max(size.height() for size in sizes)
    gap, words = 16, 20
    columns = COLUMNS if width > 500 else 5
    rows = -(-len(loaded) // columns)
    sheet = QImage(
        columns * (width + gap) + gap, rows * (height + gap + words) + gap, QImage.Format.Format_RGB32
    )
    sheet.fill(QColor("dimgray"))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(QColor("white"))
    for number, ((path, picture), size) in enumerate(zip(loaded, sizes, strict=True)):
        x, y = gap + (number % columns) * (width + gap), gap + (number // columns) * (height + gap + words)
        painter.drawImage(QRect(x, y, size.width(), size.height()), picture)
        painter.drawText(x, y + height + words - 5, path.stem.removeprefix(f"{what}@"))
    painter.end()
    sheet.save(str(target))
    del app


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
