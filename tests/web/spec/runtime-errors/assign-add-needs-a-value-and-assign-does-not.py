# SPEC 3.1
import tensorflow as tf

v = tf.Variable(1.0, name="v")
w = tf.Variable(1.0, name="w")
with tf.Session() as s:
    for op in (v.assign_add(1.0), v.assign_sub(1.0)):
        try:
            s.run(op)
        except tf.errors.FailedPreconditionError as error:
            print(error.message.split("\n")[0], error.op.name)
    print(s.run(v.assign(3.0)), s.run(v.assign_add(1.0)))
    with tf.Session() as fresh:
        try:
            fresh.run(w + v)
        except tf.errors.FailedPreconditionError as error:
            print(error.message.split("\n")[0])
#> Attempting to use uninitialized value v AssignAdd
#> Attempting to use uninitialized value v AssignSub
#> 3.0 4.0
#> Attempting to use uninitialized value v
