"""Moving through the video."""

from __future__ import annotations

from app.actions.spec import Run, Spec, When, has_video, spec
from app.session import Session


def has_sound(session: Session) -> bool:
    """The video that is shown can be heard."""
    return has_video(session) and session.video is not None and session.video.has_sound


def can_lock(session: Session) -> bool:
    """There is a stretch to play inside of."""
    if not has_video(session):
        return False
    marked = session.mark_in is not None and session.mark_out is not None
    kept = session.locked_to is not None
    return kept or marked or session.selection.kind in ("segment", "repetitions")


def _row(
    id: str,
    text: str,
    keys: tuple[str, ...] | str,
    run: Run,
    *,
    icon: str = "",
    when: When = has_video,
    group: int = 0,
    **more: object,
) -> Spec:
    return spec(id, text, "Playback", keys, icon, run, when=when, group=group, **more)


ACTIONS: tuple[Spec, ...] = (
    _row("play", "Play or stop", "Space", lambda c: c.playback.play(), icon="play", repeats=False),
    _row(
        "shuttle_forward",
        "Play on, faster each time",
        "L",
        lambda c: c.playback.shuttle(1),
        repeats=False,
        hint="Play on; again doubles the speed. With K held: one frame",
    ),
    _row("shuttle_stop", "Stop", "K", lambda c: c.playback.stop(), repeats=False),
    _row(
        "shuttle_back",
        "Play backwards, faster each time",
        "J",
        lambda c: c.playback.shuttle(-1),
        repeats=False,
        hint="Play backwards; again doubles the speed. With K held: one frame",
    ),
    _row("frame_back", "One frame back", "Left", lambda c: c.playback.step(-1), icon="step-back", group=1),
    _row(
        "frame_forward", "One frame on", "Right", lambda c: c.playback.step(1), icon="step-forward", group=1
    ),
    _row("frames_back", "Ten frames back", "Shift+Left", lambda c: c.playback.step(-10), group=1),
    _row("frames_forward", "Ten frames on", "Shift+Right", lambda c: c.playback.step(10), group=1),
    _row("second_back", "One second back", "Ctrl+Left", lambda c: c.playback.step_seconds(-1.0), group=1),
    _row("second_forward", "One second on", "Ctrl+Right", lambda c: c.playback.step_seconds(1.0), group=1),
    _row("share_back", "One percent back", "Alt+Left", lambda c: c.playback.step_share(-0.01), group=1),
    _row("share_forward", "One percent on", "Alt+Right", lambda c: c.playback.step_share(0.01), group=1),
    _row("go_start", "To the start", "Home", lambda c: c.playback.go_to(0), icon="skip-back", group=2),
    _row("go_end", "To the end", "End", lambda c: c.playback.go_to(-1), icon="skip-forward", group=2),
    _row("go_to", "Go to a frame or time ...", "Ctrl+G", lambda c: c.playback.ask_where(), group=2),
    _row("slower", "Slower", "[", lambda c: c.playback.change_speed(-1), group=3),
    _row("faster", "Faster", "]", lambda c: c.playback.change_speed(1), group=3),
    _row("usual_speed", "Usual speed", "Ctrl+]", lambda c: c.playback.set_speed(1.0), group=3),
    _row(
        "loop",
        "Loop",
        "Ctrl+L",
        lambda c: c.playback.switch("loop"),
        icon="repeat",
        checked=lambda s: s.loop,
        group=3,
        hint="Play over and over: what is selected, between the marks, or all",
    ),
    _row(
        "play_inside",
        "Play inside the segment",
        "Shift+Space",
        lambda c: c.playback.play_inside(),
        when=can_lock,
        checked=lambda s: s.locked_to is not None,
        group=3,
        hint="Stay within what is selected or between the marks, over and over, until switched off",
    ),
    _row(
        "mute",
        "No sound",
        "Ctrl+U",
        lambda c: c.playback.switch("muted"),
        icon="volume-2",
        when=has_sound,
        checked=lambda s: s.muted,
        group=4,
    ),
    _row("louder", "Louder", "Ctrl+Up", lambda c: c.playback.change_volume(0.1), when=has_sound, group=4),
    _row("softer", "Softer", "Ctrl+Down", lambda c: c.playback.change_volume(-0.1), when=has_sound, group=4),
)
