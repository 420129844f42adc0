#: compat 0.10
# SPEC 1.17
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

x = tf.constant([1, 2, 3])
i = tf.constant(1, name="i")
said(lambda: x[i])
said(lambda: x["a"])
with tf.Session() as s:
    print(s.run(x[1.5]), s.run(x[-1]), s.run(x[1:9]).tolist(), s.run(x[-9:2]).tolist())
    try:
        s.run(x[5])
    except tf.errors.InvalidArgumentError as error:
        print(error.message.split("\n")[0])
#> TypeError: Bad slice index Tensor("i:0", shape=(), dtype=int32) of type <class 'tensorflow.python.framework.ops.Tensor'>
#> ValueError: invalid literal for int() with base 10: 'a'
#> 2 3 [2, 3] [1, 2]
#> slice index 5 of dimension 0 out of bounds.
