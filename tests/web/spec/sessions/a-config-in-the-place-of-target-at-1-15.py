#: compat 1.15
# SPEC 1.13
import tensorflow as tf

try:
    tf.Session(tf.ConfigProto())
except TypeError as error:
    print(str(error)[:25], str(error)[-67:])
#> target must be a string,  . Did you do "Session(config)" instead of "Session(config=config)"?
