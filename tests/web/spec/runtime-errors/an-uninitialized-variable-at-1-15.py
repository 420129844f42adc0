#: compat 1.15
# SPEC 3, 3.1
import tensorflow as tf

with tf.variable_scope("foo"):
    v = tf.get_variable("v", [1])
with tf.Session() as s:
    try:
        s.run(v + 1.0)
    except tf.errors.FailedPreconditionError as error:
        print(error.message)
        print(error.op.name, str(error).startswith(error.message + "\n\nOriginal stack trace for 'foo/v/read':\n  File "))
    try:
        s.run([tf.constant(1), v])
    except tf.errors.FailedPreconditionError as error:
        print(error.message)
        print(error.op, str(error) == error.message)
#> Attempting to use uninitialized value foo/v
#> 	 [[node foo/v/read (defined at an-uninitialized-variable-at-1-15:5) ]]
#> foo/v/read True
#> Attempting to use uninitialized value foo/v
#> 	 [[{{node _retval_foo/v_0_1}}]]
#> None True
