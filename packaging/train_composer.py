r"""Train the composer that ships (LAC's generator, flat and solid), in a run that goes on when it was killed:

    python packaging/train_composer.py --data ../shared/data/cmu --out FOLDER --seed 0

Learns from CMU motion capture and our own synthesis of movements (packaging/recogniser_examples).
People 03, 05, 12, 13, 14 and 32 are held out (13 and 14 are the same
person), and whatever has their bones without naming them. The weights are kept as FOLDER/3d.safetensors and
FOLDER/2d.safetensors (these are what contrastive training takes), the package as FOLDER/composer.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
import numpy as np
import torch

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from recogniser_examples import (  # noqa: E402, F401 - they fill the list of movements
    daily,
    dances,
    hands,
    more_daily,
    more_others,
    more_sports,
    more_steps,
    more_strength,
    more_strikes,
    others,
    steps,
    strength,
    walks,
)
from recogniser_examples.bodies import perform  # noqa: E402
from recogniser_examples.poses import MOVEMENTS  # noqa: E402

from core.atomic_files import write_bytes  # noqa: E402
from core.file_formats.data_sets import read_data_set  # noqa: E402
from core.models.cards import MemberCard, ModelCard, write_card  # noqa: E402
from core.models.packages import GraphFile, Licence, ModelPackage  # noqa: E402
from core.models.writing import write_package  # noqa: E402
from core.training.checkpoints import read_tensor_file, tensor_file  # noqa: E402
from core.training.composition.export import export_generator  # noqa: E402
from core.training.composition.figures import (  # noqa: E402
    Codec,
    Examined,
    examined,
    figure,
    measured,
)
from core.training.composition.generator import Generator, GeneratorSettings  # noqa: E402
from core.training.composition.learning import (  # noqa: E402
    ComposerLesson,
    ComposerRecipe,
    learn_composing,
)
from core.training.composition.pairs import (  # noqa: E402
    Motion,
    Pairs,
    PairSettings,
    bodies_of,
    read_motions,
    without_people,
)
from core.training.composition.positives import read_generator  # noqa: E402
from core.training.describe import count_multiply_adds, count_parameters  # noqa: E402
from core.training.recipes import Recipe  # noqa: E402

HELD_OUT = ("03", "05", "12", "13", "14", "32")
SAME = {"14": "13"}  # the same person under another number
FILES = ("cmu_shared_30fps.npz", "cmu8_train_30fps.npz")
RECIPE = ComposerRecipe(
    training=Recipe(
        epochs=28, batch=16, optimiser="adam", rate=2e-3, weight_decay=0.0, warm_up=2, averaging=0.99
    ),
    batches=32,
    fresh=64,
    stay=12,
    crossed=1.0,
    metres=0.5,
    half=True,
)
VARIANTS = {"2d": 2, "3d": 3}
EXAMINED = 192
SHARE_MADE = 0.4  # of the motions that are drawn
SOURCE = (
    "CMU Graphics Lab Motion Capture Database, mocap.cs.cmu.edu, created with funding from NSF EIA-0196217; "
    "own synthesis of movements (packaging/recogniser_examples)"
)
LIMITS = (
    "It learned from motion capture (walks, runs, jumps, climbing, dance, ball games) and from synthesis of "
    "exercises, never from films.",
    "It sees 15 keypoints: no feet, hands or face (these ride along).",
    "The mean of two motions does both with less amplitude; contacts with the ground or things are not kept.",
    "The held-out people dance, which nobody does who was learned from: there it errs most. In metres "
    "bodies differ by 8 % of a torso, less than it errs: told the body, an exchange errs less than when "
    "it is not, but no less than a clip rebuilt without its body code, as the motion code still tells of it.",
    "Fast movements (jumping jacks) lose most of their amplitude.",
    "Who the person is and from where they are seen is one code: it cannot tell one from the other.",
)


@dataclass(frozen=True)
class People:
    """The motions and bones of those who are learned from, and of those who are not."""

    motions: list[Motion]
    bodies: dict[str, np.ndarray]
    held_motions: list[Motion]
    held_bodies: dict[str, np.ndarray]

    def examined(self, variant: str, count: int) -> Examined:
        """What figures are measured on, of those held out: their motions as they were recorded."""
        seen = msgspec.structs.replace(pair_settings(VARIANTS[variant]), other_arms=0.0)
        motions = [replace(one, subject=SAME.get(one.subject, one.subject)) for one in self.held_motions]
        pairs = Pairs(motions, self.held_bodies, seen)
        usual = np.mean(list(self.bodies.values()), 0)
        return examined(pairs, motions, np.stack(list(self.held_bodies.values())), usual, count)

    def fingerprint(self) -> str:
        """Of what is learned from."""
        told = hashlib.sha256()
        for motion in self.motions:
            told.update(motion.name.encode() + np.float32(motion.positions).tobytes())
        return told.hexdigest()[:12]


def read_people(folder: Path, frames: int = 64) -> People:
    """CMU's people, parted."""
    clips = [clip for name in FILES for clip in read_data_set(folder / name).clips]
    motions = read_motions(clips, int(frames * 0.7))
    held = [motion for motion in motions if motion.subject in HELD_OUT]
    held_bodies = bodies_of(held)
    rest = without_people(motions, held_bodies)
    return People([*rest, *made_motions(rest)], bodies_of(rest), held, held_bodies)


