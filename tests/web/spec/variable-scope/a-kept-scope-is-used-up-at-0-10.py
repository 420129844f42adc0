#: compat 0.10
# SPEC 1.19, A20
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

kept, names = tf.variable_scope("a"), tf.name_scope("n")
with kept as scope, names as n:
    print(scope.name, n)
for used in (kept, names):
    said(used.__enter__)
#> a a/n/
#> RuntimeError: generator didn't yield
#> RuntimeError: generator didn't yield
