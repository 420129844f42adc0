#: compat 0.10
# SPEC 3, A23, A36
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

x, p, u = tf.placeholder(tf.float32, [3], "x"), tf.placeholder(tf.float32, [None, 3], "p"), tf.placeholder(tf.uint8, name="u")
with tf.Graph().as_default():
    other = tf.placeholder(tf.float32, name="q")
with tf.Session() as s:
    said(lambda: s.run(x, {other: 1.0}))
    said(lambda: s.run(x, {x.op: 1.0}))
    said(lambda: s.run(x, {x: tf.constant([1.0, 2.0, 3.0])}))
    said(lambda: s.run(x, {x: [1.0, 2.0]}))
    said(lambda: s.run(p, {p: [1.0, 2.0]}))
    said(lambda: s.run(u, {u: 300}))
    print(s.run(u, {u: [300]}))
#> TypeError: Cannot interpret feed_dict key as Tensor: Tensor Tensor("q:0", dtype=float32) is not an element of this graph.
#> TypeError: Cannot interpret feed_dict key as Tensor: Can not convert a Operation into a Tensor.
#> TypeError: The value of a feed cannot be a tf.Tensor object. Acceptable feed values include Python scalars, strings, lists, or numpy ndarrays.
#> ValueError: Cannot feed value of shape (2,) for Tensor 'x:0', which has shape '(3,)'
#> ValueError: Cannot feed value of shape (2,) for Tensor 'p:0', which has shape '(?, 3)'
#> TypeError: Type of feed value 300 is not compatible with Tensor type <class 'numpy.uint8'>. Try explicitly setting the type of the feed tensor to a larger type (e.g. int64).
#> [44]
