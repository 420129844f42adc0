#: compat 1.15
# SPEC 1.7, 2
import tensorflow as tf

with tf.variable_scope("a", reuse=True) as a:
    pass
for reuse in (None, False, True):
    with tf.variable_scope(a, reuse=reuse) as again:
        print(again.reuse)
#> True
#> True
#> True
