"""One thread for numpy's matrix products: the texts are short, and processes share the cores better than threads."""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

_VARIABLES = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
# OpenBLAS in numpy's own wheels, in distributions, and with 64-bit indices.
_NAMES = ("scipy_openblas_{}64_", "scipy_openblas_{}", "openblas_{}64_", "openblas_{}")


def prefer_one_thread() -> None:
    """Ask for one thread before numpy is loaded; what the user has set stays. Without effect later."""
    if "numpy" not in sys.modules:
        for variable in _VARIABLES:
            os.environ.setdefault(variable, "1")


@contextlib.contextmanager
def one_thread() -> Iterator[None]:
    """Inside, numpy's OpenBLAS works with one thread, where it can be told so; after it, as before."""
    control = _control()
    if control is None:
        yield
        return
    get, set_ = control
    before = get()
    if before == 1:
        yield
        return
    set_(1)
    try:
        yield
    finally:
        set_(before)


@lru_cache(maxsize=1)
def _control() -> tuple[Callable[[], int], Callable[[int], None]] | None:
    import numpy

    if any(os.environ.get(variable, "1") != "1" for variable in _VARIABLES):
        return None  # the user knows better
    package = Path(numpy.__file__).parent
    for folder in (package.parent / "numpy.libs", package / ".dylibs", package / ".libs"):
        for path in sorted(folder.glob("*openblas*")):
            with contextlib.suppress(OSError):
                library = ctypes.CDLL(str(path))
                for name in _NAMES:
                    get = getattr(library, name.format("get_num_threads"), None)
                    set_ = getattr(library, name.format("set_num_threads"), None)
                    if get is not None and set_ is not None:
                        get.restype, get.argtypes = ctypes.c_int, ()
                        set_.restype, set_.argtypes = None, (ctypes.c_int,)
                        return get, set_
    return None
