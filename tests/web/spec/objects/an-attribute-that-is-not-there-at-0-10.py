#: compat 0.10
# SPEC 1.16
import tensorflow as tf

op = tf.no_op(name="n")
try:
    op.get_attr("x")
except ValueError as error:
    print(str(error) == "No attr named 'x' in " + str(op))
#> True
