"""Labels a person may want: those of the tier's vocabulary, of the project, and those that ship."""

from __future__ import annotations

import msgspec

from core.document.project import Project, Tier
from core.paths import resources_dir


def known_labels(project: Project, tier: Tier) -> list[str]:
    """Labels to complete from: only the tier's vocabulary where it has one."""
    own = [v for v in project.vocabularies if v.id == tier.vocabulary]
    if own:
        return [label.name for label in own[0].labels]
    used = {segment.label for one in project.tiers for segment in one.segments}
    listed = {label.name for vocabulary in project.vocabularies for label in vocabulary.labels}
    return sorted(name for name in used | listed | set(shipped_labels()) if name)


def shipped_labels() -> list[str]:
    """The ids of every label in ``resources/vocabularies``."""
    found = []
    for path in sorted((resources_dir() / "vocabularies").glob("*.toml")):
        read = msgspec.toml.decode(path.read_bytes())
        entries = read.get("labels", [])
        if isinstance(entries, dict):
            found += list(entries)
        else:
            found += [e["id"] if isinstance(e, dict) else str(e) for e in entries]
    return found


def label_of_key(project: Project, tier: Tier, key: str) -> str:
    """The label a key stands for on a tier: the label's own key, else 1 to 9 for the first nine; or ""."""
    own = [v for v in project.vocabularies if v.id == tier.vocabulary] or list(project.vocabularies)
    labels = [label for vocabulary in own for label in vocabulary.labels if not label.point]
    for label in labels:
        if key and label.key.casefold() == key.casefold():
            return label.name
    free = [label for label in labels if not label.key]
    return free[int(key) - 1].name if key.isdigit() and 1 <= int(key) <= min(len(free), 9) else ""
