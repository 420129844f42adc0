#: compat 1.15
# SPEC 1.8, A14
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

asked = []
def mine(shape, dtype=None, partition_info=3):
    asked.append((shape, dtype, partition_info))
    return tf.zeros(shape, dtype)
tf.get_variable("v", [2, 3], initializer=mine)
print(asked, tf.get_variable("z", [2], initializer=tf.zeros_initializer).name, tf.get_variable("o", [2], initializer=tf.ones_initializer()).name)
said(lambda: tf.get_variable("w", [2], initializer=lambda shape, dtype: tf.ones(shape, dtype)))
#> [([2, 3], tf.float32, None)] z:0 o:0
#> TypeError: <lambda>() got an unexpected keyword argument 'partition_info'
