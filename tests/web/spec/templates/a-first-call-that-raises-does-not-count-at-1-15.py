#: compat 1.15
# SPEC A12
import tensorflow as tf

fails = [False, True]
def scale(x):
    if fails.pop():
        raise ValueError("no")
    return x * tf.get_variable("w", [])
t = tf.make_template("t", scale)
try:
    t(tf.constant(1.0))
except ValueError as error:
    print(str(error).split("\n")[0])
t(tf.constant(1.0))
print([v.name for v in tf.all_variables()])
#> no
#> ['t/w:0']
