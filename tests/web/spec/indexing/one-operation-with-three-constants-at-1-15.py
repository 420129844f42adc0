#: compat 1.15
# SPEC 1.17
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

x = tf.constant([1, 2, 3], name="x")
print(x[0].name, [op.name for op in tf.get_default_graph().get_operations()][1:])
with tf.Session() as s:
    print(s.run(x[-1]), s.run(x[1:9]).tolist(), s.run(x[::-1]).tolist())
said(lambda: x[::0])
#> strided_slice:0 ['strided_slice/stack', 'strided_slice/stack_1', 'strided_slice/stack_2', 'strided_slice']
#> 3 [2, 3] [3, 2, 1]
#> ValueError: strides[0] must be non-zero for 'strided_slice_4' (op: 'StridedSlice') with input shapes: [3], [1], [1], [1] and with computed input tensors: input[1] = <0>, input[2] = <0>, input[3] = <0>.
