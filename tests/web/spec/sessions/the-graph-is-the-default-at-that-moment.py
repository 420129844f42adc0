# SPEC 1.13
import tensorflow as tf

tf.constant(1)
g = tf.Graph()
with g.as_default():
    t = tf.constant(2)
    s = tf.Session()
print(s.graph is g, s.run(t), tf.Session(graph=g).graph is g, tf.Session().graph is tf.get_default_graph())
#> True 2 True True
