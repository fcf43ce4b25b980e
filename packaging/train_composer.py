r"""Train the composer that ships (LAC's generator, flat and solid), in a run that goes on when it was killed:

    python packaging/train_composer.py --data ../shared/data/cmu --out FOLDER --seed 0

Learns from CMU motion capture alone. People 03, 05, 12, 13, 14 and 32 are held out (13 and 14 are the same
person), and whatever has their bones without naming them. The weights are kept as FOLDER/3d.safetensors and
FOLDER/2d.safetensors (these are what contrastive training takes), the package as FOLDER/composer.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from core.atomic_files import write_bytes  # noqa: E402
from core.file_formats.data_sets import read_data_set  # noqa: E402
from core.training.checkpoints import tensor_file  # noqa: E402
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

HELD_OUT = ("03", "05", "12", "13", "14", "32")
FILES = ("cmu_shared_30fps.npz", "cmu8_train_30fps.npz")
RECIPE = ComposerRecipe(epochs=100, batches=16, batch=32, decay=0.97)
VARIANTS = {"3d": 3, "2d": 2}


@dataclass(frozen=True)
class People:
    """The motions and bones of those who are learned from, and of those who are not."""

    motions: list[Motion]
    bodies: dict[str, np.ndarray]
    held_motions: list[Motion]
    held_bodies: dict[str, np.ndarray]

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
    rest = [motion for motion in rest if motion.subject not in HELD_OUT]
    return People(rest, bodies_of(rest), held, held_bodies)


def pair_settings(dimensions: int) -> PairSettings:
    """How pairs are seen: by a camera anywhere around, or in metres by an estimator whose vertical leans."""
    if dimensions == 2:
        return PairSettings(dimensions=2)
    return PairSettings(dimensions=3, tilt_deg=6.0, sizes=(0.85, 1.2))


def trained(variant: str, people: People, recipe: ComposerRecipe, seed: int, folder: Path) -> Generator:
    """One variant: as it was trained before, or trained (on)."""
    kept = folder / f"{variant}.safetensors"
    settings = GeneratorSettings(dimensions=VARIANTS[variant])
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
    if kept.exists():
        print(f"{variant}: as trained before", flush=True)
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
            print(f"{variant}: {step.note}, {time.perf_counter() - begun:.0f} s", flush=True)
    said = dict(lesson.key()) | {"settings": msgspec.to_builtins(settings)}
    write_bytes(kept, tensor_file(net.state_dict(), said))
    return read_generator(kept)


def main(arguments: list[str]) -> None:
    """Train what is not trained."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, required=True, help="the folder of CMU's npz files")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--epochs", type=int, default=RECIPE.epochs)
    parser.add_argument("--variants", default=",".join(VARIANTS))
    chosen = parser.parse_args(arguments)
    people = read_people(chosen.data)
    print(
        f"{len(people.motions)} motions on {len(people.bodies)} bodies; "
        f"held out: {len(people.held_motions)} motions on {len(people.held_bodies)} bodies",
        flush=True,
    )
    recipe = msgspec.structs.replace(RECIPE, epochs=chosen.epochs)
    for variant in chosen.variants.split(","):
        trained(variant, people, recipe, chosen.seed, chosen.out)


if __name__ == "__main__":
    main(sys.argv[1:])
