#: compat 0.10
import tensorflow as tf

with tf.variable_scope("foo") as foo_scope:
    assert foo_scope.name == "foo"
with tf.variable_scope("bar"):
    with tf.variable_scope("baz") as other_scope:
        assert other_scope.name == "bar/baz"
        with tf.variable_scope(foo_scope) as foo_scope2:
            assert foo_scope2.name == "foo"  # Not changed.
            v = tf.get_variable("v", [1])
            x = 1.0 + v

print(v.name)
print(x.op.name)
#> foo/v:0
#> bar/baz/foo/add
