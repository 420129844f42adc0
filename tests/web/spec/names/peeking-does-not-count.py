# SPEC 1.3, A33
import tensorflow as tf

g = tf.get_default_graph()
print(g.unique_name("a", mark_as_used=False), g.unique_name("a"), g.unique_name("a", mark_as_used=False), g.unique_name("a", mark_as_used=False))
print(g.unique_name("a"))
with tf.name_scope("s"):
    print(g.unique_name("a", mark_as_used=False), g.unique_name("a"))
#> a a a_1 a_1
#> a_1
#> s/a s/a
