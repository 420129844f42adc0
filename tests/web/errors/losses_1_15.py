#: compat 1.15
# SPEC A30
import tensorflow as tf

def raised(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("nothing raised")

x = tf.placeholder(tf.float32, [2, 3], name="x")
raised(lambda: tf.nn.softmax_cross_entropy_with_logits(labels=x))
raised(lambda: tf.nn.sparse_softmax_cross_entropy_with_logits(logits=x))
raised(lambda: tf.nn.dropout(x, rate=1.0))
raised(lambda: tf.nn.dropout(x, keep_prob=1.5))
#> ValueError: Both labels and logits must be provided.
#> ValueError: Both labels and logits must be provided.
#> ValueError: rate must be a scalar tensor or a float in the range [0, 1), got 1
#> ValueError: rate must be a scalar tensor or a float in the range [0, 1), got -0.5
