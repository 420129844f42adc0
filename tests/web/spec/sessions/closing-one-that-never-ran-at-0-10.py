#: compat 0.10
# SPEC A22
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

c = tf.constant(1)
s = tf.Session()
s.close()
print(s.run(c))
s.close()
said(lambda: s.run(c))
#> 1
#> RuntimeError: Attempted to use a closed Session.
