# SPEC 2
import tensorflow as tf

class Holder:
    def __init__(self, element):
        self._element = element
    def _as_graph_element(self):
        return self._element

a, b = tf.constant(1., name="a"), tf.constant(2., name="b")
with tf.control_dependencies([Holder(a), Holder(b.op), a]):
    c = tf.constant(3., name="c")
print([op.name for op in c.op.control_inputs])
with tf.control_dependencies([a]):
    with tf.control_dependencies([b]):
        d = tf.constant(4., name="d")
        e = tf.add(a, d, name="e")
        with tf.control_dependencies([d]):
            f = tf.add(a, b, name="f")
print([op.name for op in d.op.control_inputs], [op.name for op in e.op.control_inputs], [op.name for op in f.op.control_inputs])
with tf.control_dependencies([a]):
    with tf.control_dependencies(None):
        with tf.control_dependencies([b]):
            g = tf.constant(5., name="g")
        h = tf.constant(6., name="h")
    i = tf.constant(7., name="i")
print([[op.name for op in each.op.control_inputs] for each in (g, h, i)])
with tf.control_dependencies([]):
    print(tf.constant(1.).op.control_inputs)
v = tf.Variable(1., name="v")
with tf.control_dependencies([v]):
    print([op.name for op in tf.constant(1.).op.control_inputs])
#> ['a', 'b']
#> ['a', 'b'] [] ['d']
#> [['b'], [], ['a']]
#> []
#> ['v']
