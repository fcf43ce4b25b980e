"""The graph networks: their published sizes, their inner parts against slow versions, what they explain."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

torch = pytest.importorskip("torch")

from core.errors import UserError  # noqa: E402
from core.motion.graphs import hierarchy_layers, hierarchy_levels, spatial_partitions  # noqa: E402
from core.motion.skeletons import load_skeleton, skeleton_ids  # noqa: E402
from core.training.architectures import RecogniserNet, Wish, load_design  # noqa: E402
from core.training.architectures.blocks_edges import EdgeConvolution, nearest_points  # noqa: E402
from core.training.architectures.blocks_gcn import class_activation  # noqa: E402
from core.training.architectures.hd_gcn import (  # noqa: E402
    HdGcnSettings,
    HierarchicalConvolution,
    LayerAttention,
    centre_of_mass,
    six_way,
    zero_to_one,
)
from core.training.architectures.st_gcn import GraphConvolution, StGcnSettings  # noqa: E402
from core.training.architectures.stc_net import (  # noqa: E402
    Curves,
    StcNetSettings,
    later,
    links_of,
    reaching_windows,
    whole_curves,
)
from core.training.course import Plan, make_course  # noqa: E402
from core.training.describe import build, describe, example_clip  # noqa: E402
from core.training.examples import Examples  # noqa: E402

NTU = load_skeleton("ntu-25")


def wish(skeleton: str = "kinect-20", frames: int = 12, people: int = 1) -> Wish:
    return Wish(skeleton=skeleton, dimensions=3, frames=frames, people=people)


def small_net(architecture: str, frames: int = 12, people: int = 1, **changes: object) -> RecogniserNet:
    design = load_design(architecture)
    settings = msgspec.structs.replace(
        design.presets["small"], streams=("joint",), widths=(16, 24), **changes
    )
    wanted = design.preprocessing(wish(frames=frames, people=people), settings)
    return build(design, wanted, 5, settings, seed=0).eval()


# --- sizes -----------------------------------------------------------------------------------------------


def test_st_gcn_has_the_size_that_was_measured() -> None:
    coco = describe("st_gcn", Wish(skeleton="coco-17", dimensions=2, frames=100), classes=60)
    assert coco.parameters == 3_088_704
    long = describe("st_gcn", wish("ntu-25", 300, 2), classes=60)
    assert long.parameters == 3_098_832
    assert long.multiply_adds_by_kind["convolutions"] == pytest.approx(16.2e9, rel=0.02)


@pytest.mark.parametrize(("skeleton", "published"), [("coco-17", 3.8e9), ("ntu-25", 5.7e9)])
def test_st_gcn_multiplies_as_often_as_published_at_100_frames(skeleton: str, published: float) -> None:
    wanted = Wish(skeleton=skeleton, dimensions=2 if skeleton == "coco-17" else 3, frames=100, people=2)
    assert describe("st_gcn", wanted, classes=60).multiply_adds == pytest.approx(published, rel=0.02)


def test_st_gcn_plus_has_the_published_size() -> None:
    wanted = Wish(skeleton="coco-17", dimensions=2, frames=100, people=2)
    found = describe("st_gcn", wanted, classes=60, preset="plus")
    assert found.parameters == 1_393_016
    assert found.multiply_adds == pytest.approx(1.95e9, rel=0.02)


def test_hd_gcn_has_the_published_parameters_and_multiplies_as_often_as_its_layers_say() -> None:
    found = describe("hd_gcn", wish("ntu-25", 64, 2), classes=60)
    assert found.parameters == 1_662_534
    convolutions, products = hd_gcn_by_hand()
    kinds = found.multiply_adds_by_kind
    assert kinds["convolutions"] + kinds["linear"] == convolutions
    assert kinds["matrix_products"] == products
    assert round(convolutions / 1e9, 2) == 1.54 and round(products / 1e9, 2) == 0.28  # as its docstring says


def hd_gcn_by_hand() -> tuple[int, int]:
    """Multiply-adds of HD-GCN on ntu-25 (64 frames, 2 people, 60 classes): of convolutions, of products.

    Added up layer by layer from the paper's design: 7 levels make 6 layers, 3 graphs each.
    """
    keypoints, layers, frames, before = 25, 6, 64, 3
    convolutions = products = 0
    for number, width in enumerate((64, 64, 64, 64, 128, 128, 128, 256, 256, 256)):
        part, after = width // 4, frames // 2 if number in (4, 7) else frames
        at, then = frames * keypoints, after * keypoints
        convolutions += before * layers * part * at  # narrow
        convolutions += layers * part * 3 * part * at  # three projections in each layer
        products += layers * 3 * part * at * keypoints  # each through its graph
        convolutions += layers * 2 * part * part * keypoints * 5  # edges to the 5 nearest, means over time
        products += layers * part * keypoints**2  # which are the nearest
        convolutions += (width * keypoints + 2 * part * 3 + width) * part * layers  # attention: 3 nearest
        products += part * layers**2
        convolutions += 3 * width * part * at + width * part * then  # into the four scales of time
        convolutions += 2 * 5 * part * part * then
        if before != width:
            convolutions += before * width * (at + (then if number else 0))  # past the graphs, past all
        frames, before = after, width
    products += layers * keypoints  # what is explained
    return 2 * convolutions + before * 60, 2 * products


@pytest.mark.parametrize("centre", ["pelvis", "belly", "chest"])
def test_hd_gcn_is_as_large_from_every_centre_of_mass(centre: str) -> None:
    settings = msgspec.structs.replace(load_design("hd_gcn").presets["paper"], centre=centre)
    assert describe("hd_gcn", wish("ntu-25", 64, 2), 60, settings=settings).parameters == 1_662_534


def test_stc_net_has_as_many_parameters_however_far_its_windows_reach() -> None:
    counts = set()
    for reaches in ((1,), (1, 2), (1, 2, 3), (1, 2, 3, 4, 5)):
        settings = StcNetSettings(reaches=reaches)
        counts.add(describe("stc_net", wish("ntu-25", 64, 2), 60, settings=settings).parameters)
    assert counts == {1_266_104}


# --- ST-GCN ----------------------------------------------------------------------------------------------


def test_a_graph_convolution_sums_each_partition_over_its_edges() -> None:
    partitions = torch.tensor(spatial_partitions(NTU))
    layer = GraphConvolution(4, 6, partitions, StGcnSettings()).eval()
    x = torch.randn(2, 4, 3, 25)
    projected = layer.project(x).reshape(2, 3, 6, 3, 25)
    slow = torch.zeros(2, 6, 3, 25)
    for k in range(3):
        for v, w in torch.argwhere(partitions[k] > 0).tolist():
            slow[..., w] += projected[:, k, :, :, v] * partitions[k, v, w]
    expected = torch.relu(layer.normalise(slow))
    torch.testing.assert_close(layer(x), expected)


def test_learned_edges_start_as_the_graph_itself() -> None:
    partitions = torch.tensor(spatial_partitions(NTU))
    torch.manual_seed(0)
    factors = GraphConvolution(4, 6, partitions, StGcnSettings()).eval()
    torch.manual_seed(0)
    learned = GraphConvolution(4, 6, partitions, StGcnSettings(graph="learned")).eval()
    x = torch.randn(1, 4, 3, 25)
    torch.testing.assert_close(learned(x), factors(x))


def test_the_keypoint_and_moment_that_spoke_for_the_class_weigh_most() -> None:
    features = torch.zeros(2, 3, 4, 5)  # N, C, T', V
    features[0, 1, 2, 4] = 2.0
    features[0, 0, 0, 0] = 9.0  # speaks for another class
    features[1, 2, 0, 1] = 1.0
    weight = torch.eye(3)
    logits = torch.tensor([[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
    x = torch.ones(2, 3, 8, 5, 1)
    weights = class_activation(features, weight, logits, x)
    assert weights.shape == (2, 8, 5)
    assert float(weights.min()) == 0.0
    assert weights.amax((1, 2)).tolist() == [1.0, 1.0]
    assert set(torch.argwhere(weights[0] == 1)[:, 1].tolist()) == {4}
    assert weights[0, :, 4].argmax() in (4, 5)  # frame 2 of 4 is 4 and 5 of 8
    assert float(weights[0, :, 0].max()) == 0.0
    assert weights[1].argmax() == 1


def test_somebody_who_is_not_there_has_no_say_in_the_explanation() -> None:
    net = small_net("st_gcn", people=2)
    alone = torch.randn(1, 3, 12, 20, 2)
    alone[..., 1] = 0
    one = torch.cat([alone[..., :1], alone[..., :1]], 4)
    torch.testing.assert_close(net(alone)[1], net(one)[1])


# --- HD-GCN ----------------------------------------------------------------------------------------------


def test_the_nearest_points_are_those_of_a_search_of_all() -> None:
    points = torch.randn(3, 4, 9)
    found = nearest_points(points, 3)
    for sample, rows in zip(points, found, strict=True):
        distances = ((sample[:, :, None] - sample[:, None, :]) ** 2).sum(0)
        for v in range(9):
            assert set(rows[v].tolist()) == set(distances[v].argsort()[:3].tolist())
            assert v in rows[v]


def test_groups_of_edges_are_as_many_edge_convolutions_apart() -> None:
    together = EdgeConvolution(4, 6, 3, groups=2).eval()
    x = torch.randn(2, 8, 7)
    answer = together(x)
    for group in range(2):
        alone = EdgeConvolution(4, 6, 3).eval()
        alone.weigh.weight.data = together.weigh.weight.data[group * 6 : group * 6 + 6]
        own = alone(x[:, group * 4 : group * 4 + 4])
        torch.testing.assert_close(answer[:, group * 6 : group * 6 + 6], own)


def test_more_neighbours_than_keypoints_are_all_keypoints() -> None:
    layer = EdgeConvolution(2, 3, 50).eval()
    assert layer(torch.randn(1, 2, 4)).shape == (1, 3, 4)


def test_a_hierarchical_convolution_is_the_weighed_sum_of_its_layers() -> None:
    levels = hierarchy_levels(NTU)
    layer = HierarchicalConvolution(5, 8, levels, nearest=4).eval()
    torch.testing.assert_close(layer.edges.data.numpy(), hierarchy_layers(levels, 25).reshape(18, 25, 25))
    x = torch.randn(2, 5, 3, 25)
    narrow = layer.narrow(x)
    projected = layer.project(narrow)
    edge = layer.likes(narrow.mean(2))
    slow = []
    for number in range(6):
        parts = []
        for subset in range(3):
            row = number * 3 + subset
            mixed = torch.zeros(2, 2, 3, 25)
            for to in range(25):
                for of in range(25):
                    mixed[..., to] += projected[:, row * 2 : row * 2 + 2, :, of] * layer.edges[row, of, to]
            parts.append(mixed / float(np.sqrt(1 + layer.normalise_parts.eps)))
        parts.append(edge[:, number * 2 : number * 2 + 2, None].expand(-1, -1, 3, -1))
        slow.append(torch.cat(parts, 1))
    stacked = torch.stack(slow, 1)
    weights = layer.attention(stacked)
    assert float(weights.detach().min()) > 0
    assert float(weights.detach().max()) < 1
    summed = sum(stacked[:, n] * weights[:, n, :, None, None] for n in range(6))
    expected = torch.relu(layer.normalise(summed) + layer.past(x))
    torch.testing.assert_close(layer(x)[0], expected, rtol=1e-4, atol=1e-5)


def test_attention_looks_at_the_keypoints_of_a_layer_alone() -> None:
    levels = hierarchy_levels(NTU)
    attention = LayerAttention(8, levels).eval()
    layers = torch.randn(1, 6, 8, 3, 25)
    before = attention(layers)
    changed = layers.clone()
    changed[:, 0][..., list(levels[5])] += 5.0  # layer 0 joins levels 0 and 1
    torch.testing.assert_close(attention(changed), before)
    changed[:, 0][..., list(levels[1])] += 5.0
    assert not torch.allclose(attention(changed), before)


def test_the_six_way_ensemble_has_six_different_members() -> None:
    members = six_way(load_design("hd_gcn").presets["small"])
    assert set(members) == {f"{s}_{c}" for s in ("joint", "bone") for c in ("pelvis", "belly", "chest")}
    assert len({(m.streams, m.centre) for m in members.values()}) == 6
    levels = [hierarchy_levels(NTU, centre_of_mass(NTU, m.centre)) for m in members.values()]
    assert len(set(levels)) == 3


def test_a_course_of_the_six_way_ensemble_trains_six_networks() -> None:
    clips = []
    for number in range(4):
        clip = example_clip(load_design("hd_gcn").preprocessing(wish(), HdGcnSettings()), number)
        clips.append(msgspec.structs.replace(clip, label=f"{number % 2}", subject=f"{number}"))
    course = make_course(
        Plan(architectures=["hd_gcn:six_way"]), Examples(tuple(clips), (), ("0", "1"), left_out=0)
    )
    assert [member.name for member in course.members] == [
        f"hd_gcn-{stream}_{centre}" for stream in ("joint", "bone") for centre in ("pelvis", "belly", "chest")
    ]
    with pytest.raises(UserError, match="no ensemble called four_way"):
        make_course(Plan(architectures=["hd_gcn:four_way"]), Examples(tuple(clips), (), ("0", "1"), 0))


@pytest.mark.parametrize("skeleton_id", skeleton_ids())
def test_every_layout_has_three_different_centres_of_mass(skeleton_id: str) -> None:
    skeleton = load_skeleton(skeleton_id)
    found = {centre_of_mass(skeleton, centre) for centre in ("pelvis", "belly", "chest")}
    assert len(found) == 3
    assert all(found)


def test_the_least_and_the_most_of_a_row_are_0_and_1() -> None:
    rows = zero_to_one(torch.tensor([[2.0, 3.0, 4.0], [5.0, 5.0, 5.0]]))
    assert rows.tolist() == [[0.0, 0.5, 1.0], [0.0, 0.0, 0.0]]


# --- STC-Net ---------------------------------------------------------------------------------------------


def test_of_somebody_who_keeps_still_every_keypoint_leads_to_itself() -> None:
    net = small_net("stc_net", frames=16)
    still = torch.randn(1, 3, 1, 20, 1).expand(-1, -1, 16, -1, -1)
    curves = net(still)[1]
    assert curves.shape == (1, 20, 16)
    assert (curves == torch.arange(20)[None, :, None]).all()


def test_where_two_keypoints_change_places_their_curves_cross() -> None:
    net = small_net("stc_net", frames=8)
    crossing = torch.randn(1, 3, 1, 20, 1).expand(-1, -1, 8, -1, -1).clone()
    crossing[:, :, 5:, [3, 7]] = crossing[:, :, 5:, [7, 3]]
    key = crossing[..., 0]
    curves = whole_curves(links_of(key))
    assert curves[0, 3].tolist() == [3] * 5 + [7] * 3
    assert curves[0, 7].tolist() == [7] * 5 + [3] * 3
    assert net(crossing)[1].dtype == torch.int64


def test_links_go_to_the_nearest_keypoint_of_the_next_frame() -> None:
    key = torch.randn(2, 3, 5, 6)
    links = links_of(key)
    for sample in range(2):
        for frame in range(4):
            for v in range(6):
                far = ((key[sample, :, frame, v, None] - key[sample, :, frame + 1]) ** 2).sum(0)
                assert links[sample, frame, v] == far.argmin()
        assert links[sample, 4].tolist() == list(range(6))


def test_curves_bring_what_attention_over_their_points_chose() -> None:
    module = Curves(16).eval()
    x = torch.relu(torch.randn(1, 16, 8, 5))
    answer, links = module(x)
    projected = module.project(x)
    key, value = projected[:, : module.key], projected[:, module.key :]
    brought = torch.zeros(1, module.value, 8, 5)
    for frame in range(8):
        for v in range(5):
            at, scores, values = v, [], []
            for step in (1, 2):  # a quarter of 8 frames
                at = int(links[0, min(frame + step - 1, 7), at])
                there = min(frame + step, 7)
                scores.append(-((key[0, :, frame, v] - key[0, :, there, at]) ** 2).mean())
                values.append(value[0, :, there, at])
            weights = torch.stack(scores).softmax(0)
            brought[0, :, frame, v] = (torch.stack(values) * weights[:, None]).sum(0)
    torch.testing.assert_close(answer, torch.relu(x + module.widen(brought)))


def test_moving_up_repeats_the_last_frame() -> None:
    assert later(torch.tensor([[1, 2, 3]]), 2).tolist() == [[3, 3, 3]]
    assert later(torch.tensor([[1, 2, 3]]), 9).tolist() == [[3, 3, 3]]


def test_without_curve_blocks_every_curve_stays_and_there_is_less_to_learn() -> None:
    plain, curved = small_net("stc_net", curve_blocks=()), small_net("stc_net", curve_blocks=(0,))
    x = torch.randn(2, 3, 12, 20, 1)
    assert (plain(x)[1] == torch.arange(20)[None, :, None]).all()
    assert not (curved(x)[1] == torch.arange(20)[None, :, None]).all()
    assert sum(p.numel() for p in plain.parameters()) < sum(p.numel() for p in curved.parameters())


@pytest.mark.parametrize("skeleton_id", skeleton_ids())
def test_windows_of_several_reaches_do_not_overlap(skeleton_id: str) -> None:
    windows = reaching_windows(load_skeleton(skeleton_id), (1, 2, 3))
    assert ((windows[:, 1:] > 0).sum((0, 1)) <= 1).all()
    assert (windows[:, 0] == np.eye(windows.shape[-1])).all()
    sums = windows[:, 1:].sum((1, 2))
    assert np.logical_or(np.isclose(sums, 1), sums == 0).all()
