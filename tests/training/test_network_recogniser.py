"""A trained network, exported, named by a package: the recogniser says what torch says."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from core.action_recognisers import create
from core.action_recognisers.network import NetworkRecogniser
from core.model_inputs import PosePreprocessing
from core.models.packages import Calibration
from core.models.writing import write_package
from core.motion.clip_windows import lay_on_grid
from core.training.architectures import load_design
from core.training.batches import inputs_of
from core.training.export import describe_graph, export_graph
from tests.helpers.bodies import film, repeat, squat
from tests.helpers.made_networks import package

CLASSES = ("squat", "jump", "unknown")


@pytest.fixture
def recogniser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[NetworkRecogniser, list]:
    """A package of a flat and a solid network with fresh weights, in the person's folder of models."""
    monkeypatch.setenv("KINESCRIBE_HOME", str(tmp_path))
    design = load_design("cnn1d_ensemble")
    nets, graphs, contents = [], [], {}
    for name, dimensions in (("flat", 2), ("solid", 3)):
        wanted = PosePreprocessing(
            skeleton="coco-17", dimensions=dimensions, frames=16, window_s=2.0, with_scores=True
        )
        torch.manual_seed(dimensions)
        settings = type(design.presets["small"])(widths=(8, 8), part_widths=(4, 4))
        net = design.build(wanted, len(CLASSES), settings).eval()
        clip = lay_on_grid(film(repeat(squat, 2)), dimensions, 2.0, 16).window(16)
        arrays = inputs_of([clip, clip], wanted)
        contents[name] = export_graph(net, arrays)
        graphs.append(
            describe_graph(
                name, f"{name}.onnx", contents[name], net, "cnn1d_ensemble", wanted, CLASSES, arrays
            )
        )
        nets.append((net, wanted))
    fresh = package(*graphs, id="fresh", classes=CLASSES, calibration=Calibration(temperature=1.5))
    write_package(tmp_path / "data" / "models" / "fresh", fresh, contents)
    made = create("fresh")
    assert isinstance(made, NetworkRecogniser)
    return made, nets


def test_the_windows_get_the_probabilities_that_torch_gives(recogniser) -> None:
    made, nets = recogniser
    poses = film(repeat(squat, 2))
    found = made.window_probabilities(poses)
    assert found.values.shape[1] == len(CLASSES)
    middle = float(poses.times_s[0]) + 4 * found.interval_s
    shares = []
    for net, wanted in nets:
        grid = lay_on_grid(poses, wanted.dimensions, 2.0, 16)
        arrays = inputs_of([grid.window(grid.row_at(middle))], wanted)
        with torch.no_grad():
            logits = net(*(torch.from_numpy(a) for a in arrays.values()))[0]
        shares.append(torch.softmax(logits, 1)[0].numpy())
    fused = np.log(np.mean(shares, axis=0)) / 1.5
    expected = np.exp(fused) / np.exp(fused).sum()
    assert found.values[4] == pytest.approx(expected, abs=1e-4)


def test_members_and_frames_explain_the_label(recogniser) -> None:
    made, _ = recogniser
    answer, explanations = made.explain(film(repeat(squat, 2)))
    kinds = [(one.kind, one.model) for one in explanations]
    assert answer.label in CLASSES and answer.disagreement is not None
    assert ("frame_weights", "flat") in kinds and ("member_logits", "solid") in kinds
    for one in explanations:
        if one.kind == "frame_weights":
            assert one.values.shape == one.frames.shape
        if one.kind == "member_logits":
            assert one.values.shape == (len(one.names), len(CLASSES))
