# SPEC 1.13
import tensorflow as tf

s = tf.InteractiveSession()
try:
    with s:
        print("entered")
except Exception as error:
    print(type(error).__name__)
s.close()
#> AttributeError
