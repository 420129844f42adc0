#: compat 1.15
# SPEC 1.10
import tensorflow as tf

print(tf.group().name)
#> group_deps
