#: compat 1.15
# SPEC 1.5, A20
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

outer, inner = tf.variable_scope("a"), tf.variable_scope("b")
outer.__enter__()
inner.__enter__()
said(lambda: outer.__exit__(None, None, None))
#> RuntimeError: Improper nesting of variable_scope.
