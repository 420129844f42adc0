# SPEC 2, 1.19
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

a, b, c = [tf.constant(n, name=name) for n, name in enumerate("abc")]
def control(op):
    return [x.name for x in op.control_inputs]
with tf.control_dependencies([a, b.op]):
    print(control(tf.constant(1).op))
    with tf.control_dependencies([c, a]):
        print(control(tf.constant(1).op))
        with tf.control_dependencies(None):
            print(control(tf.constant(1).op))
            with tf.control_dependencies([b]):
                print(control(tf.constant(1).op))
    print(control(tf.identity(a).op), control(tf.no_op()))
print(control(tf.constant(1).op))
said(lambda: tf.control_dependencies([3]).__enter__())
#> ['a', 'b']
#> ['a', 'b', 'c']
#> []
#> ['b']
#> ['b'] ['a', 'b']
#> []
#> TypeError: Can not convert a int into a Tensor or Operation.
