# SPEC 2, 1.16
import tensorflow as tf

g = tf.Graph()
op1 = g.create_op("const", [], [tf.float32], None, name="myop1")
with g.device("/gpu:1"):
    op2 = g.create_op("add", [], [tf.float32, tf.string], None, name="myop2")
op3 = g.create_op("foo", [op1.values()[0], op2.values()[1], op2.values()[0]], [tf.float32, tf.int32], None, name="myop3")
print(repr(op1.device), op2.device, repr(op3.device))
print(str(op3.node_def).split())
print([t.name for t in op3.inputs], op3.inputs[0] is op1.outputs[0], len(op1.inputs), len(g.create_op("noop", [], [], None, name="none").values()))
print([(t.name, t.dtype.name, t.value_index, t.op is op3) for t in op3.values()])
print([c.name for c in op2.outputs[0].consumers()], op1.graph is g)
op0 = g.create_op("const", [], [tf.float32, tf.float32], None)
print(op0.name, [t.name for t in op0.values()], g.create_op("const", [], [tf.float32], None).name, g.create_op("const", [], [tf.float32], None, name="my_op").name)
ref = g.create_op("Variable", [], [tf.float32_ref if hasattr(tf, "float32_ref") else tf.float32], None, name="other", attrs={"dtype": tf.float32, "shape": tf.TensorShape([])})
print(ref.values()[0].dtype.name)
g.finalize()
try:
    g.create_op("const", [], [tf.float32], None, name="late")
except RuntimeError as error:
    print(error)
for name in ("", "_invalid", "-invalid", "/invalid", "invalid:0"):
    try:
        tf.Graph().create_op("noop", [], [], None, name=name)
    except ValueError as error:
        print(error)
#> '' /device:GPU:1 ''
#> ['name:', '"myop3"', 'op:', '"foo"', 'input:', '"myop1"', 'input:', '"myop2:1"', 'input:', '"myop2"']
#> ['myop1:0', 'myop2:1', 'myop2:0'] True 0 0
#> [('myop3:0', 'float32', 0, True), ('myop3:1', 'int32', 1, True)]
#> ['myop3'] True
#> const ['const:0', 'const:1'] const_1 my_op
#> float32_ref
#> Graph is finalized and cannot be modified.
#> '' is not a valid node name
#> '_invalid' is not a valid node name
#> '-invalid' is not a valid node name
#> '/invalid' is not a valid node name
#> 'invalid:0' is not a valid node name
