"""Turn MediaPipe's tflite graphs into the ONNX model packages under resources/models (run once).

    python3.11 -m venv convert && convert/bin/pip install tensorflow-cpu==2.19.1 onnx==1.22.0 onnxruntime
    pip download --no-deps mediapipe==0.10.21 -d wheel && unzip -d mediapipe wheel/mediapipe*.whl
    convert/bin/python packaging/convert_mediapipe.py mediapipe/mediapipe/modules OUT_FOLDER

Beside the folders it writes some answers of the originals (OUT_FOLDER/*.npz), which the parity test
keeps in tests/data/models; sizes and checksums it prints belong into the model.toml files.

The graphs are written out afresh rather than by a general converter, because what costs time at run
time is decided here: channels first, paddings and activations inside the convolutions, no output (and
nothing that only feeds it) that the program does not use, pictures taken as bytes. Weights stay the
16-bit floats they are in the originals; casts to 32 bit are folded when a session starts. Sparse
weights are written back dense, as the tflite interpreter unpacks them.
"""

from __future__ import annotations

import hashlib
import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np
import onnx
import tensorflow as tf
from onnx import TensorProto, helper, numpy_helper
from parity_picture import parity_picture
from tensorflow.lite.python import schema_py_generated as schema

OPERATORS = {v: k for k, v in vars(schema.BuiltinOperator).items() if not k.startswith("_")}
RELU, RELU6 = 1, 3


@dataclass(frozen=True)
class Graph:
    """One graph to convert: `outputs` gives the wanted tflite outputs new names."""

    source: str
    target: str
    outputs: dict[str, str]
    pixel_scale: float  # picture bytes become value * scale + offset
    pixel_offset: float


GRAPHS = (
    Graph(
        "pose_detection/pose_detection.tflite",
        "blazepose/detector.onnx",
        {"Identity": "boxes", "Identity_1": "logits"},
        2 / 255,
        -1,
    ),
    Graph(
        "pose_landmark/pose_landmark_full.tflite",
        "blazepose/landmarks.onnx",
        {"Identity": "landmarks", "Identity_1": "presence", "Identity_3": "heatmaps", "Identity_4": "world"},
        1 / 255,
        0,
    ),
    Graph(
        "hand_landmark/hand_landmark_full.tflite",
        "mediapipe-hands/landmarks.onnx",
        {"Identity": "landmarks", "Identity_1": "presence"},
        1 / 255,
        0,
    ),
    Graph(
        "holistic_landmark/hand_recrop.tflite",
        "mediapipe-hands/recrop.onnx",
        {"output_crop": "crop"},
        1 / 255,
        0,
    ),
    Graph(
        "face_detection/face_detection_full_range_sparse.tflite",
        "mediapipe-faces/detector.onnx",
        {"Identity": "boxes", "Identity_1": "logits"},
        2 / 255,
        -1,
    ),
)


