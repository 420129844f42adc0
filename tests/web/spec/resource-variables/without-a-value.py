#: compat 1.15
# SPEC 2, 3.1
import tensorflow as tf

v = tf.get_variable("foo/v", [], initializer=tf.zeros_initializer(), use_resource=True)
w = tf.get_variable("w", [], initializer=tf.ones_initializer(), use_resource=True)
double = v * 2.
add = v.assign_add(1.)
there = v.is_initialized()

def first(fetch):
    try:
        print(sess.run(fetch))
    except tf.errors.OpError as error:
        print(type(error).__name__, error.op.name)
        print(error.message.split("\n")[0])

with tf.Session() as sess:
    print(sess.run(there), sess.run(tf.report_uninitialized_variables()))
    first(v)
    sess.run(w.initializer)
    first(v)
    first(double)
    first(add)
    sess.run(v.initializer)
    print(sess.run(there), sess.run([v, w, double, add]), sess.run(tf.report_uninitialized_variables()))
#> False [b'foo/v' b'w']
#> FailedPreconditionError foo/v/Read/ReadVariableOp
#> Error while reading resource variable foo/v from Container: localhost. This could mean that the variable was uninitialized. Not found: Container localhost does not exist. (Could not find resource: localhost/foo/v)
#> FailedPreconditionError foo/v/Read/ReadVariableOp
#> Error while reading resource variable foo/v from Container: localhost. This could mean that the variable was uninitialized. Not found: Resource localhost/foo/v/N10tensorflow3VarE does not exist.
#> FailedPreconditionError ReadVariableOp
#> Error while reading resource variable foo/v from Container: localhost. This could mean that the variable was uninitialized. Not found: Resource localhost/foo/v/N10tensorflow3VarE does not exist.
#> NotFoundError AssignAddVariableOp
#> Resource localhost/foo/v/N10tensorflow3VarE does not exist.
#> True [0.0, 1.0, 0.0, 1.0] []
