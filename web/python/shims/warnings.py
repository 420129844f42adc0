"""Warnings are printed once; filters are taken and not used."""

_said = set()


def warn(message, category=None, stacklevel=1, source=None):
    name = category.__name__ if category else "UserWarning"
    text = name + ": " + str(message)
    if text not in _said and not _silent[0]:
        _said.add(text)
        print(text)


_silent = [False]


def filterwarnings(action, *rest, **named):
    _silent[0] = action == "ignore"


def simplefilter(action, *rest, **named):
    _silent[0] = action == "ignore"


def resetwarnings():
    _silent[0] = False


class catch_warnings:
    def __init__(self, record=False):
        self._record = record

    def __enter__(self):
        self._before = _silent[0]
        return [] if self._record else None

    def __exit__(self, *error):
        _silent[0] = self._before
