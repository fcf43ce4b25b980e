"""What a model said of a segment's label: the likeliest ones, in figures and in words."""

from __future__ import annotations

from app.timeline.painting import label_text
from app.words import tr
from core.document.project import Segment
from core.evaluation.doubt import COUNTS, EDGES, read_edges, said_probabilities, said_ruled_out

SHOWN = 3
BY_MODEL = ("probabilities", "disagreement", "ruled_out", COUNTS, EDGES)  # attributes that a model writes


def likeliest(segment: Segment) -> tuple[tuple[str, float], ...]:
    """The three likeliest labels with their probabilities 0..1, in order; () where none are told."""
    found = said_probabilities(segment)
    ranked = sorted(((name, share) for name, share in found.items() if name), key=lambda one: -one[1])
    return tuple((name, min(max(share, 0.0), 1.0)) for name, share in ranked[:SHOWN])


def percent(share: float) -> str:
    """A probability as a person reads it; nothing is quite certain."""
    if 0 < share < 0.005:
        return "< 1 %"
    return "> 99 %" if share > 0.995 else f"{share * 100:.0f} %"


def in_words(share: float) -> str:
    """How likely that is, in words."""
    if share >= 0.9:
        return tr("almost certain")
    if share >= 0.7:
        return tr("likely")
    if share >= 0.5:
        return tr("rather likely")
    if share >= 0.25:
        return tr("possible")
    return tr("unlikely")


def why_not(why: str) -> str:
    """Why something is not called what it looks like (`core.action_recognisers.RuledOut`), in words."""
    return {
        "unseen": tr("hardly anything of the body is seen"),
        "still": tr("hardly anything moves"),
        "impossible": tr("the body does not move that way"),
        "no_arms": tr("the arms were not seen"),
        "no_legs": tr("the legs were not seen"),
        "repeated": tr("something is repeated"),
        "uncounted": tr("no whole repetition was seen"),
    }.get(why, tr("no label is sure enough"))


def looks_like(segment: Segment) -> str:
    """What a proposal looks like and why it is not called that; "" where nothing else was likelier."""
    found = said_ruled_out(segment)
    if found is None or segment.state != "proposed" or found[0] == segment.label:
        return ""
    label, share, why = found
    if not label:
        return tr("Not named: {why}.", why=why_not(why))
    return tr(
        "Looks like {label}, {percent}, but {why}.",
        label=label_text(label),
        percent=percent(share),
        why=why_not(why),
    )


def edges_told(segment: Segment) -> str:
    """How sure a proposal's edges are; "" where that is not said."""
    edges = read_edges(segment.attributes) if segment.state == "proposed" else None
    if edges is None:
        return ""
    return tr("start ± {start} s, end ± {stop} s", start=f"{edges[0]:.2f}", stop=f"{edges[1]:.2f}")


def in_a_line(segment: Segment) -> str:
    """The likeliest labels in one line; "" where none are told."""
    return ", ".join(f"{label_text(name)} {percent(share)}" for name, share in likeliest(segment))
