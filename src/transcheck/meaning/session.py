"""The model's network as onnxruntime runs it: one thread, no telemetry, numbers checked."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from transcheck.errors import ConfigurationError
from transcheck.meaning.model_place import RUNTIME

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rows = NDArray[np.int64]
    Odds = NDArray[np.float32]

INPUTS = ("source_ids", "source_mask", "target_ids", "target_mask")
OUTPUTS = ("bad", "gap", "omit")
_KINDS = {"tensor(int64)": "int64", "tensor(int32)": "int32", "tensor(bool)": "bool", "tensor(float)": "float32"}
_QUIET = 4  # only what ends the process is printed: errors are raised


class Session:
    """A network that tags the pieces of two texts. ConfigurationError where the file is none, or of another shape."""

    def __init__(self, path: Path) -> None:
        onnxruntime = import_module(RUNTIME)
        onnxruntime.disable_telemetry_events()
        options = onnxruntime.SessionOptions()
        # Texts are short: processes share the cores better than threads.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
        options.log_severity_level = _QUIET
        self._path = path
        try:
            self._session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        except Exception as error:  # the library raises what its parts raise
            raise self._broken(error) from None
        inputs = {one.name: _KINDS.get(one.type) for one in self._session.get_inputs()}
        outputs = {one.name for one in self._session.get_outputs()}
        if set(inputs) != set(INPUTS) or None in inputs.values() or not outputs.issuperset(OUTPUTS):
            raise self._broken("it has other inputs or outputs")
        self._kinds = inputs

    def run(self, source_ids: Rows, source_mask: Rows, target_ids: Rows, target_mask: Rows) -> tuple[Odds, Odds, Odds]:
        """Log-odds that target pieces are wrong, that something lacks before them, and that source pieces lack.

        Rows are texts, shape (batch, pieces); masks are 1 where a piece stands, and 0 behind the last.
        """
        import numpy as np

        rows = dict(zip(INPUTS, (source_ids, source_mask, target_ids, target_mask), strict=True))
        inputs = {name: values.astype(self._kinds[name]) for name, values in rows.items()}
        try:
            results: list[Any] = self._session.run(list(OUTPUTS), inputs)
        except Exception as error:  # as above
            raise self._broken(error) from None
        shapes = [np.shape(one) for one in results]
        if shapes != [target_ids.shape, target_ids.shape, source_ids.shape]:
            raise self._broken("its outputs have other shapes")
        bad, gap, omit = (np.asarray(one, dtype=np.float32) for one in results)
        if not all(np.isfinite(one).all() for one in (bad, gap, omit)):
            raise self._broken("it computes numbers that are none")
        return bad, gap, omit

    def _broken(self, why: object) -> ConfigurationError:
        reason = " ".join(str(why).split())[:200] or type(why).__name__
        return ConfigurationError(f"this is no network that transcheck can run ({reason})", path=str(self._path))
