"""RepCount-A and UCFRep as protocols: one command judges a folder of videos with their list."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from core.motion.counted import TrueCycle
from tests.benchmarks import bench_counts
from tests.benchmarks.bench_counts import Set, tally_of

LIST = """,type,name,count,L1,L2,L3,L4
0,squat,a.mp4,2,0,10,10,20
1,squat,b.mp4,1,5,15,,
2,squat,c.mp4,2,0,10,12,20
"""


def one_set(*starts: int, per_side: int | None = None) -> Set:
    cycles = [TrueCycle(a, a + 5, a + 10) for a in starts]
    return Set(
        count=len(cycles), count_per_side=per_side, turns=[c.turn for c in cycles], cycles=list(cycles)
    )


def test_the_list_is_judged_by_the_published_figures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = {"a.mp4": [one_set(1, 11)], "b.mp4": [one_set(5, 20, 40)]}

    def counted(video: Path, counters: Sequence[str], folder: Path) -> dict[str, list[list[Set]]]:
        return {name: [found[video.name]] for name in counters}

    monkeypatch.setattr(bench_counts, "counted", counted)
    (tmp_path / "new_test.csv").write_text(LIST)
    (tmp_path / "deeper").mkdir()
    for name in found:
        (tmp_path / "deeper" / name).write_bytes(b"")
    arguments = ["--annotations", str(tmp_path / "new_test.csv"), "--videos", str(tmp_path)]
    assert bench_counts.main(arguments) == 0
    said = capsys.readouterr().out
    assert "not there: c.mp4" in said and "RepCount-A: 3 videos" in said
    figures = json.loads(said.splitlines()[-1])["periodicity"]
    assert figures["all_mae"] == pytest.approx((0 + 2 / 1.1) / 2, abs=1e-4)
    assert figures["all_mae_plain"] == pytest.approx((0 + 2 / 1) / 2)
    assert figures["all_off_by_one"] == 0.5
    assert figures["boundaries"] == 1.0 and figures["matched"] == 1.0


def test_bystanders_do_not_count_where_one_person_is_meant() -> None:
    people = [[one_set(0, 10, 20, 30, per_side=2)], [one_set(0)]]
    assert tally_of(4, people, everybody=False).error == 0
    assert tally_of(2, people, everybody=False).error == 0
    assert tally_of(0, people, everybody=True).found == 5
