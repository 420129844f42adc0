# SPEC 1.13
import tensorflow as tf

v = tf.Variable(1.0, name="v")
one, two = tf.Session(), tf.Session()
one.run(v.initializer)
print(one.run(v.assign_add(1.0)), one.run(v))
try:
    two.run(v)
except tf.errors.FailedPreconditionError as error:
    print(error.message.split("\n")[0])
#> 2.0 2.0
#> Attempting to use uninitialized value v
