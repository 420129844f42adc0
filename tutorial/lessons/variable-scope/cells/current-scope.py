#: compat 0.10
import tensorflow as tf


def where_am_i():
    scope = tf.get_variable_scope()
    print(repr(scope.name), scope.reuse)


where_am_i()
with tf.variable_scope("foo"):
    where_am_i()
    with tf.variable_scope("bar", reuse=True):
        where_am_i()
    where_am_i()
#> '' False
#> 'foo' False
#> 'foo/bar' True
#> 'foo' False
