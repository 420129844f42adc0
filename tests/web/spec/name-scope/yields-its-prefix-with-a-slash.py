# SPEC 1.4
import tensorflow as tf

with tf.name_scope("a") as a:
    with tf.name_scope("b/c") as c:
        print(a, c, tf.no_op(name="x").name)
    print(tf.no_op(name="y").name)
with tf.name_scope("a") as again:
    print(again)
#> a/ a/b/c/ a/b/c/x
#> a/y
#> a_1/
