# SPEC 1.8, 2
import tensorflow as tf

called = []
def getter(getter, name, *args, **kwargs):
    called.append(name)
    return getter(name, *args, **kwargs)
with tf.variable_scope("scope", custom_getter=getter) as scope:
    v = tf.get_variable("v", [1])
with tf.variable_scope(scope, reuse=True) as scope2:
    v2 = tf.get_variable("v", [1])
with tf.variable_scope("new_scope") as new_scope:
    v3 = tf.get_variable("v3", [1])
with tf.variable_scope(new_scope, custom_getter=getter):
    v4 = tf.get_variable("v4", [1])
print(v is v2, v3.name, v4.name, called)
#> True new_scope/v3:0 new_scope/v4:0 ['scope/v', 'scope/v', 'new_scope/v4']
