"""What goes in: texts and lists of names from files or standard input, and the registry that is asked."""

from __future__ import annotations

import codecs
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, BinaryIO

from namenorm.errors import NamenormError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from namenorm.api import Registry

_CHUNK = 1 << 20


def open_registry(args: Namespace) -> Registry:
    """Return the shipped registry with those of `--registry` laid over it."""
    from namenorm.api import Registry

    notice = Timer(1.0, print, ["namenorm: compiling the registry, once ..."], {"file": sys.stderr})
    notice.daemon = True
    if sys.stderr.isatty():
        notice.start()
    try:
        registry = Registry.default()
    finally:
        notice.cancel()
    return registry.with_overlay(*args.registry) if args.registry else registry


def check_style(style: str | None) -> None:
    """Raise `NamenormError` for a house style that no entry can have."""
    if style is not None:
        from namenorm.records import STYLES

        if style not in STYLES:
            raise NamenormError(f"--style {style}: no such house style; styles are {', '.join(sorted(STYLES))}")


def read_text(file: str, encoding: str) -> str:
    """Return a whole text, its line ends and all its characters as they are."""
    codec = _codec(encoding)
    with _opened(file) as stream:
        return _decoded(stream.read(), codec, file, line=1, offset=0)


def read_chunks(file: str, encoding: str) -> Iterator[str]:
    """Yield a text in parts, its line ends and all its characters as they are; a UTF-8 file is not held in memory."""
    codec = _codec(encoding)
    if codec != "utf-8":
        yield read_text(file, encoding)
        return
    decoder = codecs.getincrementaldecoder(codec)()
    with _opened(file) as stream:
        line, offset, left = 1, 0, b""
        while chunk := stream.read(_CHUNK):
            raw = left + chunk
            try:
                text = decoder.decode(chunk)
            except UnicodeDecodeError:
                _decoded(raw, codec, file, line=line, offset=offset)
                raise
            left = decoder.getstate()[0]
            line, offset = line + text.count("\n"), offset + len(raw) - len(left)
            yield text
        _decoded(left, codec, file, line=line, offset=offset)


def read_names(args: Namespace) -> Iterator[str]:
    """Yield the names of the arguments, or of `--file` or standard input, one a line; empty lines are left out."""
    if args.names and args.file:
        raise NamenormError("give names or --file FILE, not both")
    if args.names:
        yield from args.names
    else:
        yield from (name for _, name in read_lines(args.file or "-", args.encoding))


def read_lines(file: str, encoding: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a file that are not empty, with their numbers; a UTF-8 file is not held in memory."""
    codec = _codec(encoding)
    with _opened(file) as stream:
        if codec == "utf-8":
            numbered = enumerate(_utf8_lines(stream, file), 1)
        else:
            numbered = enumerate(_decoded(stream.read(), codec, file, line=1, offset=0).splitlines(), 1)
        for number, line in numbered:
            name = line.strip("\ufeff\r\n\t ")
            if name:
                yield number, line.strip("\ufeff\r\n")


def _utf8_lines(stream: BinaryIO, file: str) -> Iterator[str]:
    offset = 0
    for number, raw in enumerate(stream, 1):
        yield _decoded(raw, "utf-8", file, line=number, offset=offset)
        offset += len(raw)


def _opened(file: str) -> AbstractContextManager[BinaryIO]:
    if file != "-":
        return Path(file).open("rb")
    if sys.stdin is None:
        raise NamenormError("there is no standard input; name a file")
    if sys.stdin.isatty():
        print("namenorm: reading standard input; end it with Ctrl-D (Ctrl-Z on Windows)", file=sys.stderr)
    return nullcontext(sys.stdin.buffer)


def _codec(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        raise NamenormError(f"--encoding {encoding}: no such encoding; write utf-8, utf-16, cp1251, ...") from None


def _decoded(raw: bytes, codec: str, file: str, *, line: int, offset: int) -> str:
    try:
        return raw.decode(codec)
    except UnicodeDecodeError as error:
        place = f"{'standard input' if file == '-' else file}:{line + raw.count(bytes([10]), 0, error.start)}"
        remedy = "convert it to UTF-8, or name its encoding, such as --encoding cp1252"
        raise NamenormError(f"{place}: is not {codec} (at byte {offset + error.start}); {remedy}") from None
    except (LookupError, TypeError, ValueError):
        raise NamenormError(f"--encoding {codec}: is no encoding of text; write utf-8, utf-16, cp1251, ...") from None
