"""Labels a person may want: those of the tier's vocabulary, of the project, and those that ship."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

import msgspec

from app.theme import spread_hue
from core.document.edits.common import new_id
from core.document.project import Label, Project, Tier, Vocabulary
from core.paths import resources_dir

DIGITS = "123456789"


def known_labels(project: Project, tier: Tier | None) -> list[str]:
    """Labels to complete from: only the tier's vocabulary where it has one."""
    own = [v for v in project.vocabularies if tier is not None and v.id == tier.vocabulary]
    if own:
        return [label.name for label in own[0].labels]
    listed = {label.name for vocabulary in project.vocabularies for label in vocabulary.labels}
    return sorted(name for name in set(labels_in_use(project)) | listed | set(shipped_labels()) if name)


def labels_in_use(project: Project) -> list[str]:
    """Every label a segment, event or repetition has, the most frequent first."""
    counts = Counter(segment.label for tier in project.tiers for segment in tier.segments)
    counts.update(event.label for tier in project.tiers for event in tier.events)
    counts.update(found.label for found in project.repetition_sets)
    return sorted((name for name in counts if name), key=lambda name: (-counts[name], name))


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


def active_vocabulary(project: Project | None, tier: Tier | None, chosen: str = "") -> Vocabulary | None:
    """The vocabulary whose labels have their keys now: the tier's own, else the chosen one, else the
    project's first."""
    if project is None or not project.vocabularies:
        return None
    found = {vocabulary.id: vocabulary for vocabulary in project.vocabularies}
    own = found.get(tier.vocabulary) if tier is not None else None
    return own or found.get(chosen) or project.vocabularies[0]


def label_keys(vocabulary: Vocabulary | None, taken: Collection[str] = ()) -> dict[str, Label]:
    """Key (upper case) -> label. A label's own key is its, also where an action has it, too; labels without
    one get the digits that are left, in order.

    taken: keys of actions.
    """
    labels = vocabulary.labels if vocabulary is not None else ()
    keys = {label.key.upper(): label for label in labels if label.key}
    free = [digit for digit in DIGITS if digit not in keys and digit not in taken]
    without = [label for label in labels if not label.key]
    return keys | dict(zip(free, without))


def own_hues(project: Project) -> dict[str, float]:
    """Label name -> hue in degrees for every label of a vocabulary: the one a person chose, else one that
    differs from those before it in the list. The first vocabulary that has a label counts."""
    hues: dict[str, float] = {}
    for vocabulary in project.vocabularies:
        for number, label in enumerate(vocabulary.labels):
            own = float(label.colour) if label.colour is not None else spread_hue(number)
            hues.setdefault(label.name, own)
    return hues


def made_vocabulary(name: str, labels: Collection[str]) -> Vocabulary:
    """A vocabulary of these labels, each once."""
    return Vocabulary(
        id=new_id(),
        name=name,
        labels=tuple(Label(id=new_id(), name=label) for label in dict.fromkeys(labels)),
    )


def label_of_key(project: Project, tier: Tier, key: str) -> str:
    """The label of segments a key stands for on a tier (see `label_keys`), or ""."""
    label = label_keys(active_vocabulary(project, tier)).get(key.upper())
    return label.name if label is not None and not label.point else ""
