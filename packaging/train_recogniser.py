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
import hashlib
import json
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import torch

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from recogniser_examples.shards import read_shards  # noqa: E402
from recogniser_examples.windows import FRAMES, WINDOW_S, Windows, fingerprint, parts  # noqa: E402

from core.action_recognisers import UNKNOWN  # noqa: E402
from core.action_recognisers.vocabulary import load_actions  # noqa: E402
from core.atomic_files import write_bytes  # noqa: E402
from core.evaluation.calibration import fit_temperature  # noqa: E402
from core.evaluation.recognition import METRICS, evaluate, softmax  # noqa: E402
from core.model_inputs import PosePreprocessing, Stream  # noqa: E402
from core.models.cards import MemberCard, ModelCard, write_card  # noqa: E402
from core.models.packages import Calibration, Licence, ModelPackage  # noqa: E402
from core.models.writing import write_package  # noqa: E402
from core.motion.clips import SkeletonClip  # noqa: E402
from core.motion.inputs import prepare_batch  # noqa: E402
from core.training.architectures import RecogniserNet, load_design  # noqa: E402
from core.training.batches import inputs_of  # noqa: E402
from core.training.checkpoints import load_weights, read_tensor_file, tensor_file  # noqa: E402
from core.training.describe import count_multiply_adds, count_parameters, example_inputs  # noqa: E402
from core.training.ensembles import fuse, fusion_weights  # noqa: E402
from core.training.export import describe_graph, export_graph  # noqa: E402
from core.training.fit import Lesson, learn, predict  # noqa: E402
from core.training.recipes import Recipe  # noqa: E402

ODD_SHARE = 0.2  # of what is met is of kinds never shown: for the choice of the threshold
CONVOLUTIONS: dict[str, Any] = {
    "members": ("plain", "attention"), "stem_stride": 2, "widths": (96, 128, 160), "dropout": 0.3,
}  # fmt: skip


@dataclass(frozen=True)
class Member:
    """A network of the ensemble: what it is, what it looks at, how fast it learns.

    dimensions: 3 = metres and the travel of the hips, 2 = px; settings: changes of its preset "small".
    """

    architecture: str
    dimensions: int
    settings: dict[str, Any] = field(default_factory=dict)
    streams: tuple[Stream, ...] = ("joint", "joint_motion")
    scores: bool = True
    rate: float = 3e-3


MEMBERS = {
    "solid": Member("cnn1d_ensemble", 3, CONVOLUTIONS),
    "flat": Member("cnn1d_ensemble", 2, CONVOLUTIONS),
    "rnn": Member("man", 3, {"memory": 32, "widths": (32, 48, 64, 128)}, scores=False, rate=2e-3),
    "graph": Member("st_gcn", 2, {}, ("joint", "bone", "joint_motion")),
    "solid_graph": Member("st_gcn", 3, {}, ("joint", "bone", "joint_motion")),
}
PRESET = "small"
# Films differ from what is synthesised, in ways nobody knows: other bodies, tempos, errors.
ANY_BODY = {"mirror": 0.5, "scale": 0.2, "shear": 0.08, "exchange_bones": 0.3, "speed": 0.3, "jitter": 0.06}
AUGMENTATIONS = {
    2: {**ANY_BODY, "rotate": 8.0, "drop_keypoints": 0.12},
    3: {**ANY_BODY, "rotate": 25.0, "tilt": 9.0, "drop_keypoints": 0.12},
}
WORSE = {**ANY_BODY, "rotate": 20.0, "scale": 0.3, "speed": 0.6, "jitter": 0.12, "drop_keypoints": 0.25}
SOURCES = (
    "Own synthesis of movements (packaging/recogniser_examples); CMU Graphics Lab Motion Capture Database, "
    "mocap.cs.cmu.edu, created with funding from NSF EIA-0196217; UI-PRMD (Vakanski, Jun, Paul, Baker 2018); "
    "exercise phase landmarks (MIT); "
    "all filmed by made-up cameras with the measured error of the pose estimator"
)
LICENCES = (
    "CMU: free for all uses, not resold as data; UI-PRMD: ODC-PDDL-1.0; phase landmarks: MIT; own synthesis: "
    "Apache-2.0"
)


