#: compat 0.10
# SPEC A30
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

x = tf.constant([[1, 2], [3, 4]])
print(tf.concat(0, [x, x]).get_shape(), [t.name for t in tf.split(1, 2, x)])
said(lambda: tf.nn.softmax_cross_entropy_with_logits(tf.ones([1, 2]), tf.ones([1, 2])).get_shape())
#> (4, 2) ['split:0', 'split:1']
#> (1,)
