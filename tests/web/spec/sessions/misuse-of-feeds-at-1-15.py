#: compat 1.15
# SPEC 3, A23, A36
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

x, u = tf.placeholder(tf.float32, [3], "x"), tf.placeholder(tf.uint8, name="u")
c = tf.constant([1.0, 2.0, 3.0], name="c")
with tf.Session() as s:
    said(lambda: s.run(x, {x: c}))
    said(lambda: s.run(x, {x: [1.0, 2.0]}))
    said(lambda: s.run(u, {u: 300}))
#> TypeError: The value of a feed cannot be a tf.Tensor object. Acceptable feed values include Python scalars, strings, lists, numpy ndarrays, or TensorHandles. For reference, the tensor object was Tensor("c:0", shape=(3,), dtype=float32) which was passed to the feed with key Tensor("x:0", shape=(3,), dtype=float32).
#> ValueError: Cannot feed value of shape (2,) for Tensor 'x:0', which has shape '(3,)'
#> TypeError: Type of feed value 300 with type <class 'int'> is not compatible with Tensor type <class 'numpy.uint8'>. Try explicitly setting the type of the feed tensor to a larger type (e.g. int64).
