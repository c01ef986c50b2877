def variants(name, *, lang=None, targets=None): return ()
def spellings(part, lang): return ()
def conventions(s, *, native=None): return ()
def languages_of(name): return ()
def describe(a,b): return ""
