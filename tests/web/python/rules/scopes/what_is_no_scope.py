#: compat 0.10
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
error_of(lambda: enter(None))
error_of(lambda: enter(3))
error_of(lambda: enter("a:0"))
#> TypeError: VariableScope: name_or_scope must be a string or VariableScope.
#> TypeError: VariableScope: name_or_scope must be a string or VariableScope.
#> ValueError: 'a:0' is not a valid scope name
