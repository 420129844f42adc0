# SPEC 1.15, 1.17
import tensorflow as tf

v = tf.Variable([1.0, 2.0, 3.0], name="v")
first = v[0].assign(5.0)
rest = v[1:].assign([7.0, 8.0])
joined = "stack" if tf.__version__ == "1.15.0" else "pack"
print(first.name, first.op.type, first.dtype.name, first.get_shape(), [t.name for t in first.op.inputs] == ["v:0"] + [
    "strided_slice/%s:0" % part for part in (joined, joined + "_1", joined + "_2")] + ["strided_slice/_assign/value:0"])
print(rest.name, first.op.colocation_groups(), [op.type for op in tf.get_default_graph().get_operations()][-2:])
whole = v[:].assign([0.0, 0.0])
with tf.Session() as sess:
    sess.run(v.initializer)
    print(sess.run(first), sess.run(rest), sess.run(v))
    try:
        sess.run(whole)
    except tf.errors.UnimplementedError as error:
        print(error.message.split("\n")[0])
try:
    tf.constant([1.0, 2.0])[0].assign(1.0)
except ValueError as error:
    print(error)
#> strided_slice/_assign:0 StridedSliceAssign float32_ref (3,) True
#> strided_slice_1/_assign:0 [b'loc:@v'] ['Const', 'StridedSliceAssign']
#> [5. 2. 3.] [5. 7. 8.] [5. 7. 8.]
#> sliced l-value shape [3] does not match r-value shape [2]. Automatic broadcasting not yet implemented.
#> Sliced assignment is only supported for variables
