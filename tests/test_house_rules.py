"""Rules of the house that no linter knows."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HARD_LIMIT_LINES = 600
LARGEST_FILE_BYTES = 13_500_000


def tracked_files() -> list[Path]:
    """Every file git tracks."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True)
    if listed.returncode:
        pytest.skip("this is no git checkout")
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


def python_files() -> list[Path]:
    """Every Python file git tracks."""
    return [path for path in tracked_files() if path.suffix == ".py"]


def test_no_python_file_is_longer_than_the_hard_limit() -> None:
    lengths = {str(p.relative_to(ROOT)): len(p.read_text("utf-8").splitlines()) for p in python_files()}
    assert lengths, "no Python files were found"
    assert {name: n for name, n in lengths.items() if n > HARD_LIMIT_LINES} == {}


def test_main_is_short_and_imports_nothing_heavy() -> None:
    text = (ROOT / "main.py").read_text("utf-8")
    assert len(text.splitlines()) < 40
    top = [node for node in ast.parse(text).body if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {a.name for n in top if isinstance(n, ast.Import) for a in n.names}
    names |= {n.module or "" for n in top if isinstance(n, ast.ImportFrom)}
    assert names <= {"sys", "__future__", "pathlib", "os"}


def test_pickle_is_used_nowhere() -> None:
    users = []
    for path in python_files():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import | ast.ImportFrom) else []
            if isinstance(node, ast.ImportFrom):
                names.append(node.module or "")
            if any(name.split(".")[0] in {"pickle", "dill", "joblib"} for name in names):
                users.append(str(path.relative_to(ROOT)))
    assert users == []


def test_no_tracked_file_is_huge() -> None:
    assert [str(p) for p in tracked_files() if p.stat().st_size > LARGEST_FILE_BYTES] == []
