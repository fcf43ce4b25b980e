"""The tiers of the timeline: making, ordering, hiding, choosing; and what the timeline shows."""

from __future__ import annotations

from app.actions.spec import Spec, When, can_edit, has_project, has_video, spec
from app.session import Session
from core.document.project import Tier


def current_tier(session: Session) -> Tier | None:
    """The tier that is worked on."""
    wanted = session.tier_id or session.selection.tier_id
    if session.project is None or not wanted:
        return None
    return next((tier for tier in session.project.tiers if tier.id == wanted), None)


def can_change_tier(session: Session) -> bool:
    """A tier is worked on and may be changed."""
    return can_edit(session) and current_tier(session) is not None


def can_finish_marks(session: Session) -> bool:
    """Both marks are set, and there is a tier they are about."""
    return can_change_tier(session) and session.mark_in is not None and session.mark_out is not None


def is_finished(session: Session) -> bool:
    """Parts of the tier are marked as finished."""
    tier = current_tier(session)
    return can_edit(session) and tier is not None and bool(tier.finished)


def has_span(session: Session) -> bool:
    """Something with a beginning and an end is selected or marked."""
    marked = session.mark_in is not None and session.mark_out is not None
    return has_video(session) and (marked or session.selection.kind in ("segment", "repetitions"))


def person_in_hand(session: Session) -> str:
    """The id of the person who is selected, or whose tier is worked on."""
    tier, person = current_tier(session), session.selected_person()
    return person.id if person is not None else tier.person_id if tier is not None else ""


def is_person_folded(session: Session) -> bool:
    """Of that person only the name is shown."""
    return person_in_hand(session) in session.timeline.folded


def tier_is(name: str) -> When:
    """Whether the tier that is worked on is folded, locked or hidden."""

    def check(session: Session) -> bool:
        return bool(getattr(current_tier(session), name, False))

    return check


