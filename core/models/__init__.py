"""Model packages, sessions and devices: the only place that knows ONNX Runtime."""
