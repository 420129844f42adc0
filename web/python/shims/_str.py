"""Methods of str that MicroPython lacks; the lab calls them for `text.title()` and the like (lab/expressions.js)."""


def capitalize(text):
    return text[:1].upper() + text[1:].lower()


def title(text):
    made, inside = [], False
    for letter in text:
        made.append(letter.lower() if inside else letter.upper())
        inside = letter.isalpha()
    return "".join(made)


def swapcase(text):
    return "".join([letter.lower() if letter.isupper() else letter.upper() for letter in text])


def casefold(text):
    return text.lower()


def zfill(text, width):
    sign = text[:1] if text[:1] in ("+", "-") else ""
    return sign + "0" * (width - len(text)) + text[len(sign) :]


def ljust(text, width, fill=" "):
    return text + fill * (width - len(text))


def rjust(text, width, fill=" "):
    return fill * (width - len(text)) + text


def center(text, width, fill=" "):
    room = max(0, width - len(text))
    left = room // 2 + (room & width & 1)
    return fill * left + text + fill * (room - left)


def removeprefix(text, prefix):
    return text[len(prefix) :] if prefix and text.startswith(prefix) else text


def removesuffix(text, suffix):
    return text[: -len(suffix)] if suffix and text.endswith(suffix) else text


def expandtabs(text, size=8):
    made, column = [], 0
    for letter in text:
        if letter == "\t":
            letter = " " * (size - column % size if size else 0)
        made.append(letter)
        column = 0 if letter in "\r\n" and letter else column + len(letter)
    return "".join(made)


def maketrans(source, to=None, dropped=""):
    if to is None:
        return dict([(ord(key) if isinstance(key, str) else key, value) for key, value in source.items()])
    if len(source) != len(to):
        raise ValueError("the first two maketrans arguments must have equal length")
    pairs = [(ord(a), ord(b)) for a, b in zip(source, to)]
    return dict(pairs + [(ord(letter), None) for letter in dropped])


def translate(text, table):
    made = []
    for letter in text:
        to = table.get(ord(letter), letter)
        made.append("" if to is None else chr(to) if isinstance(to, int) else to)
    return "".join(made)


def format_map(text, mapping):
    return text.format(**mapping)


def isascii(text):
    return all([ord(letter) < 128 for letter in text])


def isdecimal(text):
    return text.isdigit()


def isnumeric(text):
    return text.isdigit()


def isalnum(text):
    return bool(text) and all([_is_letter(letter) or letter.isdigit() for letter in text])


def isidentifier(text):
    return bool(text) and not text[0].isdigit() and all([letter == "_" or isalnum(letter) for letter in text])


def isprintable(text):
    return all([repr(letter)[1:-1] in (letter, "\\" + letter) for letter in text])


def istitle(text):
    return text == title(text) and any([_is_letter(letter) for letter in text])


def _is_letter(letter):
    return letter.isalpha() or ord(letter) > 0xBF
