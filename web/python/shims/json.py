"""json: MicroPython reads and writes the atoms; dictionaries keep their order, indent and sort_keys are known."""

from ujson import dumps as _atom
from ujson import load as _load
from ujson import loads as _loads

JSONDecodeError = ValueError


def loads(text):
    return _loads(text)


def load(file):
    return _load(file)


def dumps(value, indent=None, sort_keys=False, ensure_ascii=True, separators=None, default=None):
    comma, colon = separators or ("," if indent is not None else ", ", ": ")
    step = " " * indent if isinstance(indent, int) else indent
    text = _written(value, (comma, colon, step, sort_keys, default), "\n" if step is not None else "")
    return _ascii(text) if ensure_ascii else text


def dump(value, file, **options):
    file.write(dumps(value, **options))


def _written(value, form, line):
    comma, colon, step, sort_keys, default = form
    if isinstance(value, dict):
        keys = sorted(value) if sort_keys else list(value.keys())
        inner = line + step if line else ""
        items = [_atom(_key(key)) + colon + _written(value[key], form, inner) for key in keys]
        return _block("{", items, "}", comma, line, inner)
    if isinstance(value, (list, tuple)):
        inner = line + step if line else ""
        return _block("[", [_written(item, form, inner) for item in value], "]", comma, line, inner)
    if value is None or isinstance(value, (str, int, float)):
        return _atom(value)
    if default is None:
        raise TypeError("Object of type " + type(value).__name__ + " is not JSON serializable")
    return _written(default(value), form, line)


def _key(key):
    return key if isinstance(key, str) else _atom(key)


def _block(opening, items, closing, comma, line, inner):
    return opening + (inner + (comma + inner).join(items) + line if items else "") + closing


def _ascii(text):
    if all([character < "\x7f" for character in text]):
        return text
    return "".join([c if c < "\x7f" else _escape(ord(c)) for c in text])


def _escape(code):
    if code < 0x10000:
        return "\\u%04x" % code
    code -= 0x10000
    return "\\u%04x\\u%04x" % (0xD800 + (code >> 10), 0xDC00 + (code & 0x3FF))
