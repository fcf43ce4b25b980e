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
from core.atomic_files import write_bytes  # noqa: E402
from core.evaluation.recognition import METRICS, evaluate, softmax  # noqa: E402
from core.model_inputs import PosePreprocessing  # noqa: E402
from core.models.cards import MemberCard, ModelCard, write_card  # noqa: E402
from core.models.packages import Calibration, Licence, ModelPackage  # noqa: E402
from core.models.writing import write_package  # noqa: E402
from core.motion.clips import SkeletonClip  # noqa: E402
from core.motion.travel import with_travel  # noqa: E402
from core.training.architectures import Design, RecogniserNet, load_design  # noqa: E402
from core.training.batches import inputs_of  # noqa: E402
from core.training.checkpoints import tensor_file  # noqa: E402
from core.training.describe import count_multiply_adds, count_parameters, example_inputs  # noqa: E402
from core.training.ensembles import fuse, fusion_weights  # noqa: E402
from core.training.export import describe_graph, export_graph  # noqa: E402
from core.training.fit import Lesson, learn, predict  # noqa: E402
from core.training.package_making import best_temperature  # noqa: E402
from core.training.recipes import Recipe  # noqa: E402

WINDOW_S, FRAMES = 2.5, 32
HELD_OUT = 10  # one person in so many is never learned from
ODD_KINDS = 6  # one kind of unknown movement in so many is never learned from
LIMBS = {
    "legs": (13, 14, 15, 16), "arms": (7, 8, 9, 10), "feet": (15, 16), "face": (0, 1, 2, 3, 4),
    "left": (7, 9, 13, 15), "right": (8, 10, 14, 16),
}  # fmt: skip
LOST = 0.12  # of the windows lack some limbs, as if out of the picture
NAMED_ODD = 0.2  # of the windows of kinds never shown may get a name
GRAPHS = {2: "flat", 3: "solid"}
ARCHITECTURE, PRESET = "cnn1d_ensemble", "small"
SETTINGS: dict[str, Any] = {
    "members": ("plain", "attention"), "stem_stride": 2, "widths": (96, 128, 160), "dropout": 0.3,
}  # fmt: skip
AUGMENTATIONS = {
    2: {"mirror": 0.5, "scale": 0.12, "rotate": 7.0, "jitter": 0.04, "drop_keypoints": 0.1},
    3: {"mirror": 0.5, "scale": 0.12, "rotate": 20.0, "tilt": 7.0, "jitter": 0.04, "drop_keypoints": 0.1},
}
SOURCES = (
    "Own synthesis of movements (packaging/recogniser_examples); CMU Graphics Lab Motion Capture Database, "
    "mocap.cs.cmu.edu, created with funding from NSF EIA-0196217; UI-PRMD (Vakanski, Jun, Paul, Baker 2018); "
    "all filmed by made-up cameras with the measured error of the pose estimator"
)
LICENCES = "CMU: free for all uses, not resold as data; UI-PRMD: ODC-PDDL-1.0; own synthesis: Apache-2.0"


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
        augmentations=AUGMENTATIONS[dimensions],
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
    parser.add_argument("--set", default="{}", help="settings of the architecture, JSON")
    chosen = parser.parse_args(arguments)
    torch.set_num_threads(1)
    examples = read_shards(chosen.examples)
    classes = sorted(set(examples.labels.tolist()))
    data = {name: Windows(examples, rows, chosen.seed) for name, rows in parts(examples).items()}
    print(", ".join(f"{name}: {len(one.labels)} windows" for name, one in data.items()), flush=True)
    numbers = np.array([classes.index(label) for label in data["held out"].labels])
    settings = settings_of(load_design(ARCHITECTURE), {**SETTINGS, **json.loads(chosen.set)})
    nets, recipes, held, odd = {}, {}, [], []
    for d in map(int, chosen.members.split(",")):
        recipes[d] = recipe_of(d, chosen.epochs, chosen.rate)
        nets[d] = trained(d, data["learned"].clips[d], classes, recipes[d], chosen.seed, settings)
        held.append(predict(nets[d], data["held out"].clips[d], wanted(d), 128))
        odd.append(predict(nets[d], data["odd"].clips[d], wanted(d), 128))
        print(
            f"{GRAPHS[d]}: {(held[-1].argmax(1) == numbers).mean():.3f} of the held-out windows", flush=True
        )
    weights = fusion_weights(held, numbers) if len(nets) > 1 else (1.0,)
    logits, odd_logits = (np.log(np.maximum(fuse(one, weights), 1e-7)) for one in (held, odd))
    temperature = round(best_temperature(logits, numbers), 4)
    shares, odd_shares = softmax(logits / temperature), softmax(odd_logits / temperature)
    unknown = classes.index(UNKNOWN)
    least = round(float(np.clip(np.quantile(named(odd_shares, unknown), 1 - NAMED_ODD), 0.25, 0.6)), 3)
    found = evaluate(shares, numbers, data["held out"].people.tolist())
    scores = {}
    for name in METRICS:
        one = getattr(found, name)
        scores[name] = (round(one.value, 4), round(one.low, 4), round(one.high, 4))
    right = shares.argmax(1) == numbers
    standing = numbers == classes.index("stand_still")
    for name, value in {
        "top1_recorded": right[data["held out"].recorded].mean(),
        "never_shown_named": (named(odd_shares, unknown) >= least).mean(),
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
        members=tuple(members),
    )


def write(
    folder: Path, nets: dict[int, RecogniserNet], fusion: dict[int, float], held: Windows,
    calibration: Calibration, card: ModelCard,
) -> None:  # fmt: skip
    """The package, its card, and the weights to go on training from."""
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
        said = {
            "architecture": member.architecture,
            "settings": member.settings,
            "recipe": member.recipe,
            "preprocessing": msgspec.to_builtins(wanted(d)),
            "classes": list(card.classes),
        }
        folder.mkdir(parents=True, exist_ok=True)
        write_bytes(folder / f"{name}.safetensors", tensor_file(net.state_dict(), said))
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