def made_motions(beside: list[Motion]) -> list[Motion]:
    """Exercises and everyday movements of our own synthesis: CMU's people do no jumping jacks.

    They are drawn in `SHARE_MADE` of the pairs, `beside` in the others.
    """
    random = np.random.default_rng(0)
    found = []
    for number, (label, _, make) in enumerate(3 * MOVEMENTS):
        points, _ = perform(make(random), random)
        if len(points) >= 48:
            found.append(Motion(f"made {number}", "made", f"made {label}", h36m_of(points)))
    # a kind is drawn as often as the root of how many there are of it (`Pairs`)
    known, made = (
        sum(count**0.5 for count in Counter(motion.label for motion in some).values())
        for some in (beside, found)
    )
    weight = SHARE_MADE / (1 - SHARE_MADE) * known / made
    return [replace(motion, weight=weight) for motion in found]


def h36m_of(points: np.ndarray) -> np.ndarray:
    """(T, 17, 3) H36M's keypoints of COCO's; the top of the head lies over the ears."""
    found = np.empty_like(points)
    found[:, [14, 11, 15, 12, 16, 13, 1, 4, 2, 5, 3, 6]] = points[
        :, [6, 5, 8, 7, 10, 9, 12, 11, 14, 13, 16, 15]
    ]
    hips, shoulders = points[:, 11:13].mean(1), points[:, 5:7].mean(1)
    above = points[:, 3:5].mean(1) - shoulders
    found[:, 0], found[:, 7], found[:, 8] = hips, (hips + shoulders) / 2, shoulders
    found[:, 9], found[:, 10] = shoulders + 0.75 * above, shoulders + 1.5 * above
    return found


def pair_settings(dimensions: int) -> PairSettings:
    """How pairs are seen: by a camera anywhere around; in metres the clip is turned to the front, roughly."""
    if dimensions == 2:
        return PairSettings(dimensions=2)
    return PairSettings(dimensions=3, yaw_deg=15.0, tilt_deg=6.0, sizes=(0.85, 1.2))


def with_epochs(epochs: int) -> ComposerRecipe:
    """The recipe, longer or shorter."""
    return msgspec.structs.replace(RECIPE, training=msgspec.structs.replace(RECIPE.training, epochs=epochs))


def trained(variant: str, people: People, recipe: ComposerRecipe, seed: int, folder: Path) -> Generator:
    """One variant: as it was trained before, or trained (on)."""
    kept = folder / f"{variant}.safetensors"
    settings = GeneratorSettings(dimensions=VARIANTS[variant], dropout=0.0)  # too short to learn by heart
    pairs = pair_settings(VARIANTS[variant])
    lesson = ComposerLesson(
        pairs=Pairs(people.motions, people.bodies, pairs),
        settings=settings,
        pair_settings=pairs,
        recipe=recipe,
        seed=seed,
        shown=people.fingerprint(),
        checkpoint=kept.with_suffix(".checkpoint"),
    )
    said = dict(lesson.key())
    if kept.exists() and read_tensor_file(kept)[1] == json.loads(json.dumps(said)):
        print(f"{variant}: as trained before", file=sys.stderr)
        return read_generator(kept)
    folder.mkdir(parents=True, exist_ok=True)
    begun, said_at = time.perf_counter(), -1
    job = learn_composing(lesson)
    while True:
        try:
            step = next(job)
        except StopIteration as stop:
            net: Generator = stop.value
            break
        if step.done * 15 // (step.total or 1) > said_at:
            said_at = step.done * 15 // (step.total or 1)
            print(f"{variant}: {step.note}, {time.perf_counter() - begun:.0f} s", file=sys.stderr)
    write_bytes(kept, tensor_file(net.state_dict(), said))
    return read_generator(kept)


