# SPEC 1.14
import numpy as np
import tensorflow as tf

import numpy as np
a = tf.constant(1.0, name="a")
print((a + 1).name, (1 + a).name, (a * [1.0, 2.0]).name, (np.array([1.0, 2.0]) * a).dtype, (np.float32(2.0) * a).name)
print([op.name for op in tf.get_default_graph().get_operations()])
with tf.Graph().as_default() as g:
    print(tf.add(1, 2).dtype, [op.name for op in g.get_operations()])
#> add:0 add_1:0 mul:0 <dtype: 'float32'> mul_2:0
#> ['a', 'add/y', 'add', 'add_1/x', 'add_1', 'mul/y', 'mul', 'mul_1/x', 'mul_1', 'mul_2/x', 'mul_2']
#> <dtype: 'int32'> ['Add/x', 'Add/y', 'Add']
