"""Which device computes, and why."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from core.errors import UserError

# best first: device as the person names it, ONNX Runtime's provider, in words
_DEVICES = (
    ("cuda", "CUDAExecutionProvider", "the NVIDIA graphics card (CUDA)"),
    ("directml", "DmlExecutionProvider", "the graphics card (DirectML)"),
    ("coreml", "CoreMLExecutionProvider", "Apple's Core ML"),
    ("cpu", "CPUExecutionProvider", "the processor"),
)
DEVICE_NAMES = ("auto", *(device for device, _, _ in _DEVICES))


class DeviceChoice(msgspec.Struct, frozen=True):
    """A device (cuda, directml, coreml, cpu), its provider, and in words why it was taken."""

    device: str
    provider: str
    reason: str


def choose_device(wanted: str = "auto", available: Sequence[str] | None = None) -> DeviceChoice:
    """The device to compute on.

    wanted: one of `DEVICE_NAMES`; available: ONNX Runtime's providers (by default those of the one
    installed). Raises UserError for a device that is unknown or not there; ``auto`` always finds one.
    """
    if available is None:
        import onnxruntime

        available = onnxruntime.get_available_providers()
    if wanted not in DEVICE_NAMES:
        raise UserError(
            "There is no device called {name}.",
            hint="Choose one of: {known}.",
            name=wanted,
            known=", ".join(DEVICE_NAMES),
        )
    for device, provider, words in _DEVICES:
        if wanted == device and provider in available:
            return DeviceChoice(device, provider, f"{words}, as asked")
        if wanted == device:
            raise UserError(
                "This installation cannot compute on {words}.",
                hint="Choose the device auto, or install with --gpu.",
                words=words,
            )
        if wanted == "auto" and provider in available:
            why = "the fastest there is" if device != "cpu" else "no graphics card is supported here"
            return DeviceChoice(device, provider, f"{words}: {why}")
    return DeviceChoice("cpu", "CPUExecutionProvider", "the processor: nothing else was offered")


def next_device(failed: DeviceChoice, error: str, available: Sequence[str] | None = None) -> DeviceChoice:
    """What to fall back to when `failed` did not start; raises UserError when that was the processor."""
    if available is None:
        import onnxruntime

        available = onnxruntime.get_available_providers()
    names = [device for device, _, _ in _DEVICES]
    for device, provider, words in _DEVICES[names.index(failed.device) + 1 :]:
        if provider in available or device == "cpu":
            tried = _DEVICES[names.index(failed.device)][2]
            return DeviceChoice(device, provider, f"{words}: {tried} did not start ({error})")
    raise UserError(
        "The model could not be started: {error}.", hint="Install the program again.", error=error
    )
