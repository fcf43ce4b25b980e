"""The report a person reads: one page that needs no other file, on screen and on paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.reports import tokens
from core.reports.analysis import Analysis, PersonPart, RepetitionsPart, SegmentPart
from core.reports.markup import Markup, element, join
from core.reports.timeline import timeline_svg
from core.reports.tokens import clock, label_name

MOST_TABLE_ROWS = 60


class Still(msgspec.Struct, frozen=True):
    """A small picture: its address (a data URI) and what it shows."""

    address: str
    caption: str


class PersonExtras(msgspec.Struct, frozen=True, kw_only=True):
    """What the page shows of a person beyond the figures; `curves` in the order of the repetitions."""

    stills: tuple[Still, ...] = ()
    curves: tuple[Markup | None, ...] = ()


class Page(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """All that goes on the page; `times_s` (F,) is when each frame is shown."""

    analysis: Analysis
    title: str
    created: str
    times_s: NDArray[np.float64]
    extras: tuple[PersonExtras, ...]
    notes: tuple[str, ...] = ()


def report_html(page: Page) -> str:
    """The whole page as text."""
    analysis = page.analysis
    video = analysis.video
    people = [
        _person(person, extras, page, number)
        for number, (person, extras) in enumerate(zip(analysis.people, page.extras, strict=True), 1)
    ]
    if not people:
        people = [
            element(
                "p",
                "No person was found in this video. Is somebody in view, large enough and not in the dark?",
                class_="empty",
            )
        ]
    body = join(
        element(
            "header",
            element("h1", page.title),
            element("p", _facts(page), class_="quiet"),
            _summary(analysis),
        ),
        *people,
        _notes([*page.notes, *_video_notes(page)]),
        _models(analysis),
        element("footer", element("p", f"Made by Kinescribe on {page.created}. {_timing(analysis)}")),
    )
    head = join(
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", http_equiv="Content-Security-Policy", content=POLICY),
        element("title", f"{page.title} – {video.path}" if page.title != video.path else page.title),
        element("style", Markup(STYLE)),
    )
    return (
        "<!doctype html>\n" + element("html", element("head", head), element("body", body), lang="en") + "\n"
    )


def tempo_s(
    repetitions: RepetitionsPart, time_of: Callable[[int], float]
) -> tuple[float, float, float] | None:
    """Mean, shortest and longest cycle in seconds; None where there is no full cycle."""
    lengths = [time_of(cycle.stop_frame) - time_of(cycle.start_frame) for cycle in repetitions.cycles]
    if not lengths:
        return None
    return sum(lengths) / len(lengths), min(lengths), max(lengths)


def _facts(page: Page) -> str:
    video = page.analysis.video
    rate = (video.frames - 1) / max(float(page.times_s[-1]), 1e-6) if video.frames > 1 else 0.0
    words = [
        clock(video.duration_s),
        f"{video.frames} frames",
        f"{video.width} × {video.height} px",
        f"{rate:.4g} frames/s" + (" on average, variable" if video.variable_frame_rate else ""),
    ]
    if video.rotation:
        words.append(f"turned by {video.rotation}°")
    return " · ".join(words)


def _summary(analysis: Analysis) -> Markup | None:
    """One line per person: what a coach wants to know first."""
    if not analysis.people:
        return None
    lines = [element("li", element("b", person.name), " ", _in_words(person)) for person in analysis.people]
    return element("ul", *lines, class_="summary")


def _in_words(person: PersonPart) -> str:
    counted = [
        f"{label_name(one.label) if one.label != 'unknown' else 'Unnamed movement'}: {count_words(one)}"
        for one in person.repetitions
    ]
    others = list(
        dict.fromkeys(
            label_name(segment.label)
            for segment in person.segments
            if segment.label not in {"", "unknown", *(one.label for one in person.repetitions)}
        )
    )
    words = "; ".join(counted) if counted else "nothing repeated"
    return words + (f"; also {', '.join(others).lower()}" if others else "")


def count_words(one: RepetitionsPart) -> str:
    """The count, with that of the sides where they alternate."""
    if one.count_per_side is not None:
        return f"{one.count} ({one.count_per_side} per side)"
    return str(one.count)


def _person(person: PersonPart, extras: PersonExtras, page: Page, number: int) -> Markup:
    analysis, times = page.analysis, page.times_s

    def time_of(frame: int) -> float:
        return analysis.video.duration_s if frame >= len(times) else float(times[frame])

    seen = f"Seen on {person.frames_seen} frames, {clock(time_of(person.first_frame))} to "
    seen += clock(time_of(person.last_frame + 1))
    curves = [curve for curve in extras.curves if curve is not None]
    stills = [
        element(
            "figure",
            element("img", src=still.address, alt=f"{person.name}, {still.caption}"),
            element("figcaption", still.caption),
        )
        for still in extras.stills
    ]
    return element(
        "section",
        element("h2", person.name),
        element("p", seen, class_="quiet"),
        *(element("p", note, class_="note") for note in person.notes),
        element("div", *stills, class_="stills") if stills else None,
        timeline_svg(person, times, analysis.video.duration_s),
        _repetitions_table(person, time_of),
        element("div", *curves, class_="curves") if curves else None,
        _segments_table(person),
        id=f"person-{number}",
    )


def _repetitions_table(person: PersonPart, time_of: Callable[[int], float]) -> Markup:
    if not person.repetitions:
        return element("p", "No repetitions were counted.", class_="quiet")
    rows = []
    for one in person.repetitions:
        tempo = tempo_s(one, time_of)
        first, last = (one.cycles[0].start_frame, one.cycles[-1].stop_frame) if one.cycles else (0, 0)
        rows.append(
            element(
                "tr",
                element("td", label_name(one.label)),
                element("td", one.count, class_="number big"),
                element("td", "–" if one.count_per_side is None else one.count_per_side, class_="number"),
                element("td", "–" if tempo is None else f"{tempo[0]:.2f} s", class_="number"),
                element("td", "–" if tempo is None else f"{tempo[1]:.2f}–{tempo[2]:.2f} s", class_="number"),
                element(
                    "td",
                    f"{clock(time_of(first))} – {clock(time_of(last))}" if one.cycles else "–",
                    class_="number",
                ),
            )
        )
    heads = ("Movement", "Repetitions", "Per side", "Tempo", "Shortest–longest", "When")
    return _table("Repetitions", heads, rows)


def _segments_table(person: PersonPart) -> Markup | None:
    if not person.segments:
        return None
    rows = [
        element(
            "tr",
            element("td", label_name(segment.label)),
            element("td", f"{clock(segment.start_s)} – {clock(segment.stop_s)}", class_="number"),
            element("td", f"{segment.stop_s - segment.start_s:.1f} s", class_="number"),
            element("td", _percent(segment), class_="number"),
            element("td", "a person" if segment.source == "human" else f"proposed ({segment.source})"),
        )
        for segment in person.segments[:MOST_TABLE_ROWS]
    ]
    left_out = len(person.segments) - len(rows)
    heads = ("What", "When", "How long", "Confidence", "By")
    table = _table("Segments", heads, rows)
    return join(table, element("p", f"… and {left_out} more.", class_="quiet") if left_out else None)


def _percent(segment: SegmentPart) -> str:
    """How sure the recogniser is; nothing where it knew no name."""
    return f"{segment.confidence:.0%}" if segment.confidence and segment.label != "unknown" else "–"


def _table(title: str, heads: Sequence[str], rows: Sequence[Markup]) -> Markup:
    head = element("tr", *(element("th", name, scope="col") for name in heads))
    return element("table", element("caption", title), element("thead", head), element("tbody", *rows))


def _notes(notes: Sequence[str]) -> Markup | None:
    if not notes:
        return None
    items = [element("li", note) for note in dict.fromkeys(notes)]
    return element("section", element("h2", "Good to know"), element("ul", *items))


def _video_notes(page: Page) -> list[str]:
    analysis = page.analysis
    notes = []
    if any(segment.source != "human" for person in analysis.people for segment in person.segments):
        notes.append(
            "Everything with a dashed edge is a proposal of a model and was not checked by a person. "
            "“Unnamed” means that nothing the recogniser knows was near enough."
        )
    if any(one.count_per_side is not None for person in analysis.people for one in person.repetitions):
        notes.append(
            "Where left and right take turns, “Repetitions” counts every one of them, “Per side” how many "
            "each side did (the greater number where they differ)."
        )
    return notes


def _models(analysis: Analysis) -> Markup | None:
    if not analysis.models:
        return None
    rows = [
        element(
            "tr",
            element("td", model.id, class_="number"),
            element("td", model.task, class_="number"),
            element("td", model.version, class_="number"),
            element("td", model.licence),
            element("td", model.origin),
        )
        for model in analysis.models
    ]
    heads = ("Model", "Does", "Version", "Licence", "From")
    return element("section", element("h2", "Models"), _table("Models that took part", heads, rows))


def _timing(analysis: Analysis) -> str:
    timing = analysis.timing
    if not timing.total_s:
        return ""
    return f"The analysis took {timing.total_s:.1f} s ({timing.frames_per_s:.0f} frames/s)."


POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
STYLE = f"""
:root {{ --text: {tokens.TEXT}; --quiet: {tokens.QUIET_TEXT}; --edge: {tokens.EDGE}; }}
* {{ box-sizing: border-box; }}
body {{ margin: 0 auto; padding: 32px 24px 48px; max-width: 960px; background: {tokens.SURFACE};
  color: var(--text); font: 14px/1.45 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  font-variant-numeric: tabular-nums; }}
