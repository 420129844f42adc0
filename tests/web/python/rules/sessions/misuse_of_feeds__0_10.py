#: compat 0.10
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

x = tf.placeholder(tf.float32, [None, 3], name="x")
n = tf.placeholder(tf.uint8, [], name="n")
sess = tf.Session()
error_of(lambda: sess.run(x, {x: [1., 2.]}))
error_of(lambda: sess.run(x, {"x": 1}))
error_of(lambda: sess.run(x, {3: 1}))
error_of(lambda: sess.run(x, {x.op: 1}))
error_of(lambda: sess.run(n, {n: 300}))
error_of(lambda: sess.run(x, {x: "abc"}))
try:
    sess.run(x, {x: [[1, 2, 3], [4]]})
except ValueError as error:
    print(str(error).startswith("setting an array element with a sequence."))
error_of(lambda: sess.run(x))
print(sess.run(n, {n: 2.9}), sess.run(x, {"x:0": [[1, 2, 3]]}), sess.run(tf.constant(1.0), {}))
#> ValueError: Cannot feed value of shape (2,) for Tensor 'x:0', which has shape '(?, 3)'
#> TypeError: Cannot interpret feed_dict key as Tensor: The name 'x' refers to an Operation, not a Tensor. Tensor names must be of the form "<op_name>:<output_index>".
#> TypeError: Cannot interpret feed_dict key as Tensor: Can not convert a int into a Tensor.
#> TypeError: Cannot interpret feed_dict key as Tensor: Can not convert a Operation into a Tensor.
#> TypeError: Type of feed value 300 is not compatible with Tensor type <class 'numpy.uint8'>. Try explicitly setting the type of the feed tensor to a larger type (e.g. int64).
#> ValueError: could not convert string to float: 'abc'
#> True
#> InvalidArgumentError: You must feed a value for placeholder tensor 'x' with dtype float
#> 2 [[1. 2. 3.]] 1.0
