"""Temporary: the engine lives in `namenorm.romanize` until its makers are done."""
from namenorm.romanize import *  # noqa
from namenorm.romanize import conventions, describe, guess_language, languages_of, romanize, schemes, spellings, transcribe, variants  # noqa
