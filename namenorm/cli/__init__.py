"""The command line: arguments in, what the API returns out; no logic of its own.

Cheap to import: each verb loads what it needs when it runs. Exit codes: 0 found, same, done; 1 not found, different,
unsure, or lint errors; 2 wrong use or bad input, told in lines on stderr, never in a traceback.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from namenorm.errors import NamenormError

OK, NOT_FOUND, BAD_INPUT, INTERRUPTED, TERMINATED = 0, 1, 2, 130, 143


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    from namenorm.cli.parser import make_parser

    _speak_utf8()
    given = sys.argv[1:] if argv is None else argv
    args = make_parser().parse_args(given)
    _end_by_exit()
    try:
        _refuse_broken(given)
        module, _, verb = args.run.partition(".")
        code: int = getattr(import_module(f"namenorm.cli.{module}"), verb)(args)
        sys.stdout.flush()
    except BrokenPipeError:
        _mute_stdout()
        return OK
    except KeyboardInterrupt:
        _mute_stdout()
        return INTERRUPTED
    except OSError as error:
        return _fail(_sentence(error))
    except NamenormError as error:
        return _fail(str(error))
    return code


def _end_by_exit() -> None:
    """When told to terminate, end as by an exit: half-written files go."""
    with suppress(ValueError):  # no main thread
        if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
            signal.signal(signal.SIGTERM, lambda *_: sys.exit(TERMINATED))


def _speak_utf8() -> None:
    """Write UTF-8 whatever the platform, and line ends as they are: a rewritten text keeps its own.

    Where a stream is closed (`>&-`), what is written to it goes nowhere; the exit code still answers.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - until the process ends
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _refuse_broken(given: Sequence[str]) -> None:
    for argument in given:
        try:
            argument.encode()
        except UnicodeEncodeError:
            raise NamenormError(f"argument {argument!a} is not UTF-8; convert it, or pass it in a file") from None


def _sentence(error: OSError) -> str:
    place = error.filename if isinstance(error.filename, str) else ""
    if isinstance(error, FileNotFoundError) and place:
        return f"{place}: no such file or folder; check the path"
    if isinstance(error, IsADirectoryError):
        return f"{place}: is a directory; name a file"
    if isinstance(error, PermissionError):
        return f"{place}: permission denied; change the file's permissions or choose another place"
    if error.strerror:
        return f"{place or 'output'}: {error.strerror.lower()}"
    return str(error)


def _fail(message: str) -> int:
    """Say what was wrong; what stdout could not take is dropped, not told a second time at exit."""
    try:
        sys.stdout.flush()
    except OSError:
        _mute_stdout()
    for line in message.splitlines():
        print(f"namenorm: {line}", file=sys.stderr)
    return BAD_INPUT


def _mute_stdout() -> None:
    """Let the interpreter's last flush go nowhere: the reader of stdout is gone."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
