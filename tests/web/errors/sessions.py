# SPEC 3, 1.13
import tensorflow as tf

def raised(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("nothing raised")

x = tf.placeholder(tf.float32, [2], name="x")
y = tf.identity(x, name="y")
raised(lambda: tf.Session(config=3))
sess = tf.Session()
tf.get_default_graph().prevent_feeding(y)
raised(lambda: sess.run(y, {y: [1, 2]}))
other = tf.Graph()
with other.as_default():
    there = tf.no_op(name="there")
    number = tf.constant(1)
raised(lambda: there.run(session=sess))
raised(lambda: number.eval(session=sess))
#> TypeError: config must be a tf.ConfigProto, but got <class 'int'>
#> ValueError: Tensor Tensor("y:0", shape=(2,), dtype=float32) may not be fed.
#> ValueError: Cannot use the given session to execute operation: the operation's graph is different from the session's graph.
#> ValueError: Cannot use the given session to evaluate tensor: the tensor's graph is different from the session's graph.
