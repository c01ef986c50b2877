# TEMPORARY for scheme makers
from namenorm.romanization.casing import WORD, composed
from namenorm.romanization.scheme import Scheme


class Transducer:
    def __init__(self, plain):
        self.scheme = Scheme.from_plain(plain)

    def name(self, name):
        return WORD.sub(lambda m: self.scheme.write(m.group()), composed(name))