def wanted(member: Member) -> PosePreprocessing:
    """What the member looks at."""
    return PosePreprocessing(
        skeleton="coco-17",
        dimensions=3 if member.dimensions == 3 else 2,
        frames=FRAMES,
        window_s=WINDOW_S,
        travels=member.dimensions == 3,
        streams=member.streams,
        with_scores=member.scores,
    )


def settings_of(member: Member) -> Any:
    """The architecture's settings."""
    design = load_design(member.architecture)
    told = msgspec.to_builtins(design.presets[PRESET]) | member.settings | {"streams": member.streams}
    return msgspec.convert(told, design.settings)


def recipe_of(member: Member, epochs: int) -> Recipe:
    """How a member is trained."""
    return Recipe(
        epochs=epochs, batch=64, optimiser="adamw", rate=member.rate, weight_decay=0.05, warm_up=1,
        smoothing=0.05, mixup=0.2, averaging=0.99, augmentations=AUGMENTATIONS[member.dimensions],
    )  # fmt: skip


@dataclass(frozen=True)
class Training:
    """What all members share."""

    clips: dict[int, list[SkeletonClip]]
    classes: list[str]
    shown: str  # a fingerprint of the clips
    epochs: int
    seed: int
    threads: int
    folder: Path
    device: str = "cpu"


def trained(name: str, member: Member, training: Training) -> tuple[RecogniserNet, Recipe]:
    """One member: taken from the folder, gone on with, or trained from the start."""
    spec, settings, recipe = wanted(member), settings_of(member), recipe_of(member, training.epochs)
    said = {
        "architecture": member.architecture,
        "settings": msgspec.to_builtins(settings),
        "recipe": msgspec.to_builtins(recipe),
        "preprocessing": msgspec.to_builtins(spec),
        "classes": training.classes,
        "seed": training.seed,
        "shown": training.shown,
    }
    known = hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:12]
    kept = training.folder / f"{name}-{known}.safetensors"
    torch.manual_seed(training.seed + sum(map(ord, name)))
    net = load_design(member.architecture).build(spec, len(training.classes), settings)
    if kept.exists():
        load_weights(net, read_tensor_file(kept)[0])
        print(f"{name}: as trained before", flush=True)
        return net.eval(), recipe
    training.folder.mkdir(parents=True, exist_ok=True)
    checkpoint = kept.with_suffix(".checkpoint")
    lesson = Lesson(
        clips=training.clips[member.dimensions],
        classes=training.classes,
        wanted=spec,
        recipe=recipe,
        seed=training.seed,
        threads=training.threads,
        device=training.device,
        checkpoint=checkpoint,
        resume=True,
    )
    print(f"{name}: {'goes on' if checkpoint.exists() else 'begins'}", flush=True)
    begun, said_at = time.perf_counter(), 0
    for step in learn(net, lesson):
        if step.done * 8 // (step.total or 1) > said_at:
            said_at = step.done * 8 // (step.total or 1)
            print(f"  {step.note}, {time.perf_counter() - begun:.0f} s", flush=True)
    net.cpu()
    write_bytes(kept, tensor_file(net.state_dict(), said))
    checkpoint.unlink(missing_ok=True)
    return net.eval(), recipe


def met_against_shown(classes: list[str], labels: np.ndarray) -> np.ndarray:
    """(classes,) how often a word is met (`weight` in the vocabulary) against how often it was shown."""
    actions = load_actions().labels
    met = np.array([actions[label].weight for label in classes])
    shown = np.array([max(int((labels == label).sum()), 1) for label in classes])
    odds = met / shown
    return np.asarray(odds / np.exp(np.log(odds).mean()))


def expect(net: RecogniserNet, odds: np.ndarray) -> None:
    """Make every member of a network expect the words as often as they are met (Saerens et al. 2002)."""
    with torch.no_grad():
        for last in net.classify if isinstance(net.classify, torch.nn.ModuleList) else (net.classify,):
            last.bias += torch.from_numpy(np.log(odds)).float()


