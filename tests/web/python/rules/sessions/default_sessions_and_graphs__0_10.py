#: compat 0.10
import tensorflow as tf

g = tf.Graph()
with g.as_default():
    c = tf.constant(1)
with tf.Session(graph=g) as sess:
    print(tf.get_default_session() is sess, tf.get_default_graph() is g, c.eval())
print(tf.get_default_session(), tf.get_default_graph() is g)
inner = tf.Session(graph=g)
with inner.as_default():
    print(tf.get_default_graph() is g, c.eval())
print(inner.run(c))
interactive = tf.InteractiveSession(graph=g)
print(c.eval())
interactive.close()
print(tf.get_default_session())
#> True True 1
#> None False
#> False 1
#> 1
#> 1
#> None
