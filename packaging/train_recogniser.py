"""Train the recogniser that ships: `python packaging/train_recogniser.py --examples FOLDER --out FOLDER`.

The clips come from `packaging/recogniser_examples/make.py` (own synthesis, CMU motion capture, UI-PRMD, the
MIT phase postures, filmed by made-up cameras with the measured error of the pose estimator). Nothing else is
learned from. What is chosen (weights of the members, temperature, threshold) comes from people who are
held out, and from movements called unknown of kinds that were never shown.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import torch

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from recogniser_examples.shards import Examples, read_shards  # noqa: E402

from core.action_recognisers import UNKNOWN  # noqa: E402
from core.action_recognisers.clip_windows import masked, on_grid  # noqa: E402
from core.action_recognisers.vocabulary import load_actions  # noqa: E402
from core.atomic_files import write_bytes  # noqa: E402
from core.evaluation.calibration import fit_temperature  # noqa: E402
from core.evaluation.recognition import METRICS, evaluate, softmax  # noqa: E402
from core.model_inputs import PosePreprocessing  # noqa: E402
from core.models.cards import MemberCard, ModelCard, write_card  # noqa: E402
from core.models.packages import Calibration, Licence, ModelPackage  # noqa: E402
from core.models.writing import write_package  # noqa: E402
from core.motion.clips import SkeletonClip  # noqa: E402
from core.motion.inputs import prepare_batch  # noqa: E402
from core.motion.travel import with_travel  # noqa: E402
from core.training.architectures import Design, RecogniserNet, load_design  # noqa: E402
from core.training.batches import inputs_of  # noqa: E402
from core.training.checkpoints import load_weights, read_tensor_file, tensor_file  # noqa: E402
from core.training.describe import count_multiply_adds, count_parameters, example_inputs  # noqa: E402
from core.training.ensembles import fuse, fusion_weights  # noqa: E402
from core.training.export import describe_graph, export_graph  # noqa: E402
from core.training.fit import Lesson, learn, predict  # noqa: E402
from core.training.recipes import Recipe  # noqa: E402

WINDOW_S, FRAMES = 2.5, 32
HELD_OUT = 10  # one person in so many is never learned from
ODD_KINDS = 6  # one kind of unknown movement in so many is never learned from
LIMBS = {
    "legs": (13, 14, 15, 16), "arms": (7, 8, 9, 10), "feet": (15, 16), "face": (0, 1, 2, 3, 4),
    "left": (7, 9, 13, 15), "right": (8, 10, 14, 16),
}  # fmt: skip
LOST = 0.12  # of the windows lack some limbs, as if out of the picture
ODD_SHARE = 0.2  # of what is met is of kinds never shown: for the choice of the threshold
GRAPHS = {2: "flat", 3: "solid"}
ARCHITECTURE, PRESET = "cnn1d_ensemble", "small"
SETTINGS: dict[str, Any] = {
    "members": ("plain", "attention"), "stem_stride": 2, "widths": (96, 128, 160), "dropout": 0.3,
}  # fmt: skip
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


class Windows:
    """Windows of examples, flat and solid, with their words, sources and people (N,)."""

    def __init__(self, examples: Examples, rows: np.ndarray, seed: int) -> None:
        self.clips: dict[int, list[SkeletonClip]] = {2: [], 3: []}
        starts, kept = examples.starts, []
        for i in rows:
            clips = window(examples, int(i), int(starts[i]), np.random.default_rng([seed, int(i)]))
            if all(np.isfinite(clip.positions).all(-1).any(-1).mean() > 0.3 for clip in clips):
                kept.append(i)
                for dimensions, clip in zip((2, 3), clips, strict=True):
                    self.clips[dimensions].append(clip)
        self.labels, self.people = examples.labels[kept], examples.people[kept]
        self.recorded = examples.sources[kept] != "synthesis"

    def some(self, rows: np.ndarray) -> Windows:
        """Those of these rows."""
        part = object.__new__(Windows)
        part.clips = {d: [clips[i] for i in rows] for d, clips in self.clips.items()}
        part.labels, part.people, part.recorded = (
            values[rows] for values in (self.labels, self.people, self.recorded)
        )
        return part


def wanted(dimensions: int) -> PosePreprocessing:
    """What the member of two or three dimensions looks at."""
    return PosePreprocessing(
        skeleton="coco-17",
        dimensions=3 if dimensions == 3 else 2,
        frames=FRAMES,
        window_s=WINDOW_S,
        travels=dimensions == 3,
        streams=("joint", "joint_motion"),
        with_scores=True,
    )


def window(examples: Examples, i: int, start: int, random: np.random.Generator) -> list[SkeletonClip]:
    """A window of one clip, in two and in three dimensions; a short clip lies anywhere in it."""
    rows = slice(start, start + int(examples.lengths[i]))
    px, m = examples.px[rows], examples.m[rows].astype(np.float32)
    scores = examples.scores[rows].astype(np.float32)
    times = np.arange(len(scores)) / float(examples.fps[i])
    spare = times[-1] - WINDOW_S
    first = random.uniform(0, spare) if spare > 0 else spare * random.beta(3, 3)
    grid = first + (np.arange(FRAMES) + 0.5) * WINDOW_S / FRAMES
    whole_px = on_grid(times, px, scores, grid)[0]
    if random.random() < LOST:
        scores[:, list(LIMBS[random.choice(list(LIMBS))])] = 0.0
    clips = []
    for values in (px, m):
        laid, laid_scores, nearest = on_grid(times, *masked(values, scores, "coco-17"), grid)
        if values is m:
            laid = with_travel(laid, whole_px, laid_scores, "coco-17")
        clips.append(
            SkeletonClip(
                name=str(i),
                skeleton="coco-17",
                positions=laid[None],
                scores=laid_scores[None],
                frames=nearest,
                frames_per_s=FRAMES / WINDOW_S,
                label=str(examples.labels[i]),
                subject=str(examples.people[i]),
            )
        )
    return clips


def parts(examples: Examples) -> dict[str, np.ndarray]:
    """Numbers of the clips learned from, of held-out people, and of kinds of movement never shown."""
    random = np.random.default_rng(0)
    people, numbers = np.unique(examples.people, return_inverse=True)
    apart = (random.permutation(len(people)) % HELD_OUT == 0)[numbers]
    unknown = examples.labels == UNKNOWN
    kinds = np.unique(examples.movements[unknown])
    odd = unknown & np.isin(examples.movements, kinds[random.permutation(len(kinds)) % ODD_KINDS == 0])
    print("never shown:", ", ".join(sorted(set(examples.movements[odd].tolist()))))
    return {
        "learned": np.flatnonzero(~apart & ~odd),
        "held out": np.flatnonzero(apart & ~odd),
        "odd": np.flatnonzero(odd),
    }


def settings_of(design: Design, changes: dict[str, Any]) -> Any:
    """The architecture's settings."""
    told = msgspec.to_builtins(design.presets[PRESET]) | changes | {"streams": wanted(3).streams}
    return msgspec.convert(told, design.settings)


