r"""Train the recogniser that ships, its members and their fusion in one run that goes on when it was killed:

    python packaging/train_recogniser.py --examples FOLDER --out FOLDER --members solid,flat,rnn,graph \
        --epochs 20 --seed 0

The clips come from `packaging/recogniser_examples/make.py` (own synthesis, CMU motion capture, UI-PRMD, the
MIT phase postures, filmed by made-up cameras with the measured error of the pose estimator). Nothing else is
learned from. What is chosen (members, their weights, temperature, threshold) comes from people who are held
out, and from movements called unknown of kinds that were never shown.

A member's weights are kept beside the package under a name made of all that they depend on: the same command
takes up what is there, unfinished members go on from their last epoch. Members may be trained by processes
of their own (--train-only), then fused by the whole command.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from recogniser_examples.shards import read_shards  # noqa: E402
from recogniser_examples.windows import Windows, fingerprint, parts  # noqa: E402
from recogniser_training.held_out import (  # noqa: E402
    as_often_as_met,
    best_threshold,
    expect,
    log_of,
    met_against_shown,
    named,
    predict_both,
    predict_worse,
    tell,
    tell_ensembles,
)
from recogniser_training.members import MEMBERS, Training, trained, wanted  # noqa: E402
from recogniser_training.package import card_of, write  # noqa: E402

from core.action_recognisers import UNKNOWN  # noqa: E402
from core.evaluation.calibration import fit_temperature  # noqa: E402
from core.evaluation.recognition import METRICS, evaluate, softmax  # noqa: E402
from core.models.packages import Calibration  # noqa: E402
from core.training.ensembles import fuse, fusion_weights  # noqa: E402


def main(arguments: list[str]) -> None:
    """Train, calibrate, say how good it is, write the package."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--examples", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument(
        "--members", default="solid,flat", help=f"some of {', '.join(MEMBERS)}; solid:8 = with 8 epochs"
    )
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--device", default="cpu", help="cuda where there is one")
    parser.add_argument("--train-only", action="store_true", help="the members; neither fusion nor package")
    parser.add_argument("--least", type=float, help="the threshold found before; now all kinds are shown")
    parser.add_argument("--after", type=Path, help="members trained before (a folder), to go on from")
    parser.add_argument(
        "--looks", type=Path, help="a text file: every look at the shared real clips, a line each"
    )
    chosen = parser.parse_args(arguments)
    asked = [one.partition(":") for one in chosen.members.split(",")]
    epochs = {name: int(own or chosen.epochs) for name, _, own in asked}
    members = {name: MEMBERS[name] for name in epochs}
    torch.set_num_threads(chosen.threads)
    examples = read_shards(chosen.examples)
    classes = sorted(set(examples.labels.tolist()))
    rows = parts(examples)
    if chosen.least is not None:
        rows["learned"] = np.union1d(rows["learned"], rows["odd"])
    data = {name: Windows(examples, part, chosen.seed) for name, part in rows.items()}
    print(", ".join(f"{name}: {len(one.labels)} windows" for name, one in data.items()), flush=True)
    training = Training(
        clips=data["learned"].clips,
        classes=classes,
        shown=fingerprint(examples, rows["learned"]),
        epochs=chosen.epochs,
        seed=chosen.seed,
        threads=chosen.threads,
        folder=chosen.out / "members",
        device=chosen.device,
        after=chosen.after,
    )
    nets, recipes = {}, {}
    for name, member in members.items():
        nets[name], recipes[name] = trained(name, member, replace(training, epochs=epochs[name]))
    if chosen.train_only:
        return
    odds = met_against_shown(classes, data["learned"].labels)
    data["held out"] = as_often_as_met(data["held out"], odds, classes, chosen.seed)
    numbers = np.array([classes.index(label) for label in data["held out"].labels])
    held, worse, odd = [], [], []
    for name, member in members.items():
        net, d, spec = nets[name], member.dimensions, wanted(member)
        expect(net, odds)
        held.append(predict_both(net, data["held out"].clips[d], spec))
        worse.append(predict_worse(net, data["held out"].clips[d], spec))
        odd.append(predict_worse(net, data["odd"].clips[d], spec))
        right, also = ((one[-1].argmax(1) == numbers).mean() for one in (held, worse))
        print(f"{name}: {right:.3f} of the held-out windows, seen worse {also:.3f}", flush=True)
    tell_ensembles(list(members), held, worse, numbers)
    weights = fusion_weights(worse, numbers) if len(nets) > 1 else (1.0,)
    logits, worse_logits, odd_logits = (log_of(fuse(one, weights)) for one in (held, worse, odd))
    both, twice = np.concatenate([logits, worse_logits]), np.concatenate([numbers, numbers])
    temperature = round(fit_temperature(both, twice), 4)
    shares, odd_shares = softmax(logits / temperature), softmax(odd_logits / temperature)
    worse_shares = softmax(worse_logits / temperature)
    unknown = classes.index(UNKNOWN)
    least = chosen.least or best_threshold(worse_shares, numbers, odd_shares, unknown)
    found = evaluate(shares, numbers, data["held out"].people.tolist())
    scores = {}
    for name in METRICS:
        one = getattr(found, name)
        scores[name] = (round(one.value, 4), round(one.low, 4), round(one.high, 4))
    for name in ("top1", "calibration_error"):
        one = getattr(evaluate(worse_shares, numbers, data["held out"].people.tolist()), name)
        scores[f"{name}_seen_worse"] = (round(one.value, 4), round(one.low, 4), round(one.high, 4))
    right = shares.argmax(1) == numbers
    standing = numbers == classes.index("stand_still")
    wrong = (named(shares, unknown) >= least) & ~right
    for name, said in {
        "top1_recorded": right[data["held out"].recorded],
        "never_shown_named": named(odd_shares, unknown) >= least if chosen.least is None else right[:0],
        "standing_named_otherwise": wrong[standing],
    }.items():
        if len(said):
            scores[name] = (round(float(said.mean()), 4),) * 3
    tell(shares, numbers, classes)
    print(json.dumps({"weights": weights, "temperature": temperature, "least": least, "scores": scores}))
    calibration = Calibration(temperature=temperature, least=least, mirrored=True)
    fusion = dict(zip(nets, weights, strict=True))
    card = card_of(nets, fusion, recipes, data, classes, scores, chosen)
    write(chosen.out, nets, fusion, data["held out"], calibration, card)


if __name__ == "__main__":
    main(sys.argv[1:])
