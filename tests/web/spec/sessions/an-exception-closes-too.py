# SPEC 1.13
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

c = tf.constant(1)
try:
    with tf.Session() as s:
        s.run(c)
        raise KeyError("out")
except KeyError:
    pass
print(tf.get_default_session())
said(lambda: s.run(c))
#> None
#> RuntimeError: Attempted to use a closed Session.
