# SPEC 1.3
import tensorflow as tf

def scope(name):
    with tf.name_scope(name) as opened:
        return opened
print(scope("a"), tf.no_op(name="a").name, scope("a"), tf.no_op(name="a_1").name, scope("a_1"))
#> a/ a_1 a_2/ a_1_1 a_1_2/