@dataclass
class Converter:
    """Writes one tflite graph as ONNX nodes; `layout` says which tensors are channels-first."""

    graph: Any
    model: Any
    constants: dict[int, np.ndarray]
    nodes: list[onnx.NodeProto] = field(default_factory=list)
    initializers: list[onnx.TensorProto] = field(default_factory=list)
    pads: dict[int, tuple[int, np.ndarray]] = field(default_factory=dict)
    channels_first: set[int] = field(default_factory=set)

    def shape(self, tensor: int) -> list[int]:
        return [int(n) for n in self.graph.tensors[tensor].shape]

    def constant(self, name: str, value: np.ndarray) -> str:
        """An initializer; 32-bit weights that 16 bits hold exactly are stored so and cast."""
        half = value.astype(np.float16) if value.dtype == np.float32 and value.size > 8 else None
        if half is not None:
            self.initializers.append(numpy_helper.from_array(half, name + "_half"))
            self.nodes.append(helper.make_node("Cast", [name + "_half"], [name], to=TensorProto.FLOAT))
        else:
            self.initializers.append(numpy_helper.from_array(value, name))
        return name

    def add(self, kind: str, inputs: list[str], output: str, **attributes: Any) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], name=f"{kind}_{output}", **attributes))
        return output

    def activation(self, code: int, name: str, output: str) -> None:
        """Put the fused activation `code` between `name` and `output`."""
        if code == RELU:
            self.add("Relu", [name], output)
        elif code == RELU6:
            for bound, value in (("zero", 0.0), ("six", 6.0)):
                if bound not in {i.name for i in self.initializers}:
                    self.initializers.append(numpy_helper.from_array(np.float32(value), bound))
            self.add("Clip", [name, "zero", "six"], output)
        elif code:
            raise ValueError(f"activation {code}")

    def before_activation(self, code: int, output: str) -> str:
        return output + "_linear" if code else output

    def same_pads(self, tensor: int, kernel: tuple[int, int], strides: tuple[int, int]) -> list[int]:
        """TensorFlow's SAME padding as explicit ONNX pads (top, left, bottom, right)."""
        totals = [
            max((-(-size // stride) - 1) * stride + k - size, 0)
            for size, k, stride in zip(self.shape(tensor)[1:3], kernel, strides)
        ]
        return [totals[0] // 2, totals[1] // 2, totals[0] - totals[0] // 2, totals[1] - totals[1] // 2]

    def convert(self, operator: Any, kind: str) -> None:
        inputs = [int(t) for t in operator.inputs if t >= 0]
        output, options = int(operator.outputs[0]), operator.builtinOptions
        names = [f"t{t}" for t in inputs]
        out = f"t{output}"
        if kind in ("CONV_2D", "DEPTHWISE_CONV_2D"):
            self.convolution(inputs, output, options, kind == "DEPTHWISE_CONV_2D")
        elif kind == "PAD":
            self.pads[output] = (inputs[0], self.constants[inputs[1]])
            if any(self.constants[inputs[1]][3]) or not self.only_feeds_convolutions(output):
                amounts = self.constants[inputs[1]][[0, 3, 1, 2]].T.astype(np.int64).reshape(-1)
                del self.pads[output]
                self.add("Pad", [names[0], self.constant(out + "_pads", amounts)], out)
        elif kind == "ADD":
            code = options.fusedActivationFunction
            sides = [n if t not in self.constants else self.wide(t) for n, t in zip(names, inputs)]
            self.add("Add", sides, self.before_activation(code, out))
            if code == RELU6:
                self.identity_convolution(output)
            self.activation(code, self.before_activation(code, out), out)
        elif kind == "MAX_POOL_2D":
            kernel, strides = (options.filterHeight, options.filterWidth), (options.strideH, options.strideW)
            pads = self.same_pads(inputs[0], kernel, strides) if options.padding == 0 else [0] * 4
            self.add("MaxPool", names, out, kernel_shape=kernel, strides=strides, pads=pads)
        elif kind == "RESIZE_BILINEAR":
            old, new = self.shape(inputs[0]), self.shape(output)
            scales = self.constant(out + "_scales", np.float32([1, 1, new[1] / old[1], new[2] / old[2]]))
            how = "half_pixel" if options.halfPixelCenters else "asymmetric"
            how = "align_corners" if options.alignCorners else how
            self.add("Resize", [names[0], "", scales], out, mode="linear", coordinate_transformation_mode=how)
        elif kind == "DEPTH_TO_SPACE":
            self.add("DepthToSpace", names, out, blocksize=options.blockSize, mode="DCR")
        elif kind == "RESHAPE":
            name, shape = names[0], self.shape(output)
            if len(self.shape(inputs[0])) == 4 and max(self.shape(inputs[0])[1:3]) > 1:
                name = self.add("Transpose", [name], out + "_last", perm=[0, 2, 3, 1])
            self.add("Reshape", [name, self.constant(out + "_shape", np.int64([0, -1, *shape[2:]]))], out)
        elif kind == "CONCATENATION":
            axis = options.axis if len(self.shape(output)) != 4 else (0, 2, 3, 1)[options.axis]
            self.add("Concat", names, out, axis=axis)
        elif kind == "LOGISTIC":
            self.add("Sigmoid", names, out)
        elif kind == "RELU":
            self.add("Relu", names, out)
        elif kind == "PRELU":
            self.add("PRelu", [names[0], self.wide(inputs[1])], out)
        elif kind == "MEAN":
            pooled = self.add("GlobalAveragePool", names[:1], out + "_pooled")
            self.add("Flatten", [pooled], out)
        elif kind == "FULLY_CONNECTED":
            weights = self.constant(f"{out}_weights", self.constants[inputs[1]])
            bias = self.constant(f"{out}_bias", self.constants[inputs[2]])
            self.add("Gemm", [names[0], weights, bias], out, transB=1)
        elif kind == "STRIDED_SLICE":
            begin, end = (self.constants[t].astype(np.int64) for t in inputs[1:3])
            masks = (options.beginMask, options.endMask)
            begin = np.where([masks[0] >> i & 1 for i in range(4)], 0, begin)
            end = np.where([masks[1] >> i & 1 for i in range(4)], 1 << 30, end)
            order = [0, 3, 1, 2]
            steps = self.constants[inputs[3]].astype(np.int64)[order]
            parts = [begin[order], end[order], np.arange(4, dtype=np.int64), steps]
            labels = ("begin", "end", "axes", "steps")
            extra = [self.constant(f"{out}_{n}", p) for n, p in zip(labels, parts)]
            self.add("Slice", [names[0], *extra], out)
        else:
            raise ValueError(f"operator {kind}")

    def identity_convolution(self, output: int) -> None:
        """Route a sum through a convolution by one, so that the runtime can fuse its activation.

        ONNX Runtime's blocked layout knows activations only inside convolutions; a free-standing
        one costs two changes of layout.
        """
        ones = self.constant(f"t{output}_ones", np.ones((self.shape(output)[3], 1, 1, 1), np.float32))
        last = self.nodes.pop() if self.nodes[-1].op_type == "Cast" else None
        total = self.nodes.pop()
        self.nodes += [last] if last else []
        total.output[0] = f"t{output}_sum"
        self.nodes.append(total)
        self.add("Conv", [f"t{output}_sum", ones], f"t{output}_linear", group=self.shape(output)[3])

    def wide(self, tensor: int) -> str:
        """A constant operand, channels first."""
        value = self.constants[tensor]
        value = value.transpose(2, 0, 1) if value.ndim == 3 else value
        value = value.transpose(0, 3, 1, 2) if value.ndim == 4 else value
        value = value.reshape(-1, 1, 1) if value.ndim == 1 else value
        return self.constant(f"t{tensor}_wide_{len(self.nodes)}", np.ascontiguousarray(value))

    def only_feeds_convolutions(self, tensor: int) -> bool:
        users = [o for o in self.graph.operators if tensor in o.inputs]
        kinds = {kind_of(self.model, o) for o in users}
        return kinds <= {"CONV_2D", "DEPTHWISE_CONV_2D"} and all(o.builtinOptions.padding == 1 for o in users)

    def convolution(self, inputs: list[int], output: int, options: Any, depthwise: bool) -> None:
        weights = self.constants[inputs[1]]
        weights = weights.transpose(3, 0, 1, 2) if depthwise else weights.transpose(0, 3, 1, 2)
        kernel = (weights.shape[2], weights.shape[3])
        strides = (options.strideH, options.strideW)
        source = inputs[0]
        if source in self.pads:
            source, amounts = self.pads[source]
            pads = [int(amounts[i][j]) for j in (0, 1) for i in (1, 2)]
        else:
            pads = self.same_pads(source, kernel, strides) if options.padding == 0 else [0] * 4
        out = f"t{output}"
        groups = self.shape(source)[3] if depthwise else 1
        if depthwise:  # (C * M, kh, kw, 1) -> (C * M, 1, kh, kw)
            weights = self.constants[inputs[1]].transpose(3, 0, 1, 2)
        code = options.fusedActivationFunction
        parts = [f"t{source}", self.constant(out + "_weights", np.ascontiguousarray(weights))]
        if len(inputs) > 2:
            parts.append(self.constant(out + "_bias", self.constants[inputs[2]]))
        linear = self.before_activation(code, out)
        dilations = [options.dilationHFactor, options.dilationWFactor]
        self.add(
            "Conv", parts, linear, kernel_shape=kernel, strides=strides, pads=pads, group=groups,
            dilations=dilations,
        )  # fmt: skip
        self.activation(code, linear, out)


def kind_of(model: Any, operator: Any) -> str:
    code = model.operatorCodes[operator.opcodeIndex]
    return OPERATORS[max(code.builtinCode, code.deprecatedBuiltinCode)]


def read_constants(path: Path, model: Any) -> dict[int, np.ndarray]:
    """All constant tensors, as float32 or int32, sparse ones dense."""
    graph = model.subgraphs[0]
    interpreter = tf.lite.Interpreter(
        str(path),
        experimental_preserve_all_tensors=True,
        experimental_op_resolver_type=tf.lite.experimental.OpResolverType.BUILTIN_WITHOUT_DEFAULT_DELEGATES,
    )
    interpreter.allocate_tensors()
    interpreter.invoke()
    constants: dict[int, np.ndarray] = {}
    for number, tensor in enumerate(graph.tensors):
        if model.buffers[tensor.buffer].data is not None and tensor.sparsity is None:
            constants[number] = interpreter.get_tensor(number)
    for operator in graph.operators:
        if kind_of(model, operator) in ("DENSIFY", "DEQUANTIZE"):
            made = int(operator.outputs[0])
            constants[made] = interpreter.get_tensor(made)
    return {k: v.astype(np.float32) if v.dtype == np.float16 else v for k, v in constants.items()}


def convert(path: Path, wanted: Graph) -> onnx.ModelProto:
    """The ONNX model of the tflite file at `path`, down to the wanted outputs."""
    model = schema.ModelT.InitFromPackedBuf(path.read_bytes(), 0)
    graph = model.subgraphs[0]
    converter = Converter(graph, model, read_constants(path, model))
    names = {graph.tensors[t].name.decode(): int(t) for t in graph.outputs}
    outputs = {names[old]: new for old, new in wanted.outputs.items()}

    needed, kept = set(outputs), []
    for operator in reversed(graph.operators):
        if needed & {int(t) for t in operator.outputs} and kind_of(model, operator) not in (
            "DENSIFY",
            "DEQUANTIZE",
        ):
            kept.append(operator)
            needed |= {int(t) for t in operator.inputs}

    source = int(graph.inputs[0])
    _, height, width, _ = converter.shape(source)
    converter.add("Cast", ["image"], "image_float", to=TensorProto.FLOAT)
    first = converter.add("Transpose", ["image_float"], "image_planes", perm=[0, 3, 1, 2])
    scale = converter.constant("pixel_scale", np.float32(wanted.pixel_scale))
    scaled = f"t{source}" if wanted.pixel_offset == 0 else "image_scaled"
    converter.add("Mul", [first, scale], scaled)
    if wanted.pixel_offset:
        offset = converter.constant("pixel_offset", np.float32(wanted.pixel_offset))
        converter.add("Add", [scaled, offset], f"t{source}")
    for operator in reversed(kept):
        converter.convert(operator, kind_of(model, operator))

    values = []
    for tensor, name in outputs.items():
        shape = converter.shape(tensor)
        shape = [shape[0], shape[3], shape[1], shape[2]] if len(shape) == 4 else shape
        converter.add("Identity", [f"t{tensor}"], name)
        values.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", *shape[1:]]))
    made = helper.make_model(
        helper.make_graph(
            converter.nodes,
            path.stem,
            [helper.make_tensor_value_info("image", TensorProto.UINT8, ["batch", height, width, 3])],
            values,
            converter.initializers,
        ),
        opset_imports=[helper.make_opsetid("", 17)],
        producer_name="kinescribe convert_mediapipe",
    )
    made.ir_version = 8
    onnx.checker.check_model(made, full_check=True)
    return made


def compare(path: Path, wanted: Graph, made: Path) -> None:
    """Run original and conversion on the same picture and print how far they are apart."""
    import onnxruntime

    interpreter = tf.lite.Interpreter(str(path))
    interpreter.allocate_tensors()
    height, width = interpreter.get_input_details()[0]["shape"][1:3]
    picture = parity_picture(int(height), int(width))
    scaled = picture.astype(np.float32) * np.float32(wanted.pixel_scale) + np.float32(wanted.pixel_offset)
    interpreter.set_tensor(interpreter.get_input_details()[0]["index"], scaled[None])
    interpreter.invoke()
    session = onnxruntime.InferenceSession(str(made), providers=["CPUExecutionProvider"])
    names = list(wanted.outputs.values())
    answers = dict(zip(names, session.run(names, {"image": picture[None]})))
    recorded = {}
    for detail in interpreter.get_output_details():
        if detail["name"] in wanted.outputs:
            name = wanted.outputs[detail["name"]]
            original = interpreter.get_tensor(detail["index"])
            original = original.transpose(0, 3, 1, 2) if original.ndim == 4 else original
            difference = np.abs(original - answers[name]).max()
            print(f"  {name} {original.shape}: differs by {difference:.2g} of {np.abs(original).max():.3g}")
            recorded[name] = original.reshape(-1)[:: max(1, original.size // 200)].astype(np.float32)
    np.savez_compressed(made.parent.parent / f"{made.parent.name}-{made.stem}.npz", **recorded)


def main(arguments: list[str]) -> int:
    modules, out = Path(arguments[0]), Path(arguments[1])
    for wanted in GRAPHS:
        made = convert(modules / wanted.source, wanted)
        target = out / wanted.target
        target.parent.mkdir(parents=True, exist_ok=True)
        onnx.save(made, str(target))
        digest = hashlib.sha256(target.read_bytes()).hexdigest()
        print(f"{wanted.target}: {target.stat().st_size:,} bytes, sha256 {digest}")
        compare(modules / wanted.source, wanted, target)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
