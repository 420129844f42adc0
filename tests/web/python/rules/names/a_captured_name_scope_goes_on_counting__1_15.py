#: compat 1.15
import tensorflow as tf

with tf.name_scope("a") as a:
    tf.constant(1)
with tf.name_scope(a):
    print(tf.constant(1).name)
print(tf.get_default_graph().unique_name("a", mark_as_used=False))
#> a/Const_1:0
#> a_1
