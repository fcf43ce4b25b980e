"""``data describe``: what is in a data set of skeletons, and what cannot be used."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any, cast

import numpy as np

from core.cli.arguments import Options
from core.cli.console import Console
from core.cli.data_arguments import DataOptions
from core.file_formats.data_sets import DataSet, named_twice, read_data_set

MOST_SKIPPED = 20


def run(options: Options, console: Console) -> int:
    """Read the data set and say what it holds."""
    asked = cast(DataOptions, options)
    facts = describe(read_data_set(Path(asked.path), asked.form))
    console.say(_in_words(facts), type="data_set", **facts)
    return 0


def describe(data: DataSet) -> dict[str, Any]:
    """What is in a data set, as JSON takes it."""
    lengths = np.array([len(clip.frames) for clip in data.clips])
    labels = Counter(clip.label for clip in data.clips)
    people = Counter(len(clip.positions) for clip in data.clips)
    seen = float(np.mean([1 - np.isnan(clip.positions[..., 0]).mean() for clip in data.clips]))
    return {
        "name": data.name,
        "format": data.format,
        "title": data.title,
        "licence": data.licence,
        "clips": len(data.clips),
        "classes": {label: labels[label] for label in data.classes},
        "without_label": labels[""],
        "named_twice": [list(ways) for ways in named_twice(data.classes)],
        "people": dict(sorted(Counter(clip.subject for clip in data.clips if clip.subject).items())),
        "layouts": dict(Counter(f"{clip.skeleton} {clip.dimensions}D" for clip in data.clips)),
        "people_in_a_clip": {str(count): people[count] for count in sorted(people)},
        "frames": {
            "shortest": int(lengths.min()),
            "median": float(np.median(lengths)),
            "longest": int(lengths.max()),
            "all": int(lengths.sum()),
        },
        "keypoints_known": round(seen, 4),
        "skipped": [{"name": one.name, "reason": one.reason} for one in data.skipped],
    }


def _in_words(facts: dict[str, Any]) -> str:
    frames, skipped = facts["frames"], facts["skipped"]
    lines = [
        f"{facts['name']}: {facts['title']} ({facts['format']})",
        f"licence:    {facts['licence']}",
        f"clips:      {facts['clips']}, {frames['shortest']} to {frames['longest']} frames "
        f"(half of them up to {frames['median']:.0f})",
        f"people:     {len(facts['people'])} known" + _counts(facts["people"]),
        f"layouts:    {_counts(facts['layouts'])[2:]}",
        f"keypoints:  {facts['keypoints_known'] * 100:.1f} % known",
        f"classes:    {len(facts['classes'])}"
        + (f", and {facts['without_label']} clips without a label" if facts["without_label"] else ""),
    ]
    width = max((len(label) for label in facts["classes"]), default=0)
    lines += [f"  {label:<{width}}  {count}" for label, count in facts["classes"].items()]
    lines += [f"one class in {len(ways)} spellings: {', '.join(ways)}" for ways in facts["named_twice"]]
    lines.append(f"left out:   {len(skipped)}")
    lines += [f"  {one['name']}: {one['reason']}" for one in skipped[:MOST_SKIPPED]]
    if len(skipped) > MOST_SKIPPED:
        lines.append(f"  ... and {len(skipped) - MOST_SKIPPED} more (--json names them all)")
    return "\n".join(lines)


def _counts(counts: dict[str, int]) -> str:
    return ": " + ", ".join(f"{name} {count}" for name, count in counts.items()) if counts else ""
