#: compat 1.15
import tensorflow as tf

kept = tf.variable_scope("a")
with kept as first:
    print(first.name, first.original_name_scope, tf.constant(1).name)
with kept as second:
    print(second.name, second.original_name_scope, tf.constant(1).name)
#> a a/ a/Const:0
#> a a/ a_1/Const:0
