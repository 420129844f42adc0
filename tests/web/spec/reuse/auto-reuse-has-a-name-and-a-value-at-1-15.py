#: compat 1.15
# SPEC 1.7
import tensorflow as tf

print(tf.AUTO_REUSE, repr(tf.AUTO_REUSE), tf.AUTO_REUSE.name, tf.AUTO_REUSE.value)
#> _ReuseMode.AUTO_REUSE <_ReuseMode.AUTO_REUSE: 1> AUTO_REUSE 1
