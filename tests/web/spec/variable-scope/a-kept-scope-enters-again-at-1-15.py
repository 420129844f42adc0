#: compat 1.15
# SPEC 1.5, A20
import tensorflow as tf

kept = tf.variable_scope("a")
for _ in range(2):
    with kept as scope:
        print(scope.name, scope.original_name_scope, tf.no_op(name="op").name)
#> a a/ a/op
#> a a/ a_1/op
