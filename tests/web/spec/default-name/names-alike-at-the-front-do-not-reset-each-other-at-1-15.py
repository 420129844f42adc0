#: compat 1.15
# SPEC 2, 1.6
import tensorflow as tf

for name in ("defaultScope1", "defaultScope1", "defaultScope", "defaultScope1"):
    with tf.variable_scope(None, name):
        with tf.variable_scope(None, "layer"):
            print(tf.get_variable("w", []).name)
#> defaultScope1/layer/w:0
#> defaultScope1_1/layer/w:0
#> defaultScope/layer/w:0
#> defaultScope1_2/layer/w:0
