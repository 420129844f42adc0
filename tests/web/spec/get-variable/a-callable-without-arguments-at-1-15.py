#: compat 1.15
# SPEC 2, 1.8
import numpy as np
import tensorflow as tf

for dtype in (tf.float32, tf.float64, tf.int8, tf.uint8, tf.int16, tf.uint16, tf.int32, tf.int64, tf.bool):
    v = tf.get_variable("v_" + dtype.name, dtype=dtype, initializer=lambda: tf.ones([2, 3], dtype))
    w = tf.get_variable("w_" + dtype.name, initializer=lambda: np.zeros([2], dtype.as_numpy_dtype))
    print(v.dtype.name, v.shape, w.dtype.name, w.shape, v.initial_value.name)
words = tf.get_variable("words", initializer=lambda: ["a", "b"])
whole = tf.get_variable("whole", initializer=lambda: 4, use_resource=True)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    print(sess.run([words, whole]), words.dtype.name, whole.dtype.name)
def shaped(shape, dtype=None, partition_info=None):
    return tf.ones(shape, dtype)
print(tf.get_variable("s", [2], tf.int32, initializer=shaped).dtype.name)
try:
    tf.get_variable("t", initializer=shaped)
except ValueError as error:
    print(str(error)[:38])
#> float32_ref (2, 3) float32_ref (2,) v_float32/Initializer/ones:0
#> float64_ref (2, 3) float64_ref (2,) v_float64/Initializer/ones:0
#> int8_ref (2, 3) int8_ref (2,) v_int8/Initializer/ones:0
#> uint8_ref (2, 3) uint8_ref (2,) v_uint8/Initializer/ones:0
#> int16_ref (2, 3) int16_ref (2,) v_int16/Initializer/ones:0
#> uint16_ref (2, 3) uint16_ref (2,) v_uint16/Initializer/ones:0
#> int32_ref (2, 3) int32_ref (2,) v_int32/Initializer/ones:0
#> int64_ref (2, 3) int64_ref (2,) v_int64/Initializer/ones:0
#> bool_ref (2, 3) bool_ref (2,) v_bool/Initializer/ones:0
#> [array([b'a', b'b'], dtype=object), 4] string_ref int32
#> int32_ref
#> The initializer passed is not valid. I
