#: compat 0.10
# SPEC 3
import tensorflow as tf

def raised(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("nothing raised")

x = tf.placeholder(tf.float32, [2, 3], name="x")
raised(lambda: tf.nn.dropout(x, 1.5))
raised(lambda: tf.nn.dropout(x, 0.0))
#> ValueError: keep_prob must be a scalar tensor or a float in the range (0, 1], got 1.5
#> ValueError: keep_prob must be a scalar tensor or a float in the range (0, 1], got 0
