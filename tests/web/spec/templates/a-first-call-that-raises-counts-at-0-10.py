#: compat 0.10
# SPEC A12
import tensorflow as tf

fail = [True]
def scale(x):
    if fail.pop():
        raise ValueError("no")
    return x * tf.get_variable("w", [])
t = tf.make_template("t", scale)
fail.append(True)
for _ in range(2):
    try:
        t(tf.constant(1.0))
    except ValueError as error:
        print(str(error).split("\n")[0])
    fail.append(False)
#> no
#> Variable t/w does not exist, or was not created with tf.get_variable(). Did you mean to set reuse=None in VarScope?
