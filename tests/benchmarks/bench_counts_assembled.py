"""Repetitions counted in assembled sequences: UI-PRMD episodes joined, and CMU trials of everyday life.

This is what the counter's bounds were chosen on, not the shared videos. Each UI-PRMD episode is one
repetition; one subject's are joined with pauses, other tempo, walking before and after, or an end cut
off, and filmed from anywhere at 5 to 60 frames a second with noise. Walks and runs must count 0 or 1.
"Incorrect" episodes, which differ from each other on purpose, are a third of all.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path

import numpy as np

from core.rep_counters import create
from tests.helpers.assembled import everyday_samples, exercise_samples

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"


def main(arguments: list[str]) -> int:
    """Count every sample and print how far off the counts are, by kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--samples", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args(arguments)
    if not (SHARED / "INDEX.md").exists():
        print("The shared data is not beside the repository.")
        print(json.dumps({"skipped": "no shared data"}))
        return 0
    counter = create("periodicity")
    by_kind: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for sample in exercise_samples(SHARED, options.samples, options.seed):
        found = sum(one.count for one in counter.count(sample.poses))
        by_kind[sample.kind].append((sample.count, found))
    for kind, pairs in sorted(by_kind.items()):
        print(f"{kind:10} {len(pairs):4} samples  {_figures(pairs)}")
    steps: dict[str, list[int]] = defaultdict(list)
    for sample in everyday_samples(SHARED, options.samples, options.seed + 1):
        steps[sample.kind].append(sum(one.count for one in counter.count(sample.poses)))
    for kind, counts in sorted(steps.items()):
        share = float(np.mean(np.array(counts) <= 1))
        print(f"{kind:10} {len(counts):4} trials   0 or 1 in {share:.2f}, most {max(counts)}")
    walking = np.array(steps["walk"] + steps["run"])
    figures = _figures([pair for pairs in by_kind.values() for pair in pairs])
    figures |= {
        "walk_run_zero_or_one": round(float(np.mean(walking <= 1)), 4),
        "walk_run_zero": round(float(np.mean(walking == 0)), 4),
    }
    print(json.dumps(figures))
    return 0


def _figures(pairs: list[tuple[int, int]]) -> dict[str, float]:
    true, found = np.array(pairs, float).T
    error = np.abs(found - true)
    return {
        "mae": round(float(np.mean(error / (true + 0.1))), 4),
        "off_by_one": round(float(np.mean(error <= 1)), 4),
        "exact": round(float(np.mean(error == 0)), 4),
    }


if __name__ == "__main__":
    import sys

    sys.exit(main(sys.argv[1:]))
