"""What the core's table says of each type of operation, asked once; below tensors, which name attributes by it."""
import json

import _core
from . import dtypes
from ._state import check

definitions = {}  # type -> Definition, None for a type without one


class Definition:
    """What the core's table says of one operation type."""

    def __init__(self, record):
        self.inputs = record["inputs"]
        self.kinds = {attr["name"]: attr["kind"] for attr in record["attrs"]}
        self.defaults = {attr["name"]: attr["default"] for attr in record["attrs"]
                         if attr["kind"] == "t" and "default" in attr}
        outputs = record["outputs"]
        self.outputs = None if [o for o in outputs if o["number_attr"]] else len(outputs)
        self.names, self.tuple = [o["name"] for o in outputs], None  # of several: what is given back, by name
        for argument in self.inputs:
            fixed = argument["type"]
            argument["dtype"] = dtypes.by_number(fixed) if fixed else None


def definition(op_type):
    """The Definition of a type, None for a type without one."""
    found = definitions.get(op_type, 0)
    if found == 0:
        text = check(_core.definition(op_type))
        found = definitions[op_type] = Definition(json.loads(text)) if text else None
    return found
