#: compat 0.10
import tensorflow as tf

with tf.variable_scope("root"):
    # At start, the scope is not reusing.
    assert tf.get_variable_scope().reuse == False
    with tf.variable_scope("foo"):
        # Opened a sub-scope, still not reusing.
        assert tf.get_variable_scope().reuse == False
    with tf.variable_scope("foo", reuse=True):
        # Explicitly opened a reusing scope.
        assert tf.get_variable_scope().reuse == True
        with tf.variable_scope("bar"):
            # Now sub-scope inherits the reuse flag.
            assert tf.get_variable_scope().reuse == True
            print(tf.get_variable_scope().name, tf.get_variable_scope().reuse)
    # Exited the reusing scope, back to a non-reusing one.
    assert tf.get_variable_scope().reuse == False
    print(tf.get_variable_scope().name, tf.get_variable_scope().reuse)
#> root/foo/bar True
#> root False
