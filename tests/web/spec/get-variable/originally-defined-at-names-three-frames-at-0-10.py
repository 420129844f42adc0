#: compat 0.10
# SPEC 1.8
import tensorflow as tf

def one(depth):
    if depth == 0:
        return tf.get_variable("v", [1])
    return one(depth - 1)
one(6)
try:
    tf.get_variable("v", [1])
except ValueError as error:
    print(str(error).count("  File "), "line 6, in one" in str(error), "line 7, in one" in str(error), "<module>" in str(error))
#> 3 True True False
