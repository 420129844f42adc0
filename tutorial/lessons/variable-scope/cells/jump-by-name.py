#: compat 0.10
import tensorflow as tf

with tf.variable_scope("foo"):
    assert tf.get_variable_scope().name == "foo"
with tf.variable_scope("bar"):
    with tf.variable_scope("baz") as other_scope:
        assert other_scope.name == "bar/baz"
        with tf.variable_scope("foo") as foo_scope:
            print(foo_scope.name)
            assert foo_scope.name == "foo"
#> bar/baz/foo
#! AssertionError