ACTIONS: tuple[Spec, ...] = (
    spec(
        "tier_new",
        "New tier ...",
        "Label",
        "Ctrl+Shift+N",
        "list-plus",
        lambda c: c.tiers.new(),
        when=lambda s: can_edit(s) and has_video(s),
        group=60,
        submenu="Tier",
        hint="Another row for segments and events",
    ),
    spec(
        "tier_change",
        "Change tier ...",
        "Label",
        "",
        "pencil",
        lambda c: c.tiers.change(),
        when=can_change_tier,
        group=60,
        submenu="Tier",
        hint="Give the current tier another name, person, vocabulary or colour",
    ),
    spec(
        "tier_remove",
        "Remove tier",
        "Label",
        "",
        "trash-2",
        lambda c: c.tiers.remove(),
        when=can_change_tier,
        group=60,
        submenu="Tier",
        hint="Remove the current tier with all that is on it",
    ),
    spec(
        "tier_up",
        "Tier up",
        "Label",
        "Ctrl+Shift+Up",
        "arrow-up",
        lambda c: c.tiers.move(-1),
        when=can_change_tier,
        group=60,
        submenu="Tier",
    ),
    spec(
        "tier_down",
        "Tier down",
        "Label",
        "Ctrl+Shift+Down",
        "arrow-down",
        lambda c: c.tiers.move(1),
        when=can_change_tier,
        group=60,
        submenu="Tier",
    ),
    spec(
        "tier_fold",
        "Fold tier",
        "Label",
        "",
        "fold-vertical",
        lambda c: c.tiers.switch("folded", "Fold tier", "Unfold tier"),
        when=can_change_tier,
        checked=tier_is("folded"),
        group=60,
        submenu="Tier",
        hint="Show the current tier as a thin stripe",
    ),
    spec(
        "tier_lock",
        "Lock tier",
        "Label",
        "",
        "lock",
        lambda c: c.tiers.switch("locked", "Lock tier", "Unlock tier"),
        when=can_change_tier,
        checked=tier_is("locked"),
        group=60,
        submenu="Tier",
        hint="Keep everything on the current tier as it is",
    ),
    spec(
        "tier_hide",
        "Hide tier",
        "Label",
        "",
        "eye-off",
        lambda c: c.tiers.switch("hidden", "Hide tier", "Show tier"),
        when=can_change_tier,
        checked=tier_is("hidden"),
        group=60,
        submenu="Tier",
    ),
    spec(
        "tiers_hidden",
        "Show hidden tiers",
        "View",
        "",
        "eye",
        lambda c: c.tiers.switch_view("show_hidden"),
        when=has_project,
        checked=lambda s: s.timeline.show_hidden,
        group=11,
        submenu="Timeline",
    ),
    spec(
        "finish_marks",
        "Finished between the marks",
        "Label",
        "Ctrl+Shift+B",
        "",
        lambda c: c.tiers.finish("marks"),
        when=can_finish_marks,
        group=60,
        submenu="Tier",
        hint="All is labelled there: what has no segment is background",
    ),
    spec(
        "finish_view",
        "Finished as far as in view",
        "Label",
        "",
        "",
        lambda c: c.tiers.finish("view"),
        when=can_change_tier,
        group=60,
        submenu="Tier",
        hint="All is labelled there: what has no segment is background",
    ),
    spec(
        "finish_tier",
        "Tier is finished",
        "Label",
        "",
        "circle-check",
        lambda c: c.tiers.finish("tier"),
        when=can_change_tier,
        group=60,
        submenu="Tier",
        hint="All is labelled on this tier: what has no segment is background",
    ),
    spec(
        "unfinish_tier",
        "Tier is not finished",
        "Label",
        "",
        "",
        lambda c: c.tiers.unfinish(),
        when=is_finished,
        group=60,
        submenu="Tier",
    ),
    spec(
        "event_new",
        "Mark an event here",
        "Label",
        "Ctrl+Shift+E",
        "flag",
        lambda c: c.tiers.add_event_here(),
        when=can_change_tier,
        group=60,
        submenu="Tier",
        hint="A point in time on the current tier, with the current label",
    ),
    spec(
        "snapping",
        "Snapping",
        "View",
        "Shift+S",
        "magnet",
        lambda c: c.tiers.switch_view("snapping"),
        checked=lambda s: s.timeline.snapping,
        group=11,
        submenu="Timeline",
        hint="Edges stick to the play head, marks, cuts, repetitions and other edges (not with Ctrl held)",
    ),
    spec(
        "follow",
        "Follow the play head",
        "View",
        "",
        "",
        lambda c: c.tiers.switch_view("follow"),
        checked=lambda s: s.timeline.follow,
        group=11,
        submenu="Timeline",
        hint="Keep the play head in view on the timeline",
    ),
    spec(
        "person_fold",
        "Fold the person",
        "View",
        "",
        "fold-vertical",
        lambda c: c.tiers.fold_person(),
        when=has_video,
        checked=is_person_folded,
        group=11,
        submenu="Timeline",
        hint="Show only the name of the selected person on the timeline",
    ),
    spec(
        "people_fold",
        "Fold all people",
        "View",
        "Ctrl+Shift+F",
        "",
        lambda c: c.tiers.fold_everybody(),
        when=has_video,
        group=11,
        submenu="Timeline",
        hint="Show only the names of all people on the timeline, or everything again",
    ),
    spec(
        "thumbnails",
        "Pictures on the timeline",
        "View",
        "",
        "images",
        lambda c: c.tiers.switch_view("thumbnails"),
        checked=lambda s: s.timeline.thumbnails,
        group=11,
        submenu="Timeline",
    ),
    spec(
        "waveform",
        "Sound on the timeline",
        "View",
        "",
        "audio-lines",
        lambda c: c.tiers.switch_view("waveform"),
        checked=lambda s: s.timeline.waveform,
        group=11,
        submenu="Timeline",
    ),
    spec(
        "ribbons",
        "Label probabilities on the timeline",
        "View",
        "Ctrl+Shift+V",
        "chart-spline",
        lambda c: c.tiers.switch_view("ribbons"),
        checked=lambda s: s.timeline.ribbons,
        group=11,
        submenu="Timeline",
        hint="How likely the model thought each label, all along",
    ),
    spec(
        "ribbons_fold",
        "Fold the label probabilities",
        "View",
        "",
        "fold-vertical",
        lambda c: c.tiers.fold_ribbons(),
        checked=lambda s: bool(s.timeline.ribbons_folded),
        group=11,
        submenu="Timeline",
        hint="Only the likeliest label of each moment, in one lane",
    ),
    spec(
        "curves",
        "Curves ...",
        "View",
        "Shift+C",
        "chart-spline",
        lambda c: c.tiers.choose_curves(),
        when=has_video,
        group=11,
        submenu="Timeline",
        hint="Choose which angles and speeds are shown under whom",
    ),
    spec(
        "row_taller",
        "Higher rows",
        "View",
        "Alt++",
        "",
        lambda c: c.tiers.row_height(1),
        group=11,
        submenu="Timeline",
    ),
    spec(
        "row_lower",
        "Lower rows",
        "View",
        "Alt+-",
        "",
        lambda c: c.tiers.row_height(-1),
        group=11,
        submenu="Timeline",
    ),
    spec(
        "zoom_selection",
        "Timeline to the selection",
        "View",
        "Shift+F",
        "zoom-in",
        lambda c: c.tiers.zoom_to_selection(),
        when=has_span,
        group=1,
        hint="Show what is selected, or what lies between the marks, as large as it fits",
    ),
    spec(
        "zoom_frames",
        "Timeline to single frames",
        "View",
        "",
        "",
        lambda c: c.tiers.zoom_to_frames(),
        when=has_video,
        group=1,
    ),
)