def as_often_as_met(windows: Windows, odds: np.ndarray, classes: list[str], seed: int) -> Windows:
    """The windows drawn with replacement, so that words are as frequent as they are met."""
    chance = odds[[classes.index(label) for label in windows.labels]]
    drawn = np.random.default_rng(seed).choice(len(chance), 2 * len(chance), p=chance / chance.sum())
    return windows.some(drawn)


def predict_worse(net: RecogniserNet, clips: list[SkeletonClip], spec: PosePreprocessing) -> np.ndarray:
    """(N, classes) logits of the clips as other bodies, at other tempos, seen worse."""
    random, found = np.random.default_rng(0), []
    for first in range(0, len(clips), 128):
        arrays, _ = prepare_batch(clips[first : first + 128], spec, random, WORSE)
        with torch.no_grad():
            found.append(net(*(torch.from_numpy(a) for a in arrays.values()))[0].numpy())
    return np.concatenate(found)


def best_threshold(shares: np.ndarray, numbers: np.ndarray, odd: np.ndarray, unknown: int) -> float:
    """The share a word must reach so that most is right, where `ODD_SHARE` is of kinds never shown."""

    def right(least: float) -> float:
        said = np.where(named(shares, unknown) >= least, shares.argmax(1), unknown)
        kept = (named(odd, unknown) < least).mean()
        return float((1 - ODD_SHARE) * (said == numbers).mean() + ODD_SHARE * kept)

    grid = np.arange(0.15, 0.7, 0.01)
    return round(float(grid[int(np.argmax([right(least) for least in grid]))]), 3)


def named(shares: np.ndarray, unknown: int) -> np.ndarray:
    """(N,) how likely the likeliest word is, 0 where that is unknown."""
    return np.where(shares.argmax(1) == unknown, 0.0, shares.max(1))


