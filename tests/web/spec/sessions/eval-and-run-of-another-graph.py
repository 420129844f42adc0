# SPEC 1.13
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

with tf.Graph().as_default():
    t = tf.constant(1)
    other = tf.Session()
d = tf.constant(1)
with tf.Session() as s:
    said(t.eval)
    said(t.op.run)
said(lambda: d.eval(session=other))
said(lambda: d.op.run(session=other))
#> ValueError: Cannot use the default session to evaluate tensor: the tensor's graph is different from the session's graph. Pass an explicit session to `eval(session=sess)`.
#> ValueError: Cannot use the default session to execute operation: the operation's graph is different from the session's graph. Pass an explicit session to run(session=sess).
#> ValueError: Cannot use the given session to evaluate tensor: the tensor's graph is different from the session's graph.
#> ValueError: Cannot use the given session to execute operation: the operation's graph is different from the session's graph.
