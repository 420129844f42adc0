# SPEC 1.4
import tensorflow as tf

with tf.name_scope("out"):
    for name in (None, ""):
        with tf.name_scope(name) as root:
            print(repr(root), tf.no_op(name="x").name)
    print(tf.no_op(name="x").name)
#> '' x
#> '' x_1
#> out/x
