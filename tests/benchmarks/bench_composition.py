"""How well LAC's generator takes motion and body apart, on CMU's people whom it never met.

    dev.py bench composition [--seeds 0,1,2] [--epochs N] [--work FOLDER] [--variants 3d,2d] [--pairs 192]
    dev.py bench composition --package composer

Measures generators of three seeds, trained now as packaging/train_composer.py does, or found in `--work`
where they were trained before; or else the one that ships. Errors are distances of keypoints around the hips,
in % of a usual torso. `exchanged` is motion 1 on body 2 against the truth, `blind` the same when the body is
not told, `without_body` a clip from its own motion alone (core/training/composition/figures.py). Then walks
are composed with motions of the arms: how the ankles go with the walk and the wrists with the arms, against
other walks and arms. In brackets where a figure lies in 95 % of draws of seeds, people and their clips;
`margin`s are drawn pair by pair.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from core.models.devices import choose_device
from core.models.packages import load_package
from core.models.sessions import open_session
from core.paths import user_cache_dir
from core.training.composition.figures import Codec, figure, measured

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data" / "cmu"


def main(arguments: Sequence[str]) -> int:
    """Measure, print one JSON object."""
    parser = argparse.ArgumentParser(prog="dev.py bench composition", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--seeds", default="0,1,2")
    parser.add_argument("--epochs", type=int, default=0, help="0: as many as the one that ships")
    parser.add_argument("--work", type=Path, default=user_cache_dir() / "composers")
    parser.add_argument("--variants", default="3d,2d")
    parser.add_argument("--pairs", type=int, default=192)
    parser.add_argument("--package", default="", help="id of one that is measured instead")
    options = parser.parse_args(arguments)
    sys.path.insert(0, str(ROOT / "packaging"))
    from train_composer import read_people

    people = read_people(DATA)
    said: dict[str, object] = {"benchmark": "composition", "held_out": sorted(people.held_bodies)}
    for variant in options.variants.split(","):
        what = people.examined(variant, options.pairs)
        codecs = codecs_of(variant, options, people)
        found = []
        for name, codec in codecs.items():
            found.append(measured(codec, what))
            print(f"{variant}, {name}: {found[-1]['exchanged'].mean():.1f} % exchanged", file=sys.stderr)
        figures = {key: figure(np.stack([one[key] for one in found]), what.people(key)) for key in found[0]}
        said[variant] = {"generators": list(codecs)} | {
            key: [round(one.value, 3), round(one.low, 3), round(one.high, 3)] for key, one in figures.items()
        }
    print(json.dumps(said))
    return 0


def codecs_of(variant: str, options: argparse.Namespace, people: object) -> dict[str, Codec]:
    """The shipped one and those of further seeds."""
    if options.package:
        return {options.package: shipped(options.package, variant)}
    seeds = (int(one) for one in options.seeds.split(",") if one)
    return {f"seed {seed}": of_seed(variant, seed, options, people) for seed in seeds}


def shipped(name: str, variant: str) -> Codec:
    """The two graphs of a package."""
    package, choice = load_package(name), choose_device("cpu")
    encode, decode = (open_session(package, f"{part}_{variant}", choice, 1) for part in ("encode", "decode"))
    return Codec(
        lambda x: tuple(encode.run({"x": x})),  # type: ignore[arg-type, return-value]
        lambda motion, body: decode.run({"motion": motion, "body": body})[0],
    )


def of_seed(variant: str, seed: int, options: argparse.Namespace, people: object) -> Codec:
    """One trained now, or before in the same folder."""
    from train_composer import RECIPE, codec_of, trained, with_epochs

    recipe = with_epochs(options.epochs or RECIPE.training.epochs)
    folder = options.work / f"seed{seed}-{recipe.training.epochs}"
    return codec_of(trained(variant, people, recipe, seed, folder))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
