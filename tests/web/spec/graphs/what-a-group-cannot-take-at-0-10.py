#: compat 0.10
# SPEC 1.10
import tensorflow as tf

a = tf.constant(1)
for call in (lambda: tf.group(), lambda: tf.group(a, x=1), lambda: tf.group(3)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))
#> ValueError: No inputs provided
#> ValueError: Unknown keyword arguments: x
#> AttributeError: 'int' object has no attribute 'device'
