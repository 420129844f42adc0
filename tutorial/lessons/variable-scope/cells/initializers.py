#: compat 0.10
import tensorflow as tf

sess = tf.InteractiveSession()

with tf.variable_scope("foo", initializer=tf.constant_initializer(0.4)):
    v = tf.get_variable("v", [1])
    v.initializer.run()
    print(v.name, v.eval())
    assert v.eval() == 0.4  # Default initializer as set above.
    w = tf.get_variable("w", [1], initializer=tf.constant_initializer(0.3))
    w.initializer.run()
    print(w.name, w.eval())
    assert w.eval() == 0.3  # Specific initializer overrides the default.
    with tf.variable_scope("bar"):
        v = tf.get_variable("v", [1])
        v.initializer.run()
        print(v.name, v.eval())
        assert v.eval() == 0.4  # Inherited default initializer.
    with tf.variable_scope("baz", initializer=tf.constant_initializer(0.2)):
        v = tf.get_variable("v", [1])
        v.initializer.run()
        print(v.name, v.eval())
        assert v.eval() == 0.2  # Changed default initializer.

sess.close()
#> foo/v:0 [0.4]
#> foo/w:0 [0.3]
#> foo/bar/v:0 [0.4]
#> foo/baz/v:0 [0.2]
