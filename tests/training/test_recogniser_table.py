"""The table of recognisers, from cells that are kept: nothing is trained here."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import numpy as np
import pytest

from tests.benchmarks import bench_recognisers, recogniser_cells
from tests.benchmarks.recogniser_cells import SPLITS, Cache, Cell
from tests.helpers.made_clips import made_clips

MODELS = ("st_gcn", "man", "psumnet")
STRENGTH = {"st_gcn": 4.0, "man": 3.0, "psumnet": 0.0}


def keep(cache: Cache, cell: Cell) -> None:
    """A cell as if it had been trained: better for some models, worse for one."""
    random = np.random.default_rng([cell.seed, len(cell.model), bool(cell.held_out)])
    people = [cell.held_out] if cell.held_out else SPLITS[cell.data].test
    labels = np.arange(60) % 20
    logits = np.eye(20)[labels] * STRENGTH[cell.model] + random.normal(size=(60, 20))
    facts = {
        "accuracy": float((logits.argmax(1) == labels).mean()),
        "training_clips": 291, "clips": 60, "seed": cell.seed, "parameters": 300_000,
        "multiply_adds": 50_000_000, "train_wall_s": 100.0 + cell.seed, "train_cpu_s": 90.0,
        "inference_ms": 2.5, "frames": 40, "threads": 1, "device": "cpu", "classes": [*map(str, range(20))],
        "views": msgspec.to_builtins(cell.views),
    }  # fmt: skip
    path = cache._path(cell)
    path.parent.mkdir(exist_ok=True)
    np.savez(
        path.with_suffix(".npz"),
        logits=logits.astype(np.float32),
        labels=labels,
        subjects=np.array([people[row % len(people)] for row in range(60)]),
    )
    path.write_text(json.dumps(facts), "utf-8")


@pytest.fixture
def cells(tmp_path: Path) -> Path:
    cache = Cache(tmp_path / "cells", threads=1)
    options = bench_recognisers.parse([])
    for model in MODELS:
        for seed in (0, 1):
            keep(cache, bench_recognisers.cell_of(options, "msr", model, seed))
            for person in ("s05", "s09"):
                keep(cache, bench_recognisers.cell_of(options, "msr", model, seed, person))
    return tmp_path / "cells"


def run(cells: Path, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[str, dict[str, object]]:
    arguments = ["--data", "msr", "--architectures", ",".join(MODELS), "--cache", str(cells), "--only-cached"]
    assert bench_recognisers.main([*arguments, *more]) == 0
    printed = capsys.readouterr().out
    return printed, json.loads(printed.splitlines()[-1])


def test_the_table_has_a_line_for_each_model_best_first_and_the_ensemble_of_the_good_ones(
    cells: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed, figures = run(cells, capsys, "--seeds", "0,1", "--inner")

    rows = [line for line in printed.splitlines() if line.startswith("| ")]
    assert [row.split(" | ")[0].removeprefix("| ") for row in rows[1:4]] == ["ST-GCN", "MAN", "PSUMNet"]
    assert rows[4].startswith("| **Ensemble**")
    msr = figures["msr"]
    assert isinstance(msr, dict)
    assert msr["ensemble"]["members"][0] == "st_gcn" == msr["ensemble"]["chosen_single"]
    assert "psumnet" not in msr["ensemble"]["members"]
    assert msr["ensemble"]["chosen_by"] == ["s05", "s09"]
    assert "the training people s05, s09, each" in printed
    row = msr["models"]["st_gcn"]
    assert row["seeds"] == [0, 1] and row["train_wall_s"] == 100.5
    assert row["top1"] == pytest.approx(np.mean(row["each"]), abs=1e-3)
    assert row["interval"][0] <= row["top1"] <= row["interval"][1]


def test_a_model_with_one_seed_is_marked_and_stays_out_of_the_ensemble(
    cells: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in cells.glob("msr-man-*-test-1-*"):
        file.unlink()

    printed, figures = run(cells, capsys, "--seeds", "0,1")

    assert "| 0 (one seed) |" in next(line for line in printed.splitlines() if line.startswith("| MAN"))
    msr = figures["msr"]
    assert isinstance(msr, dict) and "man" not in msr["ensemble"]["members"]


def test_a_cell_whose_recipe_changed_is_another_cell(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    cache, options = Cache(tmp_path, threads=1), bench_recognisers.parse([])
    plain = bench_recognisers.cell_of(options, "msr", "st_gcn", 0)
    monkeypatch.setitem(bench_recognisers.VARIANTS, "st_gcn", ("st_gcn", {"rate": "0.05"}))

    changed = bench_recognisers.cell_of(options, "msr", "st_gcn", 0)

    assert cache._path(plain) != cache._path(changed)
    assert cache._path(plain) != cache._path(bench_recognisers.cell_of(options, "msr", "st_gcn", 1))


def test_slow_only_is_asked_in_ten_views_and_says_so(
    cells: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(STRENGTH, "posec3d_slowonly", 2.0)
    cell = bench_recognisers.cell_of(bench_recognisers.parse([]), "msr", "posec3d_slowonly", 0)
    keep(Cache(cells, threads=1), cell)

    printed, _ = run(cells, capsys, "--seeds", "0", "--architectures", "man,posec3d_slowonly")

    assert cell.views.clips == 10
    assert "| PoseC3D, SlowOnly (mean of 10 views) |" in printed and "| MAN |" in printed


def test_cells_that_are_asked_in_several_views_are_cells_of_their_own(tmp_path: Path) -> None:
    cache = Cache(tmp_path, threads=1)
    plain, views, flipped = (
        bench_recognisers.cell_of(bench_recognisers.parse(words), "msr", "st_gcn", 0)
        for words in ([], ["--views", "10"], ["--views", "10", "--flip"])
    )

    assert len({cache._path(cell) for cell in (plain, views, flipped)}) == 3


def test_inference_is_timed_anew_without_training_anew(
    cells: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recogniser_cells, "people_of", lambda cell: ([], made_clips(classes=2, each=4)))
    monkeypatch.setattr(recogniser_cells, "inference_ms", lambda graph, inputs: 0.25 if graph else 0.0)

    before = run(cells, capsys, "--seeds", "0,1")[1]["msr"]
    after = run(cells, capsys, "--seeds", "0,1", "--time")[1]["msr"]

    assert isinstance(before, dict) and isinstance(after, dict)
    assert {row["inference_ms"] for row in after["models"].values()} == {0.25}
    for model, row in before["models"].items():
        assert after["models"][model] == {**row, "inference_ms": 0.25}


def test_members_are_chosen_by_the_seeds_and_people_asked_for(
    cells: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in cells.glob("msr-man-*-inner-s09-1-*"):
        file.unlink()

    first = run(cells, capsys, "--seeds", "0,1")[1]["msr"]
    both = run(cells, capsys, "--seeds", "0,1", "--inner-seeds", "0,1")[1]["msr"]

    assert isinstance(first, dict) and isinstance(both, dict)
    assert "man" in first["ensemble"]["inner_top1"] and "man" not in both["ensemble"]["inner_top1"]


def test_writing_the_page_keeps_the_tables_of_other_data(tmp_path: Path) -> None:
    page = tmp_path / "recognisers.md"
    msr, utkinect = (f"## {SPLITS[data].title}\n\n{data} first\n" for data in ("msr", "utkinect"))
    bench_recognisers.write_page(page, {"utkinect": utkinect, "msr": msr})

    bench_recognisers.write_page(page, {"msr": msr.replace("first", "again")})

    text = page.read_text("utf-8")
    assert "msr again" in text and "msr first" not in text and "utkinect first" in text
    assert text.index("msr again") < text.index("utkinect first")
