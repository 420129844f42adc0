"""print_exc and format_exc for the error that is given; without one there is nothing to tell."""

import io
import sys


def format_exception(error, *rest):
    text = io.StringIO()
    sys.print_exception(rest[0] if rest and rest[0] is not None else error, text)
    return [line + "\n" for line in text.getvalue().rstrip().split("\n")]


def print_exception(error, *rest, **named):
    print("".join(format_exception(error, *rest)), end="")


def format_exception_only(error, *rest):
    value = rest[0] if rest else error
    return [type(value).__name__ + ": " + str(value) + "\n"]
