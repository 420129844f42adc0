#: compat 1.15
# SPEC 2, 1.8
import tensorflow as tf

dtypes = [tf.int8, tf.uint8, tf.int16, tf.uint16, tf.int32, tf.int64, tf.bool]
pairs = []
for dtype in dtypes:
    plain = tf.get_variable("plain_" + dtype.name, [3, 4], dtype)
    zeros = tf.get_variable("zeros_" + dtype.name, [3, 4], dtype, initializer=tf.zeros_initializer(dtype=dtype))
    pairs.append((plain, zeros))
text = tf.get_variable("text", [], tf.string)
floats = [tf.get_variable(dtype.name, [2], dtype) for dtype in (tf.float32, tf.float64)]
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    for plain, zeros in pairs:
        value, expected = sess.run([plain, zeros])
        print(plain.dtype.name, value.dtype, value.tolist() == expected.tolist(), value.any())
    print(sess.run(text), [sess.run(v).dtype.name for v in floats])
for dtype in (tf.complex64, tf.complex128):
    try:
        tf.get_variable("c", [2], dtype)
    except ValueError as error:
        print(error)
#> int8_ref int8 True False
#> uint8_ref uint8 True False
#> int16_ref int16 True False
#> uint16_ref uint16 True False
#> int32_ref int32 True False
#> int64_ref int64 True False
#> bool_ref bool True False
#> b'' ['float32', 'float64']
#> An initializer for variable c of <dtype: 'complex64'> is required
#> An initializer for variable c of <dtype: 'complex128'> is required