def codec_of(net: Generator) -> Codec:
    """The generator as figures ask for it."""

    def encode(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        motion, body = net.encode(torch.from_numpy(x))
        return motion.numpy(), body.numpy()

    def decode(motion: np.ndarray, body: np.ndarray) -> np.ndarray:
        return net.decode(torch.from_numpy(motion), torch.from_numpy(body)).numpy()

    return Codec(encode, decode)


def member_card(variant: str, net: Generator, recipe: ComposerRecipe) -> MemberCard:
    """What is to be said about one variant."""
    x = torch.zeros(1, 15 * net.settings.dimensions, 64)
    return MemberCard(
        name=variant,
        architecture="lac_generator",
        paper="LAC: Latent Action Composition for Skeleton-based Action Segmentation (Yang, ICCV 2023)",
        preset="paper",
        parameters=count_parameters(net),
        multiply_adds=sum(count_multiply_adds(net, {"x": x}).values()),
        settings=msgspec.to_builtins(net.settings),
        recipe=msgspec.to_builtins(recipe) | msgspec.to_builtins(pair_settings(VARIANTS[variant])),
    )


def write(
    folder: Path, nets: dict[str, Generator], people: People, recipe: ComposerRecipe, seed: int
) -> None:
    """The package and its card."""
    scores = {}
    for variant, net in nets.items():
        what = people.examined(variant, EXAMINED)
        for name, values in measured(codec_of(net), what).items():
            one = figure(values, what.people(name))
            scores[f"{name}_{variant}"] = (round(one.value, 3), round(one.low, 3), round(one.high, 3))
    contents: dict[str, bytes] = {}
    graphs: list[GraphFile] = []
    for variant, net in nets.items():
        made, described = export_generator(net, variant)
        contents |= made
        graphs += described
    package = ModelPackage(
        id="composer",
        name="Composer",
        version="1",
        task="composition",
        runner="lac_generator",
        skeleton="openpose-15",
        licence=Licence(
            code="Apache-2.0",
            weights="Apache-2.0",
            holder="the Kinescribe authors",
            origin="packaging/train_composer.py",
            training_data=SOURCE,
        ),
        scores={name: value for name, (value, _, _) in scores.items()},
        graphs=tuple(graphs),
    )
    write_package(folder, package, contents)
    card = ModelCard(
        id="composer",
        title="The composer that ships",
        data=f"{SOURCE}; each put on other bodies and seen from other places",
        data_licence="CMU: free for all uses, not resold as data; own synthesis: Apache-2.0",
        clips=len(people.motions),
        training_people=tuple(sorted(people.bodies)),
        validation_people=tuple(sorted(people.held_bodies)),
        classes=(),
        seed=seed,
        command=f"python packaging/train_composer.py --data ../shared/data/cmu --out FOLDER --seed {seed} "
        f"--epochs {recipe.training.epochs}",
        scores_of="motions and bodies of the held-out people; errors are % of a torso, the others are "
        "correlations, intervals over people and clips; core/training/composition/figures.py says more; "
        "three seeds: dev.py bench composition",
        scores=scores,
        limits=LIMITS,
        members=tuple(member_card(variant, net, recipe) for variant, net in nets.items()),
    )
    write_card(folder, card)
    print(f"{folder.name}: {sum(map(len, contents.values())) / 1e6:.1f} MB of graphs")


def main(arguments: list[str]) -> None:
    """Train what is not trained, measure, write the package."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, required=True, help="the folder of CMU's npz files")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--epochs", type=int, default=RECIPE.training.epochs)
    parser.add_argument("--variants", default=",".join(VARIANTS))
    chosen = parser.parse_args(arguments)
    people = read_people(chosen.data)
    print(
        f"{len(people.motions)} motions on {len(people.bodies)} bodies; "
        f"held out: {len(people.held_motions)} motions on {len(people.held_bodies)} bodies",
        flush=True,
    )
    recipe = with_epochs(chosen.epochs)
    torch.set_num_threads(1)
    nets = {
        variant: trained(variant, people, recipe, chosen.seed, chosen.out)
        for variant in chosen.variants.split(",")
    }
    write(chosen.out / "composer", nets, people, recipe, chosen.seed)


if __name__ == "__main__":
    main(sys.argv[1:])
