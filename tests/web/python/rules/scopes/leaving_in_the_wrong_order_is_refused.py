#: compat 1.15
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

outer, inner = tf.variable_scope("outer"), tf.variable_scope("inner")
outer.__enter__()
inner.__enter__()
error_of(lambda: outer.__exit__(None, None, None))
#> RuntimeError: Improper nesting of variable_scope.
