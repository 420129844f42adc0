#: compat 0.10
import tensorflow as tf

v = tf.Variable(1, name="v")
one, two = tf.Session(), tf.Session()
one.run(v.initializer)
print(one.run(v.assign_add(4)), one.run(v))
try:
    two.run(v)
except tf.errors.FailedPreconditionError as error:
    print(error.message.split("\n")[0], error.op)
try:
    two.run(v + 1)
except tf.errors.FailedPreconditionError as error:
    print(error.message.split("\n")[0], error.op.name, error.node_def.name)
print(two.run(tf.report_uninitialized_variables()))
#> 5 5
#> Attempting to use uninitialized value v None
#> Attempting to use uninitialized value v v/read v/read
#> [b'v']
