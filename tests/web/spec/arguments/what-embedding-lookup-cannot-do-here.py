# SPEC 1.10
import tensorflow as tf

v, ids = tf.ones([3, 2]), [0]
for arguments in (([v, v], ids), (v, ids, "mod", None, True, 1.)):
    try:
        tf.nn.embedding_lookup(*arguments)
    except AttributeError as error:
        print(str(error).split(" here")[0])
print(tf.unique([3, 3], tf.int64).idx.dtype, tf.unique([3], name="named").y.name)
#> module 'tensorflow.nn' has no attribute 'embedding_lookup of several tensors'
#> module 'tensorflow.nn' has no attribute 'embedding_lookup with max_norm'
#> <dtype: 'int64'> named:0
