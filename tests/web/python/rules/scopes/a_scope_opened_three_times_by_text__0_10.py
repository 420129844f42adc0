#: compat 0.10
import tensorflow as tf

for i in range(3):
    with tf.variable_scope("foo") as scope:
        print(scope.name, scope.original_name_scope, tf.constant(1).name)
#> foo foo/ foo/Const:0
#> foo foo_1/ foo_1/Const:0
#> foo foo_2/ foo_2/Const:0
