"""Vocabularies go out to files and come back; files that are none are refused in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from core.document import edits
from core.document.project import Label, Vocabulary
from core.document.vocabulary_files import SUFFIXES, read_vocabulary, write_vocabulary
from core.errors import UserError
from core.paths import resources_dir
from tests.core.document import builders as b

FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
words = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=9
).filter(lambda text: text == text.strip())
labels = st.builds(
    Label,
    id=words,
    name=words,
    colour=st.none() | st.integers(0, 359),
    group=words | st.just(""),
    description=words | st.just(""),
    point=st.booleans(),
)


@pytest.mark.parametrize("suffix", [".toml", ".json", ".csv"])
@FOLDER
@given(many=st.lists(labels, min_size=1, max_size=6, unique_by=lambda label: label.name))
@example(many=[Label(id="1", name='a"\\b', group="\x7f", description="#'=,;", key="s")])
def test_a_vocabulary_comes_back_as_it_was(tmp_path: Path, suffix: str, many: list[Label]) -> None:
    path = tmp_path / f"words{suffix}"
    write_vocabulary(path, Vocabulary(id="v", name="Gait", labels=tuple(many)))
    back = read_vocabulary(path)
    assert [replace(label, id="") for label in back.labels] == [replace(label, id="") for label in many]
    assert back.name == ("words" if suffix == ".csv" else "Gait")
    assert edits.add_vocabulary(b.project(), back).vocabularies == (back,)


@pytest.mark.parametrize("suffix", [*SUFFIXES, ".dat"])
@FOLDER
@given(data=st.binary(max_size=200) | st.text(max_size=80).map(str.encode))
@example(data=b'{"labels": [{"name": 3}]}')
@example(data=b"name,colour\nwalk,blue\n")
@example(data=b"[" * 5000)
@example(data=b"\xff\xfe")
@example(data=b'labels = ["a", "a", ""]')
def test_any_bytes_are_a_vocabulary_or_refused(tmp_path: Path, suffix: str, data: bytes) -> None:
    path = tmp_path / f"foreign{suffix}"
    path.write_bytes(data)
    try:
        found = read_vocabulary(path)
    except UserError as error:
        assert "foreign" in error.text
        return
    assert edits.add_vocabulary(b.project(), found).vocabularies[0].labels


def test_plain_text_is_a_label_a_line(tmp_path: Path) -> None:
    path = tmp_path / "dance.txt"
    path.write_bytes(b"\xef\xbb\xbfplie\r\n\r\n  jump \nplie\n")
    found = read_vocabulary(path)
    assert (found.name, [label.name for label in found.labels]) == ("dance", ["plie", "jump"])


def test_a_table_from_a_spreadsheet_is_read_by_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "gait.csv"
    path.write_text("Key;Name;Point\nh;heel strike;yes\nh;toe off;yes\n;stance;no\n", encoding="utf-8")
    found = read_vocabulary(path)
    assert [(label.name, label.key, label.point) for label in found.labels] == [
        ("heel strike", "h", True),
        ("toe off", "", True),
        ("stance", "", False),
    ]


def test_the_vocabulary_that_ships_can_be_read() -> None:
    found = read_vocabulary(resources_dir() / "vocabularies" / "actions.toml")
    assert {"squat", "push_up"} <= {label.name for label in found.labels}
    assert found.name == "Actions"


def test_missing_and_huge_files_and_unknown_endings_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        read_vocabulary(tmp_path / "gone.txt")
    huge = tmp_path / "huge.txt"
    huge.write_bytes(b"a\n" * 2_100_000)
    with pytest.raises(UserError, match="too large"):
        read_vocabulary(huge)
    with pytest.raises(UserError, match="no ending"):
        write_vocabulary(tmp_path / "words.doc", Vocabulary(id="v", name="x"))
