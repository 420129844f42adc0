# SPEC 1.8, 2
import tensorflow as tf

v0 = tf.Variable(0.0, name="v0")
with tf.control_dependencies([v0.value()]):
    v1 = tf.get_variable("v1", initializer=tf.constant_initializer(1.0), shape=[])
    added = v1 + 1.0
with tf.Session() as s:
    s.run(v1.initializer)
    print(s.run(v1))
    try:
        s.run(added)
    except tf.errors.FailedPreconditionError as error:
        print(error.message.split("\n")[0])
print([op.name for op in tf.get_default_graph().get_operations() if op.control_inputs])
#> 1.0
#> Attempting to use uninitialized value v0
#> ['add/y']
