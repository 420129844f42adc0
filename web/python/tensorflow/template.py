"""tf.make_template: a function whose variables are made by its first call and shared by the others (SPEC 1.12)."""
import json

import _core
from . import _state
from ._state import fail, location
from .errors import OpError
from .ops import get_collection
from .single_variable import refuse
from .variable_scope import variable_scope
from .variables import GraphKeys


class Template:
    """What make_template returns."""
    _tf_class = "tensorflow.python.ops.template.Template"

    def __init__(self, name, function, unique_name, custom_getter, create_now, arguments):
        self._name, self._function, self._unique_name = name, function, unique_name
        self._custom_getter, self._arguments = custom_getter, arguments
        self._frames = json.loads(_core.location_frames(location()))
        self._called = False
        self._scope = None
        if create_now:
            self._create_scope()

    def _create_scope(self):
        """1.15 opens only the variable scope at construction, 0.10 a name scope too (SPEC A12)."""
        auxiliary = {"auxiliary_name_scope": False} if _state.modern else {}
        with self._open(None, **auxiliary) as scope:
            self._scope = scope

    def _open(self, scope, **options):
        if scope is None and self._unique_name is None:
            options["default_name"] = self._name
        if self._custom_getter is not None:
            options["custom_getter"] = self._custom_getter
        return variable_scope(scope if scope is not None else self._unique_name, **options)

    def __call__(self, *arguments, **named):
        if self._scope is not None:
            return self._later(arguments, named) if self._called else self._first(self._scope, arguments, named)
        with self._open(None) as scope:
            self._scope = scope
            return self._run(arguments, named, False)

    def _first(self, scope, arguments, named):
        with variable_scope(scope):
            return self._run(arguments, named, False)

    def _later(self, arguments, named):
        with variable_scope(self._scope, reuse=True):
            return self._run(arguments, named, True)

    def _run(self, arguments, named, check):
        if not _state.modern:
            self._called = True
        before = len(get_collection(GraphKeys.TRAINABLE_VARIABLES))
        given = dict(self._arguments)
        given.update(named)
        try:
            result = self._function(*arguments, **given)
            made = get_collection(GraphKeys.TRAINABLE_VARIABLES)[before:]
            if check and made:
                refuse(made[0].graph, made[0].op.name, None, "template_variable", [v.name for v in made])
        except Exception as error:
            raise _told(error, self._frames)
        self._called = True
        return result

    @property
    def name(self):
        return self._name

    @property
    def func(self):
        return self._function

    @property
    def variable_scope(self):
        return self._scope

    @property
    def var_scope(self):
        return self._scope

    @property
    def variable_scope_name(self):
        """The scope's name with its "/", None before the first call."""
        if self._scope is None:
            return None
        name = self._scope.name
        return name if not name or name.endswith("/") else name + "/"

    def _listed(self, key):
        """The variables below its scope in a collection; none before a call has made any."""
        return get_collection(key, self.variable_scope_name) if self._called else []

    @property
    def trainable_variables(self):
        return self._listed(GraphKeys.TRAINABLE_VARIABLES)

    @property
    def global_variables(self):
        return self._listed(GraphKeys.GLOBAL_VARIABLES)

    @property
    def local_variables(self):
        return self._listed(GraphKeys.LOCAL_VARIABLES)

    @property
    def variables(self):
        return self.global_variables + self.local_variables

    @property
    def non_trainable_variables(self):
        trainable = set(self.trainable_variables)
        return [v for v in self.global_variables if v not in trainable]

    weights, trainable_weights, non_trainable_weights = variables, trainable_variables, non_trainable_variables


def _told(error, frames):
    """The same error, saying where the template was made: a new one, as MicroPython's cannot be changed."""
    lines = ['  File "%s", line %d, in %s\n    %s\n' % (f["file"], f["line"], f["function"], f["source"])
             for f in reversed(frames)]
    text = str(error) + "\n\noriginally defined at:\n" + "".join(lines)
    if isinstance(error, OpError):
        return type(error)(error.node_def, error.op, text)
    try:
        return type(error)(text)
    except TypeError:
        return error


def make_template(name_, func_, create_scope_now_=False, unique_name_=None, custom_getter_=None, **kwargs):
    """A function that calls func_ in a variable scope of its own, always the same.

    name_: of the scope, made unique; unique_name_: exactly this name. kwargs: arguments for every call.
    """
    if name_ is None:
        fail("template_name")
    return Template(name_, func_, unique_name_, custom_getter_, create_scope_now_, kwargs)
