"""The package of the shipped recogniser, and the card that says what it learned from and how good it is."""

from __future__ import annotations

import argparse
from pathlib import Path

import msgspec
from recogniser_examples.windows import Windows

from core.models.cards import MemberCard, ModelCard, write_card
from core.models.packages import Calibration, Licence, ModelPackage
from core.models.writing import write_package
from core.training.architectures import RecogniserNet, load_design
from core.training.batches import inputs_of
from core.training.describe import count_multiply_adds, count_parameters, example_inputs
from core.training.export import describe_graph, export_graph
from core.training.recipes import Recipe
from recogniser_training.members import MEMBERS, PRESET, settings_of, wanted

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
    after = " --after FOLDER_OF_MEMBERS_TRAINED_BEFORE" if chosen.after is not None else ""
    return ModelCard(
        id="actions",
        title="The recogniser that ships",
        data=SOURCES + clips,
        data_licence=LICENCES,
        clips=len(data["learned"].labels),
        classes=tuple(classes),
        seed=chosen.seed,
        command=f"python packaging/train_recogniser.py --examples FOLDER --out FOLDER --seed {chosen.seed} "
        f"--epochs {chosen.epochs} --members {chosen.members} --threads {chosen.threads}{least}{after}",
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