def recipe_of(dimensions: int, epochs: int, rate: float) -> Recipe:
    """How a member is trained."""
    return Recipe(
        epochs=epochs, batch=64, optimiser="adamw", rate=rate, weight_decay=0.05, warm_up=1, smoothing=0.05,
        mixup=0.2, averaging=0.99, augmentations=AUGMENTATIONS[dimensions],
    )  # fmt: skip


def trained(
    dimensions: int, clips: list[SkeletonClip], classes: list[str], recipe: Recipe, seed: int, settings: Any
) -> RecogniserNet:
    """One member."""
    spec = wanted(dimensions)
    torch.manual_seed(seed + dimensions)
    net = load_design(ARCHITECTURE).build(spec, len(classes), settings)
    lesson = Lesson(clips=clips, classes=classes, wanted=spec, recipe=recipe, seed=seed, threads=1)
    begun, said = time.perf_counter(), 0
    for step in learn(net, lesson):
        if step.done * 8 // step.total > said:
            said = step.done * 8 // step.total
            print(f"  {step.note}, {time.perf_counter() - begun:.0f} s", flush=True)
    return net.eval()


def learned(file: Path, classes: list[str]) -> tuple[RecogniserNet, Recipe]:
    """A member that was trained before, and how."""
    tensors, said = read_tensor_file(file)
    design = load_design(said["architecture"])
    spec = msgspec.convert(said["preprocessing"], PosePreprocessing)
    net = design.build(spec, len(classes), msgspec.convert(said["settings"], design.settings))
    load_weights(net, tensors)
    return net.eval(), msgspec.convert(said["recipe"], Recipe)


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
        for last in net.classify:
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


def said_of(d: int, settings: Any, recipe: Recipe, classes: list[str]) -> dict[str, Any]:
    """What stands in the file of a member's weights."""
    return {
        "architecture": ARCHITECTURE,
        "settings": msgspec.to_builtins(settings),
        "recipe": msgspec.to_builtins(recipe),
        "preprocessing": msgspec.to_builtins(wanted(d)),
        "classes": classes,
    }


def named(shares: np.ndarray, unknown: int) -> np.ndarray:
    """(N,) how likely the likeliest word is, 0 where that is unknown."""
    return np.where(shares.argmax(1) == unknown, 0.0, shares.max(1))


