#: compat 1.15
# SPEC 1.9
import tensorflow as tf

tf.get_variable("f", [2])
tf.get_variable("i", [2], tf.int32)
print(" ".join(op.name for op in tf.get_default_graph().get_operations() if "Initializer" in op.name))
#> f/Initializer/random_uniform/shape f/Initializer/random_uniform/min f/Initializer/random_uniform/max f/Initializer/random_uniform/RandomUniform f/Initializer/random_uniform/sub f/Initializer/random_uniform/mul f/Initializer/random_uniform i/Initializer/zeros
