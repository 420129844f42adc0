# SPEC 1.16
import tensorflow as tf

v = tf.get_variable("v", [2, 3], initializer=tf.constant_initializer(0.1))
image = tf.placeholder(tf.float32, [None, 4, 4, 1], name="image")
conv = tf.nn.conv2d(image, tf.ones([2, 2, 1, 1]), strides=[1, 1, 1, 1], padding="SAME").op
attr = v.op.node_def.attr
print(attr["dtype"].type, [dim.size for dim in attr["shape"].shape.dim], attr["dtype"].WhichOneof("value"))
print(str(attr["shape"]).split(), attr["shape"].HasField("shape"), attr["shape"].HasField("type"))
print(v.initializer.node_def.attr["_class"].list.s, v.initializer.node_def.attr["validate_shape"].b)
print(conv.node_def.attr["strides"].list.i, conv.node_def.attr["padding"].s)
attr = v.initializer.node_def.attr
print("T" in attr, "none" in attr, len(attr), sorted(attr), attr["none"].WhichOneof("value"))
value = v.initial_value.op.node_def.attr["value"].tensor
print(value.dtype, len(value.tensor_shape.dim), value.float_val, value.tensor_content)
print(str(v.initial_value.op.node_def.attr["value"]) == "tensor {\n" + "".join(
    ["  " + line + "\n" for line in str(value).split("\n")[:-1]]) + "}\n")

# get_attr gives them too; a shape is read by TensorShape
print(str(v.op.get_attr("shape")).split(), tf.TensorShape(v.op.get_attr("shape")))
print(tf.TensorShape(conv.inputs[0].op.get_attr("shape")) if tf.__version__ == "1.15.0" else "(?, 4, 4, 1)")
print(v.initial_value.op.get_attr("value").float_val, tf.TensorShape([None, 2]).as_proto().dim[0].size)
names = tf.constant(["a\n", '"b"']).op.get_attr("value")
print(names.string_val, str(names).split("\n")[-3:])
print(tf.constant([1.5, 2.5]).op.get_attr("value").tensor_content)
print([(node.name, node.op) for node in tf.get_default_graph().as_graph_def().node][-1],
      tf.get_default_graph().as_graph_def().versions.producer > 10)

# and they are taken where attributes are given
made = tf.get_default_graph().create_op("Made", [], [tf.float32], name="made", attrs={
    "type": tf.AttrValue(type=1), "flag": tf.AttrValue(b=False), "text": tf.AttrValue(s=b"x"), "number": 3})
print(made.get_attr("type") in (1, tf.float32), made.get_attr("flag"), made.get_attr("text"), made.get_attr("number"))
print(str(tf.AttrValue(b=False)), tf.AttrValue(i=2) == tf.AttrValue(i=2), tf.AttrValue(i=2) == tf.AttrValue(i=3))
#> 1 [2, 3] type
#> ['shape', '{', 'dim', '{', 'size:', '2', '}', 'dim', '{', 'size:', '3', '}', '}'] True False
#> [b'loc:@v'] True
#> [1, 1, 1, 1] b'SAME'
#> True False 4 ['T', '_class', 'use_locking', 'validate_shape'] None
#> 1 2 [0.10000000149011612] b''
#> True
#> ['dim', '{', 'size:', '2', '}', 'dim', '{', 'size:', '3', '}'] (2, 3)
#> (?, 4, 4, 1)
#> [0.10000000149011612] -1
#> [b'a\n', b'"b"'] ['string_val: "a\\n"', 'string_val: "\\"b\\""', '']
#> b'\x00\x00\xc0?\x00\x00 @'
#> ('Const_1', 'Const') True
#> True False b'x' 3
#> b: false
#>  True False
