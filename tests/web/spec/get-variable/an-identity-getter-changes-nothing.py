# SPEC 2
import tensorflow as tf

called = []
def identity(getter, *args, **kwargs):
    called.append(kwargs["name"])
    return getter(*args, **kwargs)

with tf.variable_scope("scope", custom_getter=identity) as scope:
    v = tf.get_variable("v", [1])
print(called)
with tf.variable_scope(scope, reuse=True):
    v2 = tf.get_variable("v", [1])
print(called, v is v2)
with tf.variable_scope("new_scope") as new_scope:
    v3 = tf.get_variable("v3", [1])
print(called)
with tf.variable_scope(new_scope, reuse=True, custom_getter=identity):
    print(tf.get_variable("v3", [1]) is v3, called)
#> ['scope/v']
#> ['scope/v', 'scope/v'] True
#> ['scope/v', 'scope/v']
#> True ['scope/v', 'scope/v', 'new_scope/v3']
