"""How large each architecture is at its paper's setting, beside what was published."""

from __future__ import annotations

from core.training.architectures import ARCHITECTURES, Wish, load_design
from core.training.describe import describe

TITLE = "Size at the papers' settings"
NTU = Wish(skeleton="ntu-25", frames=64, people=2)
# id -> (what it looks at, published parameters, published size of one clip, a word on the difference).
PUBLISHED: dict[str, tuple[Wish, str, str, str]] = {
    "st_gcn": (
        Wish(skeleton="coco-17", frames=100, people=1),
        "3.09 M",
        "1.8 G in convolutions",
        "the rest are products with the graph",
    ),
    "posec3d_slowonly": (
        Wish(skeleton="coco-17", dimensions=2, frames=48, people=2),
        "2.025 M",
        "20.4 G",
        "17 x 48 x 64 x 64",
    ),
    "posec3d_c3d_light": (
        Wish(skeleton="coco-17", dimensions=2, frames=48, people=2),
        "3.4 M",
        "16.8 G",
        "17 x 48 x 56 x 56",
    ),
    "hd_gcn": (
        NTU,
        "1.66-1.7 M",
        "3.44 GFLOPs",
        "operations, counted in a way not said: two for each multiply-add are 3.65 G here, 3.09 G without "
        "products of matrices",
    ),
    "skateformer": (
        NTU,
        "2.03 M",
        "3.62 GFLOPs",
        "operations, counted in a way not said: two for each multiply-add are 3.88 G here, 3.57 G without "
        "products of matrices",
    ),
    "psumnet": (NTU, "2.8 M", "2.7 G", ""),
    "cascadeformer": (
        Wish(skeleton="coco-17", dimensions=2, frames=64, people=1),
        "11.0-12.6 M",
        "-",
        "",
    ),
}


def sizes() -> tuple[str, dict[str, dict[str, int]]]:
    """The section of the page, and the figures by architecture."""
    lines = [f"## {TITLE}", "", "60 classes; one clip with all its people.", ""]
    lines += [
        "| architecture | layout, frames, people | parameters | published | multiply-adds | published | |"
    ]
    lines += ["|---|---|---|---|---|---|---|"]
    figures = {}
    for architecture in sorted(ARCHITECTURES):
        wish, parameters, operations, note = PUBLISHED.get(architecture, (NTU, "-", "-", ""))
        found = describe(architecture, wish, classes=60)
        again = " (re-creation)" if load_design(architecture).recreated else ""
        lines.append(
            f"| {found.name}{again} | {wish.skeleton}, {wish.frames}, {wish.people} "
            f"| {found.parameters / 1e6:.3f} M | {parameters} | {found.multiply_adds / 1e9:.2f} G "
            f"| {operations} | {note} |"
        )
        figures[architecture] = {"parameters": found.parameters, "multiply_adds": found.multiply_adds}
    lines += ["", "Counted as by `main.py models describe --architecture ID --layout ntu25 --people 2`.", ""]
    return "\n".join(lines), figures
