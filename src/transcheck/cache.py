"""What is computed once and kept between runs: bundles of arrays in a folder of the user, mapped into memory.

A bundle is one file: the arrays, each at a multiple of 64 bytes, then a table of contents in JSON, its length, and a
magic word. Nothing in it is executed. It is written beside its place and then renamed, so two processes may write the
same bundle at the same time; a file that is too short, of another version or damaged is taken for missing and made
anew; where nothing can be written everything works from memory.
"""

from __future__ import annotations

import contextlib
import json
import mmap
import os
import struct
import sys
import zlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from subprocess import Popen

    from numpy.typing import NDArray

Arrays = dict[str, "NDArray[Any]"]

_MAGIC = b"transcheck\x01\n"
_ALIGNMENT = 64
# The checksum is over a sample: reading 65 MB at each start would cost what the map saves. A torn file shows in it,
# since its blocks are spread over the whole length.
_SAMPLES = 64
_SAMPLE_BYTES = 4096
_PATIENCE = 60  # seconds
_makers: dict[str, Popen[bytes]] = {}


def folder() -> Path:
    """Where bundles are kept: `TRANSCHECK_CACHE_DIR` if set, else the user's cache folder. It may not exist yet."""
    chosen = os.environ.get("TRANSCHECK_CACHE_DIR")
    if chosen:
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_cache_dir("transcheck", appauthor=False))


def arrays(name: str, key: str, build: Callable[[], Mapping[str, NDArray[Any]]]) -> Arrays:
    """The arrays of the bundle `name` made for `key`, read-only; `build` makes them where no good file is found.

    `key` is everything that the content depends on (versions, sizes of files): with another key it is built again.
    """
    try:
        path = folder() / f"{name}-{zlib.crc32(key.encode()):08x}.bundle"
    except (OSError, RuntimeError):  # no home folder
        return dict(build())
    found = _read(path, key) or (_read(path, key) if _awaited(name) else None)
    if found is not None:
        return found
    made = dict(build())
    if not _write(path, key, made):
        return made
    made.clear()  # both at the same time would take twice the memory
    return _read(path, key) or dict(build())


def let_go(array: NDArray[Any]) -> None:
    """Give back the memory that the file under a mapped array takes in this process; what is asked for is read again.

    A read maps its neighbourhood, too, so that few reads here and there soon take the memory of the whole file. Nothing
    happens to an array that is not mapped, and where the system can't.
    """
    if not hasattr(mmap, "MADV_DONTNEED"):
        return
    under: Any = array
    while under is not None and not isinstance(under, mmap.mmap):
        under = under.obj if isinstance(under, memoryview) else getattr(under, "base", None)
    if under is not None:
        with contextlib.suppress(OSError, ValueError):
            under.madvise(mmap.MADV_DONTNEED)


def make_beside(names: Iterable[str], function: str) -> None:
    """Let a second Python process make bundles by calling `function` ("module:name"), if one of them is not kept.

    It does not share this process's lock. Who asks for one of the bundles waits for its end; where it fails they are
    made here. A bundle of an older key counts as kept: it is replaced by whoever asks for it.
    """
    names = tuple(names)
    try:
        if all(any(folder().glob(f"{name}-*.bundle")) for name in names) or not sys.executable:
            return
        from subprocess import DEVNULL, Popen

        module, _, called = function.partition(":")
        # -P: a file in the working folder is never taken for a module.
        command = [sys.executable, "-P", "-c", f"from {module} import {called}; {called}()"]
        process = Popen(command, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL)
    except (OSError, RuntimeError):
        return
    _makers.update(dict.fromkeys(names, process))


def _awaited(name: str) -> bool:
    """Whether another process was to make the bundle; it has ended then."""
    process = _makers.get(name)
    if process is None:
        return False
    from subprocess import TimeoutExpired

    try:
        process.wait(_PATIENCE)
    except TimeoutExpired:
        process.kill()
        process.wait()
    return True


def _read(path: Path, key: str) -> Arrays | None:
    import numpy as np

    try:
        with path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(size - len(_MAGIC) - 4)
            end = file.read()
            if end[4:] != _MAGIC:
                return None
            (length,) = struct.unpack("<I", end[:4])
            data = size - len(end) - length
            file.seek(data)
            contents = json.loads(file.read(length))
            if contents["key"] != key or contents["bytes"] != data or _checksum(file, data) != contents["checksum"]:
                return None
            mapped = mmap.mmap(file.fileno(), data, access=mmap.ACCESS_READ)
        whole = np.frombuffer(mapped, dtype=np.uint8)
        return {
            name: whole[begin:end].view(np.dtype(kind)).reshape(shape)
            for name, kind, shape, begin, end in contents["arrays"]
        }
    except (OSError, ValueError, KeyError, TypeError, struct.error):
        return None


def _write(path: Path, key: str, made: Mapping[str, NDArray[Any]]) -> bool:
    import numpy as np

    def fill(file: BinaryIO) -> None:
        described = []
        for name, array in made.items():
            begin = file.tell()
            file.write(np.asarray(array, order="C").reshape(-1).view(np.uint8).data)
            described.append((name, array.dtype.str, array.shape, begin, file.tell()))
            file.write(bytes(-file.tell() % _ALIGNMENT))
        data = file.tell()
        checksum = _checksum(file, data)
        contents = json.dumps({"key": key, "bytes": data, "checksum": checksum, "arrays": described}).encode()
        file.seek(data)
        file.write(contents + struct.pack("<I", len(contents)) + _MAGIC)

    return written(path, fill)


def written(path: Path, fill: Callable[[BinaryIO], object]) -> bool:
    """Write the file at `path` beside its place and rename it; False where that can't be done, and nothing is left."""
    import tempfile

    temporary: str | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".part")
        with os.fdopen(handle, "w+b") as file:
            fill(file)
        Path(temporary).replace(path)
    except (OSError, ValueError):
        # Read-only or full disk, or on Windows a file that another process has mapped: all works from memory.
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
        return False
    return True


def _checksum(file: BinaryIO, size: int) -> int:
    """Of blocks spread over the first `size` bytes, read and not mapped: what is mapped counts as memory in use."""
    if size <= _SAMPLES * _SAMPLE_BYTES:
        file.seek(0)
        return zlib.crc32(file.read(size))
    result = 0
    for index in range(_SAMPLES):
        file.seek((size - _SAMPLE_BYTES) * index // (_SAMPLES - 1))
        result = zlib.crc32(file.read(_SAMPLE_BYTES), result)
    return result
