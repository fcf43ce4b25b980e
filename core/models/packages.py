"""Model packages: a folder with model.toml and the graphs it names, checked before use."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Literal

import msgspec

from core.errors import UserError
from core.model_inputs import PicturePreprocessing, PosePreprocessing
from core.paths import models_dir, user_models_dir


class Port(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One input or output of a graph: its name, shape (``batch`` or other words = any) and meaning."""

    name: str
    shape: tuple[int | str, ...]
    type: Literal["uint8", "float32", "int64"] = "float32"
    meaning: str = ""
    explains: bool = False  # an extra output that shows why (attention, activation maps)


class Explained(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An output that shows why: what kind it is (`core.training.architectures.Explanation` lists them)."""

    output: str
    kind: str
    names: tuple[str, ...] = ()


class GraphFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ONNX graph of a package."""

    name: str
    file: str
    bytes: int
    sha256: str
    preprocessing: PicturePreprocessing | PosePreprocessing
    inputs: tuple[Port, ...]
    outputs: tuple[Port, ...]
    architecture: str = ""
    weight: float = 1.0  # of its logits' softmax when the graphs of an ensemble are fused
    explained: tuple[Explained, ...] = ()

    def poses_wanted(self) -> PosePreprocessing:
        """How the graph wants poses; raises UserError for one that looks at pictures."""
        if not isinstance(self.preprocessing, PosePreprocessing):
            raise UserError(
                "The model's part {name} looks at pictures, not at poses.",
                hint="Get the model from its makers again.",
                name=self.name,
            )
        return self.preprocessing


class Calibration(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """From fused logits to probabilities that can be believed, and where the model says ``unknown``.

    Logits are divided by `temperature`; the likeliest class must reach `least` (or its own in `least_of`).
    mirrored: every window is looked at once more with left and right exchanged, and the mean is taken; so it
    was when the rest was chosen.
    """

    temperature: float = 1.0
    least: float = 0.0
    least_of: dict[str, float] = {}
    mirrored: bool = False


class Licence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the code and the weights may be used for, and where they come from."""

    code: str
    weights: str
    holder: str
    origin: str
    training_data: str = "not stated by the makers"
    changes: str = ""


class ModelPackage(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What model.toml says. `folder` is where it was read, filled in on loading."""

    id: str
    name: str
    version: str
    task: Literal["poses", "hands", "faces", "segments", "repetitions", "labels", "composition"]
    runner: str  # the code that drives the graphs
    skeleton: str = ""
    classes: tuple[str, ...] = ()
    head: Literal["single", "multi"] = "single"  # whether one class holds at a time, or each by itself
    licence: Licence
    scores: dict[str, float] = {}
    calibration: Calibration = Calibration()
    decoding: dict[str, float] = {}  # of a segmenter: how its moments become segments, where not as usual
    graphs: tuple[GraphFile, ...]
    folder: str = ""

    def graph(self, name: str) -> GraphFile:
        """The graph called `name`; raises KeyError."""
        for graph in self.graphs:
            if graph.name == name:
                return graph
        raise KeyError(name)


def list_packages() -> tuple[ModelPackage, ...]:
    """All packages that ship with the program or that the person added, by id; broken ones are left out."""
    found: dict[str, ModelPackage] = {}
    for folder in _package_folders():
        try:
            package = read_package(folder)
        except UserError:
            continue
        found.setdefault(package.id, package)
    return tuple(found[i] for i in sorted(found))


def load_package(package_id: str) -> ModelPackage:
    """The package called `package_id`; raises UserError when there is none or it cannot be read."""
    for folder in _package_folders():
        if folder.name == package_id:
            return read_package(folder)
    known = ", ".join(package.id for package in list_packages())
    raise UserError(
        "There is no model called {name}.", hint="Known models: {known}.", name=package_id, known=known
    )


def read_package(folder: Path) -> ModelPackage:
    """The package in `folder`; raises UserError when model.toml is missing or says something impossible."""
    try:
        package = msgspec.toml.decode((folder / "model.toml").read_bytes(), type=ModelPackage)
    except OSError:
        raise UserError(
            "The model in {folder} has no readable model.toml.",
            hint="Copy the whole folder of the model.",
            folder=folder.name,
        ) from None
    except (msgspec.MsgspecError, UnicodeDecodeError, ValueError) as error:
        raise UserError(
            "The description of the model in {folder} is not understood: {error}.",
            hint="It may be made for a newer version of the program.",
            folder=folder.name,
            error=str(error),
        ) from None
    for graph in package.graphs:
        if Path(graph.file).name != graph.file:
            raise UserError(
                "The model {name} names a file outside its folder.",
                hint="Get the model from its makers again.",
                name=package.id,
            )
    return msgspec.structs.replace(package, folder=str(folder))


def graph_bytes(package: ModelPackage, name: str) -> bytes:
    """The ONNX graph called `name`, its size and checksum proven; raises UserError."""
    graph = package.graph(name)
    try:
        content = (Path(package.folder) / graph.file).read_bytes()
    except OSError:
        raise UserError(
            "The file {file} of the model {name} cannot be read.",
            hint="Install the program or the model again.",
            file=graph.file,
            name=package.id,
        ) from None
    if len(content) != graph.bytes or hashlib.sha256(content).hexdigest() != graph.sha256:
        raise UserError(
            "The file {file} of the model {name} is damaged or was changed.",
            hint="Install the program or the model again.",
            file=graph.file,
            name=package.id,
        )
    return content


def _package_folders() -> list[Path]:
    """All folders with a model.toml, those that ship first."""
    places = [models_dir(), user_models_dir()]
    return [file.parent for place in places for file in sorted(place.glob("*/model.toml"))]
