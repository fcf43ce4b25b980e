"""Labels that are offered when a segment is renamed."""

from __future__ import annotations

import msgspec

from app.vocabulary import known_labels, shipped_labels
from core.document.project import Label, Vocabulary
from tests.app.made import made_project


def test_the_labels_that_ship_are_offered_with_those_in_use() -> None:
    project = made_project(people=1)
    offered = known_labels(project, project.tiers[0])
    assert set(shipped_labels()) <= set(offered)
    assert "jumping_jack" in offered
    assert "squat" in shipped_labels()
    assert offered == sorted(offered)


def test_a_tier_with_a_vocabulary_offers_only_that() -> None:
    made = made_project(people=1)
    tier = msgspec.structs.replace(made.tiers[0], vocabulary="v")
    words = Vocabulary(
        id="v", name="Gait", labels=(Label(id="a", name="stance"), Label(id="b", name="swing"))
    )
    project = msgspec.structs.replace(made, vocabularies=(words,))
    assert known_labels(project, tier) == ["stance", "swing"]
