#: compat 1.15
# SPEC 1.10
import tensorflow as tf

x = tf.placeholder(tf.int32, [], name="x")
y = tf.case([(x < 0, lambda: tf.constant(-1)), (x < 10, lambda: x * 2)], default=lambda: tf.constant(100))
print(y)
print([op.name for op in tf.get_default_graph().get_operations() if op.type == "Merge"])
with tf.Session() as sess:
    print([sess.run(y, {x: v}) for v in (-5, 4, 50)])

def refused(pairs, **settings):
    try:
        tf.case(pairs, **settings)
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split(" here")[0])

refused(3, default=lambda: x)
refused([(x, lambda: x)], default=lambda: x)
refused([(True, lambda: x)], default=lambda: x)
refused([[x < 0, lambda: x]], default=lambda: x)
refused([(x < 0, x)], default=lambda: x)
refused([(x < 0, lambda: x)], default=x)
refused([(x < 0, lambda: x)])
#> Tensor("case/cond/Merge:0", shape=(), dtype=int32)
#> ['case/cond/cond/Merge', 'case/cond/Merge']
#> [-1, 8, 100]
#> TypeError: fns must be a list, tuple, or dict
#> TypeError: pred must be Tensor of type bool: x:0
#> TypeError: pred must be a Tensor, got: True
#> TypeError: Each entry in pred_fn_pairs must be a 2-tuple
#> TypeError: fn for pred Less_3:0 must be callable.
#> TypeError: default must be callable.
#> AttributeError: module 'tensorflow' has no attribute 'Assert'
