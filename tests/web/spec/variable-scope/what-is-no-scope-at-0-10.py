#: compat 0.10
# SPEC 1.5, A20
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

def enter(*given, **more):
    with tf.variable_scope(*given, **more):
        pass
said(lambda: enter(3))
said(lambda: enter(None))
said(lambda: enter("a b"))
kept = [tf.variable_scope(3), tf.variable_scope(None), tf.variable_scope("_")]
said(lambda: kept[2].__enter__())
#> TypeError: VariableScope: name_or_scope must be a string or VariableScope.
#> TypeError: VariableScope: name_or_scope must be a string or VariableScope.
#> ValueError: 'a b' is not a valid scope name
#> ValueError: '_' is not a valid scope name
