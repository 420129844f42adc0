# SPEC 3, 3.1
import tensorflow as tf

v = tf.Variable(1.0, name="v")
with tf.Session() as s:
    try:
        s.run(v + 1.0)
    except tf.errors.OpError as error:
        print(type(error) is tf.errors.FailedPreconditionError, error.op is v.value().op, error.node_def.name, error.node_def.op, error.error_code == tf.errors.FAILED_PRECONDITION)
        print(error.message.split("\n")[0], error.message in str(error))
#> True True v/read Identity True
#> Attempting to use uninitialized value v True
