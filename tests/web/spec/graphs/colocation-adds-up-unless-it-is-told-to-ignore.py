# SPEC 2
import tensorflow as tf

a, b = tf.constant([2.0], name="a"), tf.constant(3.0, name="b")

def groups(tensor):
    return sorted(tensor.op.colocation_groups())

print(groups(a))
with tf.colocate_with(a.op):
    beside_a = tf.constant(4.0)
    with tf.colocate_with(beside_a.op):
        print("of a group", groups(tf.constant(4.0)))
    with tf.colocate_with(b.op):
        print("both", groups(tf.constant(4.0)))
    with tf.colocate_with(b.op, ignore_existing=True):
        print("b alone", groups(tf.constant(4.0)))
    with tf.colocate_with(None, ignore_existing=True):
        print("none", groups(tf.constant(4.0, name="c")))
    print("a again", groups(tf.constant(4.0)))
    try:
        with tf.colocate_with(None):
            pass
    except ValueError as error:
        print(error)
with tf.device("/cpu:0"), tf.colocate_with(b.op, ignore_existing=True):
    print(repr(tf.constant(4.0).device))
#> [b'loc:@a']
#> of a group [b'loc:@a']
#> both [b'loc:@a', b'loc:@b']
#> b alone [b'loc:@b']
#> none [b'loc:@c']
#> a again [b'loc:@a']
#> Trying to reset colocation (op is None) but ignore_existing is not True
#> ''
