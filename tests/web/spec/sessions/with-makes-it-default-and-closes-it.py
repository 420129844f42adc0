# SPEC 1.13
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

g = tf.Graph()
with g.as_default():
    c = tf.constant(1)
s = tf.Session(graph=g)
print(tf.get_default_session())
with s as entered:
    print(entered is s, tf.get_default_session() is s, tf.get_default_graph() is g, c.eval())
    with tf.Session() as inner:
        print(tf.get_default_session() is inner)
print(tf.get_default_session(), tf.get_default_graph() is g)
said(lambda: s.run(c))
#> None
#> True True True 1
#> True
#> None False
#> RuntimeError: Attempted to use a closed Session.
