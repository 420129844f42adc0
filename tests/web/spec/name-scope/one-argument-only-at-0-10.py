#: compat 0.10
# SPEC 1.4
import tensorflow as tf

with tf.name_scope("n") as n:
    print(n)
#> n/
