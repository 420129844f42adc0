#: compat 1.15
# SPEC 1.8, A15, 2
import numpy as np
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

import numpy as np
said(lambda: tf.get_variable("v", initializer=np.array([1], dtype=np.int64), dtype=tf.int32))
said(lambda: tf.get_variable("v", initializer=1, dtype=tf.float32))
said(lambda: tf.get_variable("v", initializer=tf.constant(1), dtype=tf.int64))
print([op.name for op in tf.get_default_graph().get_operations()])
with tf.variable_scope("s"):
    v = tf.get_variable("v", initializer=1, dtype=tf.int32)
print([op.name for op in tf.get_default_graph().get_operations()][3:])
with tf.variable_scope("s", reuse=True):
    said(lambda: tf.get_variable("v", initializer=1.5, dtype=tf.int32))
    print(tf.get_variable("v", initializer=2, dtype=tf.int32) is v)
with tf.variable_scope("t", dtype=tf.float64):
    print(tf.get_variable("v", initializer=1).dtype.name)
print([op.name for op in tf.get_default_graph().get_operations() if op.name.startswith("Const")])
#> ValueError: Initializer type '<dtype: 'int64'>' and explicit dtype '<dtype: 'int32'>' don't match.
#> ValueError: Initializer type '<dtype: 'int32'>' and explicit dtype '<dtype: 'float32'>' don't match.
#> ValueError: Initializer type '<dtype: 'int32'>' and explicit dtype '<dtype: 'int64'>' don't match.
#> ['Const', 'Const_1', 'Const_2']
#> ['Const_3', 's/v/initial_value', 's/v', 's/v/Assign', 's/v/read']
#> ValueError: Initializer type '<dtype: 'float32'>' and explicit dtype '<dtype: 'int32'>' don't match.
#> True
#> int32_ref
#> ['Const', 'Const_1', 'Const_2', 'Const_3', 'Const_4', 'Const_5']
