# SPEC 2, 1.16
import tensorflow as tf
from tensorflow.python.framework import dtypes, ops

def said(*arguments, **named):
    try:
        print(repr(tf.Operation(*arguments, **named).name))
    except (TypeError, ValueError) as error:
        print(type(error).__name__ + ": " + str(error))

def lines(node_def):
    return repr(node_def).split("\n")

# testNoInputs
node = ops._NodeDef("noop", "myop")
op = ops.Operation(node, ops.Graph(), [], [tf.float32, tf.string])
number, label = op.values()
print(len(op.values()), len(op.inputs), op.name, op.type, op.control_inputs, repr(op.device))
print([(t.name, t.dtype == kind, t.op is op, t._value_index, t.consumers(), t._as_node_def_input())
       for t, kind in ((number, tf.float32), (label, tf.string))])
print(lines(op.node_def), str(op) == str(node) == repr(node), op.node_def == node, number.get_shape())
# testNoOutputs
g = ops.Graph()
one = ops.Operation(ops._NodeDef("noop", "myop1"), g, [], [tf.float32])
two = ops.Operation(ops._NodeDef("reuse", "myop2"), g, [one.values()[0]], [])
print(len(two.values()), len(two.inputs), two.inputs[0] is one.values()[0], one.values()[0].consumers() == [two], lines(two.node_def))
# testInputsAndOutputs: the label is taken twice
g = ops.Graph()
one = ops.Operation(ops._NodeDef("noop", "myop1"), g, [], [tf.float32])
two = ops.Operation(ops._NodeDef("reuse", "myop2"), g, [], [tf.float32, tf.string])
unused, label = two.values()
three = ops.Operation(ops._NodeDef("add", "myop3"), g, [one.values()[0], label, label], [tf.float32, tf.int32])
print(len(three.values()), one.values()[0]._consumers == [three], unused._consumers, label._consumers == [three, three])
print(lines(three.node_def))
# testReferenceInput
g = ops.Graph()
one = ops.Operation(ops._NodeDef("noop", "op1"), g, [], [dtypes.float32_ref, tf.float32])
ref, plain = one.values()
print(ref.dtype.name, plain.dtype.name, lines(one.node_def))
print(lines(ops.Operation(ops._NodeDef("refop", "op2"), g, [ref, plain], [], input_types=[dtypes.float32_ref, tf.float32]).node_def))
print(lines(ops.Operation(ops._NodeDef("nonrefop", "op3"), g, [ref, plain], []).node_def))
# testInvalidNames
for name in ("", "_invalid", "-invalid", "/invalid"):
    said(ops._NodeDef("op", name), g)
# what is open around does not touch it, and what it is given stays
g = tf.Graph()
with g.as_default(), tf.name_scope("scope"), tf.device("/cpu:0"):
    before = tf.no_op("before")
    with tf.control_dependencies([before]):
        tf.Operation(ops._NodeDef("noop", "a"), g)
        there = tf.Operation(ops._NodeDef("noop", "b", "/gpu:1", {"T": tf.float32, "n": 3}), g, [], [tf.int32], [before])
print([(x.name, x.device, [c.name for c in x.control_inputs]) for x in g.get_operations()], g.get_tensor_by_name("b:0") is there.outputs[0])
print(str(there.node_def).split())
there._set_device("/job:goo/device:GPU:0")
print(there.node_def.device)
# what it is not made of
said("noop", g)
said(ops._NodeDef("noop", "x"), 3)
said(ops._NodeDef("noop", "x"), g, 3)
said(ops._NodeDef("noop", "x"), g, [3])
said(ops._NodeDef("noop", "x"), g, control_inputs=[3])
#> 2 0 myop noop [] ''
#> [('myop:0', True, True, 0, [], 'myop'), ('myop:1', True, True, 1, [], 'myop:1')]
#> ['name: "myop"', 'op: "noop"', ''] True True <unknown>
#> 0 1 True True ['name: "myop2"', 'op: "reuse"', 'input: "myop1"', '']
#> 2 True [] True
#> ['name: "myop3"', 'op: "add"', 'input: "myop1"', 'input: "myop2:1"', 'input: "myop2:1"', '']
#> float32_ref float32 ['name: "op1"', 'op: "noop"', '']
#> ['name: "op2"', 'op: "refop"', 'input: "op1"', 'input: "op1:1"', '']
#> ['name: "op3"', 'op: "nonrefop"', 'input: "op1"', 'input: "op1:1"', '']
#> ValueError: '' is not a valid node name
#> ValueError: '_invalid' is not a valid node name
#> ValueError: '-invalid' is not a valid node name
#> ValueError: '/invalid' is not a valid node name
#> [('scope/before', '/device:CPU:0', []), ('a', '', []), ('b', '/gpu:1', ['scope/before'])] True
#> ['name:', '"b"', 'op:', '"noop"', 'input:', '"^scope/before"', 'device:', '"/gpu:1"', 'attr', '{', 'key:', '"T"', 'value', '{', 'type:', 'DT_FLOAT', '}', '}', 'attr', '{', 'key:', '"n"', 'value', '{', 'i:', '3', '}', '}']
#> /job:goo/device:GPU:0
#> TypeError: node_def needs to be a NodeDef: 'noop'
#> TypeError: g needs to be a Graph: 3
#> TypeError: inputs needs to be a list of Tensors: 3
#> TypeError: input needs to be a Tensor: 3
#> TypeError: Control input must be an Operation, a Tensor, or IndexedSlices: 3
