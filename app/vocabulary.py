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
