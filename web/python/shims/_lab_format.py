"""Text by a format - %, format(), str.format() and f-strings - as Python 3 writes it.

MicroPython rounds a float as it multiplies it ('%.1f' % 0.25 is 0.3), formats nothing but its own types, and knows
neither attributes and items in a field nor a dict of ours beside a %.
"""

import _lab_js
from _lab_dict import plain_dict
from _lab_text import displayed, represented

plain_round = round


def number(value):
    """A NumPy scalar as Python's own number."""
    if getattr(value, "shape", None) == () and hasattr(value, "item"):
        return value.item()
    return value


def formatted(value, spec="", conversion=""):
    """format(value, spec); conversion: what stands behind the ! of a field."""
    if conversion:
        value = displayed(value) if conversion == "s" else represented(value)
    if not spec:
        return displayed(value)
    value = number(value)
    kind = type(value)
    if kind is float or (kind is int or kind is bool) and spec[-1] in "eEfFgG%":
        text = _lab_js.float_text(float(value), spec)
        if text:
            return text
    elif kind not in (int, bool, str, complex):
        if hasattr(value, "__format__"):
            return value.__format__(spec)
        name = ("numpy." if hasattr(value, "_only") else "") + kind.__name__
        raise TypeError("unsupported format string passed to " + name + ".__format__")
    if kind is str and len(value.encode()) > len(value):
        return _padded(value, spec)
    return ("{:" + spec + "}").format(int(value) if kind is bool else value)


def _padded(text, spec):
    """A str in its field by its characters: MicroPython counts bytes."""
    fill, align = " ", "<"
    if spec[1:2] and spec[1] in "<>^":
        fill, align, spec = spec[0], spec[1], spec[2:]
    elif spec[0] in "<>^":
        align, spec = spec[0], spec[1:]
    width, _, longest = spec.rstrip("s").partition(".")
    text = text[: int(longest)] if longest else text
    room = max(0, int(width or 0) - len(text))
    left = 0 if align == "<" else room if align == ">" else room // 2
    return fill * left + text + fill * (room - left)


def rounded(value, digits=None):
    """round(), of a float to digits behind its point by its exact value."""
    if type(value) is float and type(digits) is int and digits >= 0:
        return float(_lab_js.float_text(value, "." + str(digits) + "f"))
    return plain_round(value) if digits is None else plain_round(value, digits)


def filled(text, *values, **named):
    """text.format(*values, **named)."""
    return _filled(text, values, named, [0]) if type(text) is str else text.format(*values, **named)


def _filled(text, values, named, automatic):
    pieces, at = [], 0
    while True:
        opening, closing = text.find("{", at), text.find("}", at)
        start = opening if closing < 0 or 0 <= opening < closing else closing
        if start < 0:
            return "".join(pieces) + text[at:]
        pieces.append(text[at:start])
        at = start + 2
        if text[start:at] in ("{{", "}}"):
            pieces.append(text[start])
            continue
        end = _field_end(text, start)
        head, _, spec = text[start + 1 : end].partition(":")
        name, _, conversion = head.partition("!")
        value = _field(name, values, named, automatic)
        pieces.append(formatted(value, _filled(spec, values, named, automatic), conversion))
        at = end + 1


def _field_end(text, start):
    depth = 0
    for end in range(start, len(text)):
        depth += 1 if text[end] == "{" else -1 if text[end] == "}" else 0
        if depth <= 0:
            break
    if depth < 0 or end == start:
        raise ValueError("Single '" + text[start] + "' encountered in format string")
    if depth > 0:
        raise ValueError("expected '}' before end of string")
    return end


def _field(text, values, named, automatic):
    """The value of a field: `0`, `name`, '' (the next one), with .attributes and [items] behind it."""
    parts = text.replace("[", ".[").split(".")
    name = parts[0]
    if not name:
        name, automatic[0] = str(automatic[0]), automatic[0] + 1
    value = values[int(name)] if name.isdigit() else named[name]
    for part in parts[1:]:
        if part[:1] != "[":
            value = getattr(value, part)
        else:
            key = part[1:-1]
            value = value[int(key) if key.isdigit() else key]
    return value


def percent(text, values):
    """text % values, where text is a str."""
    if type(text) is not str:
        return text % values
    mapping = values if isinstance(values, plain_dict) else None
    given = list(values) if isinstance(values, tuple) else [values]
    pieces, at, taken = [], 0, 0
    while True:
        start = text.find("%", at)
        if start < 0:
            break
        pieces.append(text[at:start])
        end, value, key = start + 1, None, None
        if text[end : end + 1] == "(":
            end = text.find(")", end) + 1
            key = text[start + 2 : end - 1]
        flags = ""
        while text[end : end + 1] and text[end] in "-+ #0123456789.*hlL":
            if text[end] == "*":
                flags += str(_next(given, taken))
                taken += 1
            elif text[end] not in "hlL":
                flags += text[end]
            end += 1
        sign, at = text[end : end + 1], end + 1
        if not sign:
            raise ValueError("incomplete format")
        if sign == "%":
            pieces.append("%")
            continue
        if key is None:
            value = _next(given, taken)
            taken += 1
        elif mapping is None:
            raise TypeError("format requires a mapping")
        else:
            value = mapping[key]
        pieces.append(_converted(flags, sign, value, end))
    if taken < len(given) and mapping is None:
        raise TypeError("not all arguments converted during string formatting")
    return "".join(pieces) + text[at:]


def _next(given, taken):
    if taken >= len(given):
        raise TypeError("not enough arguments for format string")
    return given[taken]


def _converted(flags, sign, value, position):
    if sign in "sra":
        text = displayed(value) if sign == "s" else represented(value)
        return formatted(text, "<" + flags[1:] if flags[:1] == "-" else ">" + flags) if flags else text
    if sign == "c":
        return ("%" + flags + "c") % (value,)
    if sign not in "diuoxXeEfFgG":
        raise ValueError(
            "unsupported format character '%s' (0x%x) at index %d" % (sign, ord(sign), position)
        )
    value = number(value)
    if type(value) is bool:
        value = int(value)
    if type(value) not in (int, float):
        if sign in "eEfFgG":
            raise TypeError("must be real number, not " + type(value).__name__)
        raise TypeError("%" + sign + " format: a number is required, not " + type(value).__name__)
    if sign in "eEfFgG":
        size = flags.lstrip("-+ #0")
        flags = flags[: len(flags) - len(size)]
        spec = "<" if "-" in flags else ""
        spec += "+" if "+" in flags else " " if " " in flags else ""
        spec += "#" if "#" in flags else ""
        spec += "0" if "0" in flags and "-" not in flags else ""
        return _lab_js.float_text(float(value), spec + size + ("0" if size[-1:] == "." else "") + sign)
    return ("%" + flags + ("d" if sign in "iu" else sign)) % (int(value),)
