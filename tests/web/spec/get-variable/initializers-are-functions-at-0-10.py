#: compat 0.10
# SPEC 1.8, A14
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

asked = []
def mine(shape, dtype):
    asked.append((shape, dtype))
    return tf.zeros(shape, dtype)
tf.get_variable("v", [2, 3], initializer=mine)
tf.get_variable("w", tf.TensorShape([2]), tf.float64, lambda shape, dtype: tf.ones(shape, dtype))
print(asked, tf.get_variable("z", [2], initializer=tf.zeros_initializer).name)
said(lambda: tf.zeros_initializer())
#> [([2, 3], tf.float32)] z:0
#> TypeError: zeros_initializer() missing 1 required positional argument: 'shape'
