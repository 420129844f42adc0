#: compat 1.15
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
    print(str(error).count("  File "), "<module>" in str(error))
#> 5 False
