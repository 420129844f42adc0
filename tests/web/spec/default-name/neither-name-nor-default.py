# SPEC 1.6, 2
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

def enter(*given, **more):
    with tf.variable_op_scope(*given, **more):
        pass
said(lambda: enter([], None, None))
said(lambda: enter([], None, "d", reuse=True))
#> TypeError: If default_name is None then name_or_scope is required
#> ValueError: reuse=True cannot be used without a name_or_scope
