"""The errors of namenorm: each message says place, fault and remedy."""

from __future__ import annotations


class NamenormError(ValueError):
    """Anything namenorm refuses: bad data, bad arguments, a broken file."""


class AliasFileError(NamenormError):
    """A registry source file cannot be used; the message lists every problem with file and line."""


class IndexFileError(NamenormError):
    """A compiled registry file is truncated, altered or of another version."""


class SchemeError(NamenormError):
    """A scheme file is invalid, or no scheme serves what was asked."""


class UnknownScheme(SchemeError):
    """No scheme has that id; the message names the nearest ones."""


class UnknownLanguage(NamenormError):
    """A language tag that is no BCP 47 tag."""


def require_text(value: object, what: str) -> str:
    """Return `value` if it is a string, else raise a `TypeError` that says what was expected.

    >>> require_text(None, "name")
    Traceback (most recent call last):
    TypeError: name must be a str, not NoneType
    """
    if not isinstance(value, str):
        raise TypeError(f"{what} must be a str, not {type(value).__name__}")
    return value
