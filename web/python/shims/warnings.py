"""Warnings are printed once, or recorded where catch_warnings asks for it; of the filters only "ignore" counts."""

_said = set()
_records = [None]  # the list being recorded into, innermost last


class WarningMessage:
    def __init__(self, message, category):
        self.message, self.category = message, category


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = type(message)
    category = category or UserWarning
    text = category.__name__ + ": " + str(message)
    if _records[-1] is not None and not _silent[0]:
        _records[-1].append(WarningMessage(message if isinstance(message, Warning) else category(message), category))
    elif text not in _said and not _silent[0]:
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
        _records.append([] if self._record else _records[-1])
        return _records[-1] if self._record else None

    def __exit__(self, *error):
        _records.pop()
        _silent[0] = self._before
