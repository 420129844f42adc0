#: compat 1.15
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

error_of(lambda: tf.Session(tf.Graph()))
error_of(lambda: tf.Session(tf.ConfigProto()))
error_of(lambda: tf.Session(graph=3))
error_of(lambda: tf.Session().run(1))
c = tf.constant(1, name="c")
error_of(lambda: c.eval())
error_of(lambda: tf.no_op().run())
with tf.Graph().as_default():
    d = tf.constant(2, name="d")
    elsewhere = tf.Session()
error_of(lambda: c.eval(session=elsewhere))
with elsewhere.as_default():
    error_of(lambda: c.eval())
    error_of(lambda: c.op.run())
sess = tf.Session()
error_of(lambda: sess.run(None))
error_of(lambda: sess.run(1))
error_of(lambda: sess.run([c, d]))
error_of(lambda: sess.run("nope"))
error_of(lambda: sess.run("nope:0"))
print(sess.run(c), sess.run("c:0"), sess.run("c"), sess.run([]))
sess.close()
error_of(lambda: sess.run(c))
#> TypeError: target must be a string, but got <class 'tensorflow.python.framework.ops.Graph'>
#> TypeError: target must be a string, but got <class 'tensorflow.core.protobuf.config_pb2.ConfigProto'>. Did you do "Session(config)" instead of "Session(config=config)"?
#> TypeError: graph must be a tf.Graph, but got <class 'int'>
#> RuntimeError: The Session graph is empty.  Add operations to the graph before calling run().
#> ValueError: Cannot evaluate tensor using `eval()`: No default session is registered. Use `with sess.as_default()` or pass an explicit session to `eval(session=sess)`
#> ValueError: Cannot execute operation using `run()`: No default session is registered. Use `with sess.as_default():` or pass an explicit session to `run(session=sess)`
#> ValueError: Cannot use the given session to evaluate tensor: the tensor's graph is different from the session's graph.
#> ValueError: Cannot use the default session to evaluate tensor: the tensor's graph is different from the session's graph. Pass an explicit session to `eval(session=sess)`.
#> ValueError: Cannot use the default session to execute operation: the operation's graph is different from the session's graph. Pass an explicit session to run(session=sess).
#> TypeError: Fetch argument None has invalid type <class 'NoneType'>
#> TypeError: Fetch argument 1 has invalid type <class 'int'>, must be a string or Tensor. (Can not convert a int into a Tensor or Operation.)
#> ValueError: Fetch argument <tf.Tensor 'd:0' shape=() dtype=int32> cannot be interpreted as a Tensor. (Tensor Tensor("d:0", shape=(), dtype=int32) is not an element of this graph.)
#> ValueError: Fetch argument 'nope' cannot be interpreted as a Tensor. ("The name 'nope' refers to an Operation not in the graph.")
#> ValueError: Fetch argument 'nope:0' cannot be interpreted as a Tensor. ("The name 'nope:0' refers to a Tensor which does not exist. The operation, 'nope', does not exist in the graph.")
#> 1 1 None []
#> RuntimeError: Attempted to use a closed Session.
