#: compat 1.15
# SPEC 1.19
import tensorflow as tf

print(tf.AUTO_REUSE, repr(tf.AUTO_REUSE))
#> _ReuseMode.AUTO_REUSE <_ReuseMode.AUTO_REUSE: 1>
