#: compat 1.15
# SPEC 1.8, A16, 2
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

a, b, c = tf.get_variable("a", [300, 100]), tf.get_variable("b", [400]), tf.get_variable("c", [2, 2, 30, 70])
i, t, f, n = [tf.get_variable(kind.name, [2], kind) for kind in (tf.int32, tf.string, tf.bool, tf.uint8)]
with tf.Session() as s:
    s.run(tf.global_variables_initializer())
    a, b, c, i, t, f, n = s.run([a, b, c, i, t, f, n])
limits = [(6.0 / 400) ** 0.5, (6.0 / 800) ** 0.5, (6.0 / 400) ** 0.5]
print([0.95 * limit < abs(each).max() <= limit for limit, each in zip(limits, (a, b, c))])
print(i, f, n, list(t))
said(lambda: tf.get_variable("x", [2], tf.complex64))
print(tf.get_variable("zero", [0, 2]).get_shape())
#> [True, True, True]
#> [0 0] [False False] [0 0] [b'', b'']
#> ValueError: An initializer for variable x of <dtype: 'complex64'> is required
#> (0, 2)
