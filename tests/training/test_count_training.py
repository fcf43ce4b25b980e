"""Learning to count: windows, resuming, the package and the command."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
import torch

from core.cli import run_command
from core.cli.training_arguments import COUNT_ARCHITECTURE_IDS
from core.errors import UserError
from core.models.packages import read_package
from core.rep_counters.network import NetworkCounter
from core.training.architectures import Wish
from core.training.counting import COUNT_ARCHITECTURES, CountNet, load_count_design
from core.training.counting.asking import counter_of, poses_of, tally_of
from core.training.counting.fit import CountLesson, CountObjective, learn_counts
from core.training.counting.targets import DENSITY
from core.training.counting.windows import CountedRecording, said_of
from core.training.loop import seed_everything
from core.training.recipes import Recipe
from core.work import run_to_end
from tests.helpers.made_counts import counted, project_with_sets

SMALL: dict[str, dict[str, Any]] = {
    "transrac": {"width": 16, "maps": 4, "inner": 16},
    "repnet": {"embedded": 12, "matrices": 2, "maps": 2, "width": 16, "inner": 16},
    "poserac": {"width": 16, "layers": 1, "inner": 16},
}
RECIPE = Recipe(epochs=3, batch=8, optimiser="adamw", rate=3e-3, weight_decay=0.0, warm_up=0, averaging=0.5)
TINY = ["--architecture", "transrac", "--set", "width=16", "--set", "maps=4", "--set", "inner=16"]
TINY += ["--set", "epochs=2", "--set", "averaging=0.5", "--threads", "1"]


def made(architecture: str = "transrac") -> tuple[CountNet, Any]:
    design = load_count_design(architecture)
    settings = msgspec.structs.replace(design.presets["small"], **SMALL[architecture])
    wanted = design.preprocessing(Wish(skeleton="coco-17", dimensions=2, frames=32), settings)
    seed_everything(0, 0)
    return design.build(wanted, 0, settings), wanted


def lesson(wanted: Any, **changes: Any) -> CountLesson:
    fields: dict[str, Any] = {
        "sequences": [counted(5, seed=0), counted(7, 1.2, seed=1)],
        "wanted": wanted,
        "recipe": RECIPE,
        "objective": CountObjective(tempo=0.5, coverage=6.0),
        "seed": 0,
        "threads": 1,
    }
    return CountLesson(**{**fields, **changes})


@pytest.mark.parametrize("architecture", sorted(COUNT_ARCHITECTURES))
def test_every_design_learns_from_counted_recordings(architecture: str) -> None:
    net, wanted = made(architecture)
    learned = run_to_end(learn_counts(net, lesson(wanted, recipe=msgspec.structs.replace(RECIPE, epochs=6))))
    assert learned.losses[-1] < 0.95 * learned.losses[0]
    assert tally_of(counter_of(net, wanted), counted(3)).true == 3


def test_a_training_goes_on_where_it_was_stopped_as_if_it_had_not_been(tmp_path: Path) -> None:
    straight, wanted = made()
    run_to_end(learn_counts(straight, lesson(wanted)))
    stopped, _ = made()
    kept = tmp_path / "checkpoint.safetensors"
    job = learn_counts(stopped, lesson(wanted, checkpoint=kept))
    while not kept.exists():
        next(job)
    job.close()
    again, _ = made()
    run_to_end(learn_counts(again, lesson(wanted, checkpoint=kept, resume=True)))
    for name, tensor in straight.state_dict().items():
        assert torch.equal(tensor, again.state_dict()[name]), name


def test_recordings_without_repetitions_cannot_teach() -> None:
    net, wanted = made()
    nothing = msgspec.structs.replace(counted(3), cycles=())
    with pytest.raises(UserError, match="repetition to learn"):
        run_to_end(learn_counts(net, lesson(wanted, sequences=[nothing])))


def test_the_densities_of_overlapping_windows_sum_to_the_count_wherever_they_begin() -> None:
    class Truth(CountNet):
        """Says of a window what its truth is: each moment's own, whatever window it is seen in."""

        says = ("density",)

        def __init__(self, recorded: CountedRecording) -> None:
            super().__init__()
            self.recorded, self.asked = recorded, 0

        def forward(self, x: torch.Tensor) -> tuple[torch.Tensor, ...]:
            rows = np.arange(self.asked, self.asked + len(x)) * self.step
            self.asked += len(x)
            times = self.recorded.times_s[0] + np.arange(10_000) * self.interval
            truth = self.recorded.truth_at(times)[:, DENSITY]
            starts = np.minimum(rows, self.rows - x.shape[2])
            return (torch.from_numpy(np.stack([truth[a : a + x.shape[2]] for a in starts])),)

    sequence = counted(9)
    _, wanted = made()
    for parts in (1, 2, 4):
        recorded = CountedRecording(sequence)
        net = Truth(recorded)
        net.interval = wanted.window_s / wanted.frames
        net.step = wanted.frames // parts
        net.rows = max(int(np.floor(recorded.length_s / net.interval)) + 1, wanted.frames)
        said, _ = said_of(net, recorded, wanted, parts=parts)
        assert np.nansum(said["density"]) == pytest.approx(9, abs=1e-2)


def test_the_command_makes_a_package_that_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "mine"
    command = ["train", "--task", "count", "--data", str(project_with_sets(tmp_path)), "--out", str(out)]
    assert run_command([*command, *TINY, "--validate-on", "v1 0", "--json"]) == 0
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert told["repetitions"] == 4 and told["validation_recordings"] == 1
    package = read_package(out)
    assert package.task == "repetitions" and package.runner == "skeleton_counts"
    assert {port.name for port in package.graphs[0].outputs} == {"density", "inside"}
    counter = NetworkCounter(package)
    assert isinstance(counter.count(poses_of(counted(3))), list)
    card = tomllib.loads((out / "card.toml").read_text("utf-8"))
    assert card["members"][0]["architecture"] == "transrac" and not (out / "training").exists()
    assert run_command([*command, *TINY]) != 0  # there is one already


def test_the_command_line_knows_the_designs_without_torch() -> None:
    assert sorted(COUNT_ARCHITECTURES) == sorted(COUNT_ARCHITECTURE_IDS)
