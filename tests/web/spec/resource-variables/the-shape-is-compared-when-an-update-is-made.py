#: compat 1.15
# SPEC 2, 3
import tensorflow as tf

v = tf.get_variable("v", [2], use_resource=True)
try:
    v.assign_add([1., 2., 3.])
except ValueError as error:
    print(error)
try:
    v.assign_add([1, 2])
    v.assign("x")
except TypeError as error:
    print(error)
x = tf.placeholder(tf.float32)
add = v.assign_add(x)
with tf.Session() as sess:
    sess.run(v.initializer)
    try:
        sess.run(add, {x: [1., 2., 3.]})
    except tf.errors.InvalidArgumentError as error:
        print(error.message.split("\n")[0])
#> Dimension 0 in both shapes must be equal, but are 2 and 3. Shapes are [2] and [3]. for 'AssignAddVariableOp' (op: 'AssignAddVariableOp') with input shapes: [], [3].
#> Expected float32, got 'x' of type 'str' instead.
#> Cannot update variable with shape [2] using a Tensor with shape [3], shapes must be equal.
