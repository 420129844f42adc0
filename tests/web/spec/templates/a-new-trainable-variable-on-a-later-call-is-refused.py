# SPEC 1.12
import tensorflow as tf

def grow(x):
    return x * tf.Variable(1.0)
t = tf.make_template("t", grow)
x = tf.constant(1.0)
t(x)
try:
    t(x)
except ValueError as error:
    lines = str(error).split("\n")
    print(lines[0].split(": ")[0])
    print(lines[1:3], lines[3].startswith("  File "))
#> Trainable variable created when calling a template after the first time, perhaps you used tf.Variable when you meant tf.get_variable
#> ['', 'originally defined at:'] True
