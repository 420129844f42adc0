#: compat 1.15
# SPEC 1.5, 1.7, A1, A20
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

said(lambda: tf.variable_scope(None))
said(lambda: tf.variable_scope("a", reuse=1))
said(lambda: tf.variable_scope("a", reuse="yes"))
said(lambda: tf.variable_scope("a", auxiliary_name_scope=3))
kept = tf.variable_scope(3)
said(kept.__enter__)
kept = tf.variable_scope("_")
said(kept.__enter__)
print(repr(tf.get_variable_scope().name), tf.no_op(name="op").name)
#> TypeError: If default_name is None then name_or_scope is required
#> ValueError: The reuse parameter must be True or False or None.
#> ValueError: The reuse parameter must be True or False or None.
#> TypeError: The auxiliary_name_scope must be `True` or `False`, while get 3
#> TypeError: VariableScope: name_or_scope must be a string or VariableScope.
#> ValueError: '_' is not a valid scope name
#> '' op
