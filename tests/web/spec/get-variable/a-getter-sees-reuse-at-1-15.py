#: compat 1.15
# SPEC 2
import tensorflow as tf

seen = []
def getter(getter, name, *args, **kwargs):
    seen.append(kwargs["reuse"])
    return getter(name, *args, **kwargs)
with tf.variable_scope("s", custom_getter=getter, reuse=tf.AUTO_REUSE):
    tf.get_variable("v", [1])
with tf.variable_scope("s", custom_getter=getter, reuse=True):
    tf.get_variable("v", [1])
with tf.variable_scope("t", custom_getter=getter):
    tf.get_variable("v", [1])
print(seen)
#> [<_ReuseMode.AUTO_REUSE: 1>, True, False]
