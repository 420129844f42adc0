#: compat 1.15
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

def enter(given):
    with tf.variable_scope(given):
        pass
error_of(lambda: tf.variable_scope(None))
error_of(lambda: enter(3))
error_of(lambda: enter("a:0"))
error_of(lambda: tf.variable_scope("a", reuse=1))
error_of(lambda: tf.variable_scope("a", reuse="yes"))
error_of(lambda: tf.variable_scope("a", auxiliary_name_scope=3))
#> TypeError: If default_name is None then name_or_scope is required
#> TypeError: VariableScope: name_or_scope must be a string or VariableScope.
#> ValueError: 'a:0' is not a valid scope name
#> ValueError: The reuse parameter must be True or False or None.
#> ValueError: The reuse parameter must be True or False or None.
#> TypeError: The auxiliary_name_scope must be `True` or `False`, while get 3
