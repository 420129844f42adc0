#: compat 1.15
# SPEC 1.10, A29
import tensorflow as tf

def made(call):
    with tf.Graph().as_default() as g:
        x = tf.placeholder(tf.float32, [2, 3], name="x")
        t = call(x)
        print([op.name for op in g.get_operations()][1:], t.op.type)
made(lambda x: tf.transpose(x))
made(lambda x: tf.shape(x))
made(lambda x: tf.rank(x))
made(lambda x: tf.size(x))
made(lambda x: tf.zeros_like(x))
made(lambda x: tf.div(x, 2.0))
made(lambda x: tf.concat([x, x], 0))
made(lambda x: tf.random_uniform([2], 0, 3, tf.int32))
made(lambda x: tf.random_normal([2]))
made(lambda x: x // 2.0)
made(lambda x: x % 2.0)
made(lambda x: tf.reduce_mean(x))
made(lambda x: tf.add(x, 1.0))
made(lambda x: tf.subtract(x, x))
made(lambda x: tf.multiply(x, x))
made(lambda x: x[0])
made(lambda x: x / 2.0)
#> ['transpose/perm', 'transpose'] Transpose
#> ['Shape'] Const
#> ['Rank'] Const
#> ['Size'] Const
#> ['zeros_like'] Const
#> ['div/y', 'div'] RealDiv
#> ['concat/axis', 'concat'] ConcatV2
#> ['random_uniform/shape', 'random_uniform/min', 'random_uniform/max', 'random_uniform'] RandomUniformInt
#> ['random_normal/shape', 'random_normal/mean', 'random_normal/stddev', 'random_normal/RandomStandardNormal', 'random_normal/mul', 'random_normal'] Add
#> ['floordiv/y', 'floordiv'] FloorDiv
#> ['mod/y', 'mod'] FloorMod
#> ['Const', 'Mean'] Mean
#> ['Add/y', 'Add'] Add
#> ['Sub'] Sub
#> ['Mul'] Mul
#> ['strided_slice/stack', 'strided_slice/stack_1', 'strided_slice/stack_2', 'strided_slice'] StridedSlice
#> ['truediv/y', 'truediv'] RealDiv
