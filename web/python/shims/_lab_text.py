"""Text as Python 3 prints it, where MicroPython differs: repr('中') keeps the character instead of writing \\u4e2d."""

plain_repr = repr
_containers = (str, list, tuple, dict, set, frozenset)


def _printable(code):
    if code < 0xA1 or code == 0xAD or code == 0xFEFF:
        return False
    if 0x2000 <= code <= 0x200F or 0x2028 <= code <= 0x202F or 0x205F <= code <= 0x206F:
        return False
    return not 0xD800 <= code <= 0xF8FF


def readable(text):
    """The repr `text` with its \\x, \\u and \\U escapes of printable characters undone."""
    if "\\" not in text:
        return text
    pieces = text.split("\\")
    whole = [pieces[0]]
    bytes_inside = "b'" in text or 'b"' in text
    position = 1
    while position < len(pieces):
        piece = pieces[position]
        if not piece and position + 1 < len(pieces):  # an escaped backslash, and the text after it
            whole.append("\\\\" + pieces[position + 1])
            position += 2
            continue
        kind = piece[:1]
        digits = 8 if kind == "U" else 4 if kind == "u" else 2 if kind == "x" and not bytes_inside else 0
        code = int(piece[1 : 1 + digits], 16) if digits else 0
        whole.append(chr(code) + piece[1 + digits :] if _printable(code) else "\\" + piece)
        position += 1
    return "".join(whole)


def represented(value):
    """repr(value) as Python 3 writes it."""
    if isinstance(value, BaseException) and len(value.args) == 1:
        return type(value).__name__ + "(" + represented(value.args[0]) + ")"
    text = _ordered(value) or plain_repr(value)
    return readable(text) if type(value) in _containers or isinstance(value, dict) else text


def _ordered(value):
    """A set of numbers in their order, as Python writes small ones; '' for anything else."""
    if type(value) not in (set, frozenset) or not all([type(item) is int for item in value]) or not value:
        return ""
    text = "{" + ", ".join([str(item) for item in sorted(value)]) + "}"
    return text if type(value) is set else "frozenset(" + text + ")"


def displayed(value):
    """str(value) as Python 3 writes it: only what stands inside of a container is a repr."""
    if type(value) is str:
        return value
    text = _ordered(value) or str(value)
    if "\\" in text and (type(value) in _containers or isinstance(value, dict)):
        return readable(text)
    return text
