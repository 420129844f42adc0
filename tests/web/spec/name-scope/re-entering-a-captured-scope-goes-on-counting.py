# SPEC 1.4, A33
import tensorflow as tf

with tf.name_scope("a") as a:
    print(tf.constant(1).name)
with tf.name_scope(a) as again:
    print(again, tf.constant(1).name)
print(tf.get_default_graph().unique_name("a", mark_as_used=False))
#> a/Const:0
#> a/ a/Const_1:0
#> a_1
