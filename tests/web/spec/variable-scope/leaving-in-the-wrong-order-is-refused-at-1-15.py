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

# both are still open, and can be left in their order
print(tf.get_variable("v", [1]).name)
inner.__exit__(None, None, None)
print(tf.get_variable("v", [1]).name)
outer.__exit__(None, None, None)
print(tf.get_variable("v", [1]).name)
#> RuntimeError: Improper nesting of variable_scope.
#> a/b/v:0
#> a/v:0
#> v:0
