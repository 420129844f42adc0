#: compat 0.10
# SPEC 3, 3.1
import tensorflow as tf

with tf.variable_scope("foo"):
    v = tf.get_variable("v", [1])
with tf.Session() as s:
    try:
        s.run(v + 1.0)
    except tf.errors.FailedPreconditionError as error:
        print(error.message)
        print(error.op.name, str(error).startswith(error.message + "\nCaused by op 'foo/v/read', defined at:\n  File "))
    try:
        s.run(v)
    except tf.errors.FailedPreconditionError as error:
        first, second = error.message.split("\n")
        print(first, second.startswith("\t [[Node: _send_foo/v_0 = _Send[T=DT_FLOAT, client_terminated=true, "), second.endswith('tensor_name="foo/v:0", _device="/job:localhost/replica:0/task:0/cpu:0"](foo/v)]]'))
        print(error.op, str(error) == error.message)
#> Attempting to use uninitialized value foo/v
#> 	 [[Node: foo/v/read = Identity[T=DT_FLOAT, _class=["loc:@foo/v"], _device="/job:localhost/replica:0/task:0/cpu:0"](foo/v)]]
#> foo/v/read True
#> Attempting to use uninitialized value foo/v True True
#> None True
