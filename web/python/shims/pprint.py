"""pprint: one line if it fits, else one item a line."""

from _lab_text import represented


def pformat(value, indent=1, width=80, **named):
    text = represented(value)
    if len(text) <= width:
        return text
    space = ",\n" + " " * indent
    if isinstance(value, dict):
        pairs = [represented(key) + ": " + pformat(value[key], indent, width - indent) for key in sorted(value)]
        return "{" + space.join(pairs) + "}"
    if type(value) in (list, tuple):
        items = space.join([pformat(item, indent, width - indent) for item in value])
        return "[" + items + "]" if type(value) is list else "(" + items + ")"
    return text


def pprint(value, stream=None, **named):
    print(pformat(value, **named), file=stream)


pp = pprint
