r"""Train a counter on assembled sequences; a run that was killed goes on from its last epoch:

    python packaging/train_counter.py --examples FOLDER... --out FOLDER --architecture transrac \
        --epochs 30 --seed 0 [--set total=0.02] [--limit 400]

The sequences come from `packaging/counter_examples/make.py`: own synthesis, CMU motion capture and UI-PRMD,
assembled with tempo changes, pauses, partial repetitions and other movement between, filmed by made-up
cameras with the pose estimator's measured error. Nothing else is learned from; those of bodies that are held
out are what it is judged by. OUT becomes the package: network, weights, model.toml and card.
"""

from __future__ import annotations

import argparse
import shlex
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [path for path in (str(ROOT), str(ROOT / "packaging")) if path not in sys.path]

from counter_examples.shards import Counted, joined, read_shards  # noqa: E402

from core.file_formats.counted_sets import CountedData  # noqa: E402
from core.motion.counted import CountedSequence  # noqa: E402
from core.training.counting.making import CountMaterial, train_counter_package  # noqa: E402
from core.training.segmentation.planning import SegmenterPlan  # noqa: E402

TITLE = "assembled sequences of repetitions"
LICENCES = "CMU: free for all uses, not resold as data; UI-PRMD: ODC-PDDL-1.0; own synthesis: Apache-2.0"
SAID_EVERY_S = 20.0


def sequences_of(
    counted: Counted, *, held_out: bool, dimensions: int, most: int
) -> tuple[CountedSequence, ...]:
    """At most so many sequences of the bodies that are (or are not) held out."""
    numbers = [number for number in range(len(counted)) if bool(counted.held_out[number]) == held_out]
    return tuple(counted.sequence(number, dimensions) for number in numbers[: most or None])


def main(arguments: list[str]) -> None:
    """See the module."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--examples", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--architecture", default="transrac")
    parser.add_argument("--preset", default="small")
    parser.add_argument("--dimensions", type=int, choices=(2, 3), default=2)
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--limit", type=int, default=0, help="learn from so many sequences (all)")
    parser.add_argument("--held", type=int, default=200, help="judge by at most so many")
    parser.add_argument("--set", dest="changes", action="append", default=[], metavar="KEY=VALUE")
    chosen = parser.parse_args(arguments)
    counted = joined([read_shards(folder) for folder in chosen.examples])
    learning, held = (
        sequences_of(counted, held_out=held_out, dimensions=chosen.dimensions, most=most)
        for held_out, most in ((False, chosen.limit), (True, chosen.held))
    )
    print(f"{len(learning)} sequences to learn from, {len(held)} held out", flush=True)
    data = CountedData(name=TITLE, title=TITLE, sequences=learning + held, licence=LICENCES)
    plan = SegmenterPlan(
        architecture=chosen.architecture,
        preset=chosen.preset,
        dimensions=chosen.dimensions,
        changes=dict(one.split("=", 1) for one in chosen.changes) | {"epochs": str(chosen.epochs)},
        seed=chosen.seed,
        threads=chosen.threads,
        device="cpu",
        resume=True,
    )
    command = "python packaging/train_counter.py " + shlex.join(
        Path(word).name if Path(word).is_absolute() else word for word in arguments
    )
    job = train_counter_package(plan, CountMaterial(learning, held, data), chosen.out, command)
    said, begun = 0.0, time.perf_counter()
    while True:
        try:
            step = next(job)
        except StopIteration as ended:
            package, card = ended.value
            break
        if time.perf_counter() - said > SAID_EVERY_S:
            said = time.perf_counter()
            print(f"{said - begun:6.0f} s  {step.done}/{step.total}  {step.note}", flush=True)
    print(f"{package.id}: {card.members[0].parameters:,} parameters")
    for name, (value, _, _) in card.scores.items():
        print(f"{name.replace('_', ' ')}: {value:.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
