"""timeit.timeit and default_timer."""

from time import perf_counter as default_timer


def timeit(statement="pass", setup="pass", number=1000, globals=None):
    names = globals if globals is not None else {}
    if not callable(setup):
        exec(setup, names)
    began = default_timer()
    for _ in range(number):
        if callable(statement):
            statement()
        else:
            exec(statement, names)
    return default_timer() - began
