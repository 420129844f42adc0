# SPEC 1.9
import tensorflow as tf

made = [tf.zeros_initializer, tf.ones_initializer, tf.random_normal_initializer(), tf.truncated_normal_initializer(),
        tf.random_uniform_initializer(-1.0, 1.0), tf.uniform_unit_scaling_initializer()]
for n, initializer in enumerate(made):
    tf.get_variable("v%d" % n, [2], initializer=initializer)
    prefix = "v%d/Initializer/" % n
    print(" ".join(op.name[len(prefix):] for op in tf.get_default_graph().get_operations() if op.name.startswith(prefix)))
#> zeros
#> ones
#> random_normal/shape random_normal/mean random_normal/stddev random_normal/RandomStandardNormal random_normal/mul random_normal
#> truncated_normal/shape truncated_normal/mean truncated_normal/stddev truncated_normal/TruncatedNormal truncated_normal/mul truncated_normal
#> random_uniform/shape random_uniform/min random_uniform/max random_uniform/RandomUniform random_uniform/sub random_uniform/mul random_uniform
#> random_uniform/shape random_uniform/min random_uniform/max random_uniform/RandomUniform random_uniform/sub random_uniform/mul random_uniform
