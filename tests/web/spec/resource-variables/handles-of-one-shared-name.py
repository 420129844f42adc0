#: compat 1.15
# SPEC 2, 1.13
import tensorflow as tf

g = tf.get_default_graph()
v = tf.get_variable("v", [], use_resource=True, initializer=tf.zeros_initializer())
handle = g.create_op("VarHandleOp", [], [tf.resource], name="again", attrs={"dtype": tf.float32, "shape": tf.TensorShape([]), "shared_name": "v"}).outputs[0]
read = g.create_op("ReadVariableOp", [handle], [tf.float32], attrs={"dtype": tf.float32}).outputs[0]
with tf.Session() as sess, tf.Session() as other:
    sess.run(v.initializer)
    sess.run(v.assign_add(2.0).op)
    print(sess.run(read))
    v.load(5.0, sess)
    print(sess.run([read, v]))
    fetched = sess.run(v.handle)
    print(fetched.shape, bytes(list(fetched))[2:46].decode(), bytes(list(fetched))[-18:].decode())
    try:
        other.run(read)
    except tf.errors.FailedPreconditionError as error:
        print(error.message.split(" (")[0])
#> 2.0
#> [5.0, 5.0]
#> (91,) /job:localhost/replica:0/task:0/device:CPU:0 N10tensorflow3VarE
#> Error while reading resource variable v from Container: localhost. This could mean that the variable was uninitialized. Not found: Container localhost does not exist.