def main(arguments: list[str]) -> None:
    """Train, calibrate, say how good it is, write the package."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--examples", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--members", default="solid,flat", help=f"some of {', '.join(MEMBERS)}")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--device", default="cpu", help="cuda where there is one")
    parser.add_argument("--train-only", action="store_true", help="the members; neither fusion nor package")
    parser.add_argument("--least", type=float, help="the threshold found before; now all kinds are shown")
    parser.add_argument(
        "--looks", type=Path, help="a text file: every look at the shared real clips, a line each"
    )
    chosen = parser.parse_args(arguments)
    members = {name: MEMBERS[name] for name in chosen.members.split(",")}
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
    )
    nets, recipes = {}, {}
    for name, member in members.items():
        nets[name], recipes[name] = trained(name, member, training)
    if chosen.train_only:
        return
    odds = met_against_shown(classes, data["learned"].labels)
    data["held out"] = as_often_as_met(data["held out"], odds, classes, chosen.seed)
    numbers = np.array([classes.index(label) for label in data["held out"].labels])
    held, worse, odd = [], [], []
    for name, member in members.items():
        net, d, spec = nets[name], member.dimensions, wanted(member)
        expect(net, odds)
        held.append(predict(net, data["held out"].clips[d], spec, 128))
        worse.append(predict_worse(net, data["held out"].clips[d], spec))
        odd.append(predict_worse(net, data["odd"].clips[d], spec))
        right, also = ((one[-1].argmax(1) == numbers).mean() for one in (held, worse))
        print(f"{name}: {right:.3f} of the held-out windows, seen worse {also:.3f}", flush=True)
    tell_ensembles(list(members), held, worse, numbers)
    weights = fusion_weights(worse, numbers) if len(nets) > 1 else (1.0,)
    logits, worse_logits, odd_logits = (
        np.log(np.maximum(fuse(one, weights), 1e-7)) for one in (held, worse, odd)
    )
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
    calibration = Calibration(temperature=temperature, least=least)
    fusion = dict(zip(nets, weights, strict=True))
    card = card_of(nets, fusion, recipes, data, classes, scores, chosen)
    write(chosen.out, nets, fusion, data["held out"], calibration, card)


def tell_ensembles(names: list[str], held: Any, worse: Any, numbers: np.ndarray) -> None:
    """How right every choice of members is: that is what members are chosen by."""
    for count in range(2, len(names) + 1):
        for some in combinations(range(len(names)), count):
            weights = fusion_weights([worse[i] for i in some], numbers)
            right, also = (
                (fuse([one[i] for i in some], weights).argmax(1) == numbers).mean() for one in (held, worse)
            )
            print(f"{'+'.join(names[i] for i in some)}: {right:.3f}, seen worse {also:.3f}", flush=True)


def tell(shares: np.ndarray, numbers: np.ndarray, classes: list[str]) -> None:
    """How many windows of each word are right, and what the others are taken for."""
    for c, label in enumerate(classes):
        of = shares[numbers == c].argmax(1)
        if not len(of):
            continue
        taken = Counter(classes[k] for k in of if k != c).most_common(3)
        print(f"{label:18} {len(of):5d} {float((of == c).mean()):.2f}  {taken}")


def card_of(
    nets: dict[str, RecogniserNet], fusion: dict[str, float], recipes: dict[str, Recipe],
    data: dict[str, Windows], classes: list[str], scores: dict[str, tuple[float, float, float]],
    chosen: argparse.Namespace,
) -> ModelCard:  # fmt: skip
    """What is to be said about the package."""
    members = []
    for name, net in nets.items():
        member = MEMBERS[name]
        design = load_design(member.architecture)
        members.append(
            MemberCard(
                name=name,
                architecture=design.id,
                paper=design.paper,
                recreated=design.recreated,
                preset=PRESET,
                weight=round(fusion[name], 4),
                parameters=count_parameters(net),
                multiply_adds=sum(count_multiply_adds(net, example_inputs(wanted(member))).values()),
                settings=msgspec.to_builtins(settings_of(member)),
                recipe=msgspec.to_builtins(recipes[name]),
            )
        )
    made = chosen.examples / "made.json"
    clips = f"; the clips: recogniser_examples/make.py, {made.read_text().strip()}" if made.exists() else ""
    least = f" --least {chosen.least}" if chosen.least is not None else ""
    return ModelCard(
        id="actions",
        title="The recogniser that ships",
        data=SOURCES + clips,
        data_licence=LICENCES,
        clips=len(data["learned"].labels),
        classes=tuple(classes),
        seed=chosen.seed,
        command=f"python packaging/train_recogniser.py --examples FOLDER --out FOLDER --seed {chosen.seed} "
        f"--epochs {chosen.epochs} --members {chosen.members} --threads {chosen.threads}{least}",
        scores_of=f"{len(data['held out'].labels)} windows of held-out people, most of them synthetic",
        scores=scores,
        limits=(
            "It learned from motion capture and synthesis, never from films: on films it is less good.",
            "Held-out people do what the same programs made: figures on them say little about films.",
            "Fingers, faces, things held and other people are not seen.",
        ),
        history=tuple(chosen.looks.read_text().splitlines()) if chosen.looks else (),
        members=tuple(members),
    )


def write(
    folder: Path, nets: dict[str, RecogniserNet], fusion: dict[str, float], held: Windows,
    calibration: Calibration, card: ModelCard,
) -> None:  # fmt: skip
    """The package and its card."""
    contents, graphs = {}, []
    for member in card.members:
        name, spec = member.name, wanted(MEMBERS[member.name])
        net, arrays = nets[name], inputs_of(held.clips[spec.dimensions][:3], spec)
        contents[name] = export_graph(net, arrays)
        graphs.append(
            describe_graph(
                name,
                f"{name}.onnx",
                contents[name],
                net,
                member.architecture,
                spec,
                card.classes,
                arrays,
                round(fusion[name], 4),
            )
        )
    package = ModelPackage(
        id=card.id,
        name="Actions",
        version="1",
        task="labels",
        runner="skeleton",
        skeleton="coco-17",
        classes=card.classes,
        licence=Licence(
            code="Apache-2.0",
            weights="Apache-2.0",
            holder="the Kinescribe authors",
            origin="packaging/train_recogniser.py",
            training_data=SOURCES,
        ),
        scores={name: value for name, (value, _, _) in card.scores.items()},
        calibration=calibration,
        graphs=tuple(graphs),
    )
    write_package(folder, package, contents)
    write_card(folder, card)
    print(f"{folder}: {sum(map(len, contents.values())) / 1e6:.1f} MB of graphs")


if __name__ == "__main__":
    main(sys.argv[1:])
