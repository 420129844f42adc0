#: compat 0.10
# SPEC 1.8, A16
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

a, b = tf.get_variable("a", [300, 2]), tf.get_variable("b", [400])
with tf.Session() as s:
    s.run(tf.initialize_all_variables())
    a, b = s.run([a, b])
limit = (3.0 / 300) ** 0.5
print(0.95 * limit < abs(a).max() <= limit, 0.95 * 3 ** 0.5 < abs(b).max() <= 3 ** 0.5)
said(lambda: tf.get_variable("i", [], dtype=tf.int32))
said(lambda: tf.get_variable("c", [], dtype=tf.complex64))
said(lambda: tf.get_variable("z", [0, 2]))
#> True True
#> TypeError: Expected int32, got -1.7320508075688772 of type 'float' instead.
#> TypeError: DataType complex64 for attr 'dtype' not in list of allowed values: float16, float32, float64
#> ZeroDivisionError: float division by zero