h1 {{ font-size: 26px; line-height: 1.2; margin: 0 0 4px; overflow-wrap: anywhere; }}
h2 {{ font-size: 18px; margin: 0 0 4px; overflow-wrap: anywhere; }}
p {{ margin: 0 0 8px; }}
section {{ margin-top: 36px; }}
.quiet, figcaption, footer {{ color: var(--quiet); }}
.summary {{ list-style: none; margin: 16px 0 0; padding: 12px 16px; background: {tokens.QUIET_SURFACE};
  border-radius: 8px; font-size: 15px; }}
.summary li {{ margin: 2px 0; }}
.note, .empty {{ border-left: 3px solid {tokens.ACCENT}; padding: 4px 12px; }}
.stills {{ display: flex; gap: 12px; margin: 12px 0; }}
.stills figure {{ flex: 0 1 auto; }}
figure {{ margin: 0; min-width: 0; }}
figcaption {{ font-size: 12px; margin: 4px 0; }}
img {{ display: block; max-width: 100%; height: auto; max-height: 300px; border-radius: 6px; }}
svg {{ display: block; width: 100%; height: auto; }}
figure svg {{ max-width: 640px; }}
.timeline {{ margin: 12px 0; }}
.curves {{ display: grid; grid-template-columns: repeat(auto-fit, minmax(460px, 1fr)); gap: 16px;
  margin: 12px 0; }}
svg text {{ font: 11px system-ui, sans-serif; fill: var(--quiet); }}
svg text.label {{ font-size: 12px; fill: var(--text); }}
table {{ border-collapse: collapse; width: 100%; margin: 12px 0; }}
caption {{ text-align: left; font-weight: 600; padding-bottom: 4px; }}
th {{ text-align: left; font-weight: 500; color: var(--quiet); font-size: 12px; }}
th, td {{ padding: 5px 12px 5px 0; border-bottom: 1px solid var(--edge); vertical-align: top;
  overflow-wrap: anywhere; }}
td.number {{ white-space: nowrap; }}
td.big {{ font-weight: 600; }}
footer {{ margin-top: 36px; font-size: 12px; }}
@media print {{
  body {{ max-width: none; padding: 0; font-size: 11pt; }}
  section, figure, tr, svg {{ break-inside: avoid-page; }}
  section {{ break-inside: auto; }}
  .summary {{ border: 1px solid var(--edge); }}
}}
"""
