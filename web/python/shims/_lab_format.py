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
        return value.__format__("") if hasattr(value, "__format__") else displayed(value)
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
    fields = _known.get(text) or _keep(text, _fields(text))
    made = []
    for literal, name, spec, conversion in fields:
        made.append(literal)
        if name is None:
            continue
        value = _field(name, values, named, automatic)
        if "{" in spec or "}" in spec:
            spec = _filled(spec, values, named, automatic)
        made.append(formatted(value, spec, conversion))
    return "".join(made)


_known = {}  # formats that were taken apart; those of % are kept by ("%", text)


def _keep(text, fields):
    if len(_known) > 200:
        _known.clear()
    _known[text] = fields
    return fields


def _fields(text):
    """[(text before it, name, spec, conversion)]; the name of what stands behind the last field is None."""
    fields, literal, at = [], "", 0
    while True:
        opening, closing = text.find("{", at), text.find("}", at)
        start = opening if closing < 0 or 0 <= opening < closing else closing
        if start < 0:
            fields.append((literal + text[at:], None, "", ""))
            return fields
        literal += text[at:start]
        at = start + 2
        if text[start:at] in ("{{", "}}"):
            literal += text[start]
            continue
        end = _field_end(text, start)
        head, _, spec = text[start + 1 : end].partition(":")
        name, _, conversion = head.partition("!")
        fields.append((literal, name, spec, conversion))
        literal, at = "", end + 1


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
    if not text:
        automatic[0] += 1
        return values[automatic[0] - 1]
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
    mapping = isinstance(values, plain_dict)
    given = list(values) if isinstance(values, tuple) else [values]
    made, taken = [], 0
    for literal, key, flags, sign, position in _known.get(("%", text)) or _keep(("%", text), _conversions(text)):
        made.append(literal)
        if not sign:
            continue
        while "*" in flags:
            flags = flags.replace("*", str(_next(given, taken)), 1)
            taken += 1
        if key is None:
            value = _next(given, taken)
            taken += 1
        elif mapping:
            value = values[key]
        else:
            raise TypeError("format requires a mapping")
        made.append(_converted(flags, sign, value, position))
    if taken < len(given) and not mapping:
        raise TypeError("not all arguments converted during string formatting")
    return "".join(made)


def _conversions(text):
    """[(text before it, key, flags and width, sign, its position)]; the last has no sign."""
    found, literal, at = [], "", 0
    while True:
        start = text.find("%", at)
        if start < 0:
            found.append((literal + text[at:], None, "", "", 0))
            return found
        literal += text[at:start]
        end, key = start + 1, None
        if text[end : end + 1] == "(":
            end = text.find(")", end) + 1
            key = text[start + 2 : end - 1]
        first = end
        while text[end : end + 1] and text[end] in "-+ #0123456789.*hlL":
            end += 1
        sign, at = text[end : end + 1], end + 1
        if not sign:
            raise ValueError("incomplete format")
        if sign == "%":
            literal += "%"
            continue
        flags = text[first:end].replace("h", "").replace("l", "").replace("L", "")
        found.append((literal, key, flags, sign, end))
        literal = ""


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
