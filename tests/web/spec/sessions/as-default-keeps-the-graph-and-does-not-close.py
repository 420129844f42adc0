# SPEC 1.13
import tensorflow as tf

g = tf.Graph()
with g.as_default():
    c = tf.constant(1)
s = tf.Session(graph=g)
with s.as_default() as entered:
    print(entered is s, tf.get_default_session() is s, tf.get_default_graph() is g, c.eval())
print(s.run(c))
#> True True False 1
#> 1
