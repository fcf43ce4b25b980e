"""Files are written whole or not at all; settings survive rubbish."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.atomic_files import replacing, write_bytes, write_text
from core.errors import UserError
from core.jobs import files
from core.paths import user_cache_dir, user_data_dir, user_models_dir
from core.settings import Settings, load_settings, save_settings, settings_path


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KINESCRIBE_HOME", str(tmp_path / "home"))


def test_a_written_file_replaces_the_old_one_and_leaves_nothing_beside(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    write_text(target, "old")
    write_text(target, "new é")
    assert target.read_text(encoding="utf-8") == "new é"
    assert list(tmp_path.iterdir()) == [target]


def test_a_block_that_fails_leaves_the_old_file_and_nothing_beside(tmp_path: Path) -> None:
    target = tmp_path / "a.bin"
    write_bytes(target, b"old")
    with pytest.raises(RuntimeError), replacing(target) as file:
        file.write(b"half")
        raise RuntimeError("stopped")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_place_that_is_not_there_is_named_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_text(tmp_path / "nowhere" / "a.json", "x")
    with pytest.raises(UserError, match=r"a\.json could not be written") as caught:
        files.write_text(tmp_path / "nowhere" / "a.json", "x")
    assert caught.value.hint


def test_settings_come_back_as_they_were_saved() -> None:
    save_settings(Settings(theme="dark", recent_projects=("one", "two")))
    assert load_settings() == Settings(theme="dark", recent_projects=("one", "two"))


def test_settings_of_rubbish_are_the_defaults() -> None:
    settings_path().write_bytes(b"{not json")
    assert load_settings() == Settings()


def test_settings_of_a_newer_version_keep_what_is_known() -> None:
    settings_path().write_bytes(b'{"theme": "light", "from_the_future": 3}')
    assert load_settings().theme == "light"


def test_the_persons_folders_exist_once_asked_for(tmp_path: Path) -> None:
    for folder in (user_data_dir(), user_cache_dir(), user_models_dir()):
        assert folder.is_dir()
        assert tmp_path in folder.parents
