"""Compiled files: shipped inside the wheel, or built from a checkout's sources into a cache folder.

A compiled file is named after a fingerprint of its sources, so an edit is seen at once and an old file is never read
by mistake. It is written beside its place and moved there: a reader sees the old state or the new one, never half.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import ModuleType
from typing import BinaryIO

fcntl: ModuleType | None
try:
    import fcntl
except ImportError:  # no POSIX
    fcntl = None

PACKAGE = Path(__file__).resolve().parent
SHIPPED = PACKAGE / "data"
_STALE, _FRESH = 24 * 3600.0, 10.0
"""Seconds after which a part file belongs to no running process, and within which it may not be locked yet."""


def checkout() -> Path | None:
    """Return the root of the checkout this package runs from, or None when it is installed from a wheel."""
    root = PACKAGE.parent
    return root if (root / "aliases").is_dir() and (root / "pyproject.toml").is_file() else None


def cache_folder() -> Path:
    """Return the folder for compiled files: the platform's cache folder of the user, or a temporary one."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "namenorm"


def fingerprint(sources: Iterable[Path]) -> str:
    """Return a digest of the sources' paths, sizes and times of change: cheap, and new after every edit."""
    digest = hashlib.blake2b(digest_size=12)
    for source in sorted(sources):
        state = source.stat()
        digest.update(f"{source}\0{state.st_size}\0{state.st_mtime_ns}\0".encode())
    return digest.hexdigest()


def path(name: str, sources: Iterable[Path], build: Callable[[], bytes]) -> Path:
    """Return an up-to-date compiled file: the shipped one, else the cached one, else a newly built one.

    `name` is a file name such as `registry.idx`; `build` is called only when neither exists.
    """
    if checkout() is None and (SHIPPED / name).is_file():
        return SHIPPED / name
    stem, dot, ending = name.partition(".")
    target = f"{stem}-{fingerprint(sources)}{dot}{ending}"
    folders = (cache_folder(), Path(tempfile.gettempdir()) / f"namenorm-{os.getuid() if hasattr(os, 'getuid') else 0}")
    for folder in folders:
        if (folder / target).is_file():
            return folder / target
    content = build()
    for folder in folders:
        try:
            write(folder / target, content)
        except OSError:
            continue
        _forget(folder, stem, ending, keep=target)
        return folder / target
    raise OSError(f"no folder to keep {name} in: tried {folders[0]} and {folders[1]}; make one of them writable")


def write(target: Path, content: bytes) -> None:
    """Write `content` to `target` in one step: the old file stays until the new one is whole."""
    with replacing(target) as file:
        file.write(content)


@contextmanager
def replacing(target: Path) -> Iterator[BinaryIO]:
    """Open a new file that takes the place of `target` when the block ends well, and vanishes when it does not.

    A process that is killed leaves a hidden `.NAME-*.part` beside the target; the next run removes it: a running
    process holds a lock on its own. Where files cannot be locked it is removed after a day.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    _sweep(target)
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}-", suffix=".part")
        with os.fdopen(handle, "w+b") as file:
            _lock(file)
            yield file
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(target)
    except BaseException as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        if isinstance(error, OSError) and (not error.filename or error.filename == temporary or not temporary):
            error.filename = str(target)  # the name of the part file tells nobody anything
        raise


def _sweep(target: Path) -> None:
    """Remove what killed runs left behind."""
    for left in target.parent.glob(f".{target.name}-*.part"):
        with suppress(OSError):
            age = time.time() - left.stat().st_mtime
            if age > _STALE or (age > _FRESH and _is_left(left)):
                left.unlink()


def _is_left(part: Path) -> bool:
    """Tell whether no process holds a lock on a part file; never where files cannot be locked."""
    if fcntl is None:
        return False
    with part.open("rb") as file:
        return _lock(file)


def _lock(file: BinaryIO) -> bool:
    """Lock a file until it is closed; False where another process holds it or locks are unknown."""
    if fcntl is not None:
        with suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
    return False


def _forget(folder: Path, stem: str, ending: str, keep: str, most: int = 4) -> None:
    """Remove the oldest compiled files of this name beyond `most`."""
    old = [entry for entry in folder.glob(f"{stem}-*.{ending}") if entry.name != keep]
    for entry in sorted(old, key=lambda file: file.stat().st_mtime, reverse=True)[most:]:
        entry.unlink(missing_ok=True)
