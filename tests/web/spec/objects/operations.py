# SPEC 1.16
import tensorflow as tf

a = tf.constant(1, name="a")
with tf.control_dependencies([a.op]):
    b = tf.constant(2, name="b")
c = tf.add(a, b, name="c")
op = c.op
print(op.name, op.type, [x is y for x, y in zip(op.inputs, [a, b])], op.outputs[0] is c, op.graph is tf.get_default_graph(), repr(op.device), len(op.inputs))
print([x.name for x in b.op.control_inputs], op.node_def.name, op.node_def.op, list(op.node_def.input), op.values()[0] is c)
print(c.op is op, c.name, c.value_index, [x.name for x in a.consumers()], c.consumers())
#> c Add [True, True] True True '' 2
#> ['a'] c Add ['a', 'b'] True
#> True c:0 0 ['c'] []