def main(arguments: list[str]) -> None:
    """Train, calibrate, say how good it is, write the package."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--examples", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--members", default="3", help="their dimensions: 3, 2 or 2,3")
    parser.add_argument("--least", type=float, help="the threshold found before; now all kinds are shown")
    parser.add_argument("--weights", type=Path, help="calibrate the members trained before into this folder")
    parser.add_argument(
        "--looks", type=Path, help="a text file: every look at the shared real clips, a line each"
    )
    parser.add_argument("--set", default="{}", help="settings of the architecture, JSON")
    chosen = parser.parse_args(arguments)
    torch.set_num_threads(1)
    examples = read_shards(chosen.examples)
    classes = sorted(set(examples.labels.tolist()))
    rows = parts(examples)
    if chosen.least is not None:
        rows["learned"] = np.union1d(rows["learned"], rows["odd"])
    data = {name: Windows(examples, part, chosen.seed) for name, part in rows.items()}
    print(", ".join(f"{name}: {len(one.labels)} windows" for name, one in data.items()), flush=True)
    settings = settings_of(load_design(ARCHITECTURE), {**SETTINGS, **json.loads(chosen.set)})
    odds = met_against_shown(classes, data["learned"].labels)
    data["held out"] = as_often_as_met(data["held out"], odds, classes, chosen.seed)
    numbers = np.array([classes.index(label) for label in data["held out"].labels])
    nets, recipes = {}, {}
    held, worse, odd = [], [], []
    for d in map(int, chosen.members.split(",")):
        recipes[d] = recipe_of(d, chosen.epochs, chosen.rate)
        if chosen.weights:
            nets[d], recipes[d] = learned(chosen.weights / f"{GRAPHS[d]}.safetensors", classes)
        else:
            nets[d] = trained(d, data["learned"].clips[d], classes, recipes[d], chosen.seed, settings)
        chosen.out.mkdir(parents=True, exist_ok=True)
        said = said_of(d, settings, recipes[d], classes)
        write_bytes(chosen.out / f"{GRAPHS[d]}.safetensors", tensor_file(nets[d].state_dict(), said))
        expect(nets[d], odds)
        held.append(predict(nets[d], data["held out"].clips[d], wanted(d), 128))
        worse.append(predict_worse(nets[d], data["held out"].clips[d], wanted(d)))
        odd.append(predict_worse(nets[d], data["odd"].clips[d], wanted(d)))
        right, also = ((one[-1].argmax(1) == numbers).mean() for one in (held, worse))
        print(f"{GRAPHS[d]}: {right:.3f} of the held-out windows, seen worse {also:.3f}", flush=True)
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
    for name, value in {
        "top1_recorded": right[data["held out"].recorded].mean(),
        **({} if chosen.least else {"never_shown_named": (named(odd_shares, unknown) >= least).mean()}),
        "standing_named_otherwise": ((named(shares[standing], unknown) >= least) & ~right[standing]).mean(),
    }.items():
        scores[name] = (round(float(value), 4),) * 3
    tell(shares, numbers, classes)
    print(json.dumps({"weights": weights, "temperature": temperature, "least": least, "scores": scores}))
    calibration = Calibration(temperature=temperature, least=least)
    fusion = dict(zip(nets, weights, strict=True))
    card = card_of(nets, fusion, recipes, settings, data, classes, scores, chosen)
    write(chosen.out, nets, fusion, data["held out"], calibration, card)


def tell(shares: np.ndarray, numbers: np.ndarray, classes: list[str]) -> None:
    """How many windows of each word are right, and what the others are taken for."""
    for c, label in enumerate(classes):
        of = shares[numbers == c].argmax(1)
        taken = Counter(classes[k] for k in of if k != c).most_common(3)
        print(f"{label:18} {len(of):5d} {float((of == c).mean()):.2f}  {taken}")


def card_of(
    nets: dict[int, RecogniserNet], fusion: dict[int, float], recipes: dict[int, Recipe], settings: Any,
    data: dict[str, Windows], classes: list[str], scores: dict[str, tuple[float, float, float]],
    chosen: argparse.Namespace,
) -> ModelCard:  # fmt: skip
    """What is to be said about the package."""
    design = load_design(ARCHITECTURE)
    members = [
        MemberCard(
            name=GRAPHS[d],
            architecture=design.id,
            paper=design.paper,
            recreated=design.recreated,
            preset=PRESET,
            weight=round(fusion[d], 4),
            parameters=count_parameters(net),
            multiply_adds=sum(count_multiply_adds(net, example_inputs(wanted(d))).values()),
            settings=msgspec.to_builtins(settings),
            recipe=msgspec.to_builtins(recipes[d]),
        )
        for d, net in nets.items()
    ]
    return ModelCard(
        id="actions",
        title="The recogniser that ships",
        data=SOURCES,
        data_licence=LICENCES,
        clips=len(data["learned"].labels),
        classes=tuple(classes),
        seed=chosen.seed,
        command=f"python packaging/train_recogniser.py --examples FOLDER --out FOLDER --seed {chosen.seed} "
        f"--epochs {chosen.epochs} --rate {chosen.rate} --members {chosen.members} --set '{chosen.set}'",
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
    folder: Path, nets: dict[int, RecogniserNet], fusion: dict[int, float], held: Windows,
    calibration: Calibration, card: ModelCard,
) -> None:  # fmt: skip
    """The package and its card."""
    contents, graphs = {}, []
    for member, (d, net) in zip(card.members, nets.items(), strict=True):
        name, arrays = member.name, inputs_of(held.clips[d][:3], wanted(d))
        contents[name] = export_graph(net, arrays)
        graphs.append(
            describe_graph(
                name,
                f"{name}.onnx",
                contents[name],
                net,
                member.architecture,
                wanted(d),
                card.classes,
                arrays,
                round(fusion[d], 4),
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
