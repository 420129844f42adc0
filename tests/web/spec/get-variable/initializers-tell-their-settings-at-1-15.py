#: compat 1.15
# SPEC 1.8
import tensorflow as tf

for make in (tf.zeros_initializer, tf.ones_initializer, tf.constant_initializer, tf.random_uniform_initializer,
             tf.random_normal_initializer, tf.truncated_normal_initializer, tf.uniform_unit_scaling_initializer,
             tf.variance_scaling_initializer, tf.glorot_uniform_initializer, tf.glorot_normal_initializer):
    config = make().get_config()
    again = make.from_config(config)
    print(sorted(config.items(), key=lambda item: item[0]), again.get_config() == config)
print(tf.constant_initializer([1, 2], tf.int32).get_config()["value"], tf.constant_initializer(2, "int32").dtype)
he = tf.initializers.he_normal(seed=3).get_config()
print(he["scale"], he["mode"], he["distribution"], he["seed"])
print(tf.initializers.lecun_uniform().get_config()["distribution"])
#> [('dtype', 'float32')] True
#> [('dtype', 'float32')] True
#> [('dtype', 'float32'), ('value', 0)] True
#> [('dtype', 'float32'), ('maxval', None), ('minval', 0), ('seed', None)] True
#> [('dtype', 'float32'), ('mean', 0.0), ('seed', None), ('stddev', 1.0)] True
#> [('dtype', 'float32'), ('mean', 0.0), ('seed', None), ('stddev', 1.0)] True
#> [('dtype', 'float32'), ('factor', 1.0), ('seed', None)] True
#> [('distribution', 'truncated_normal'), ('dtype', 'float32'), ('mode', 'fan_in'), ('scale', 1.0), ('seed', None)] True
#> [('dtype', 'float32'), ('seed', None)] True
#> [('dtype', 'float32'), ('seed', None)] True
#> [1, 2] <dtype: 'int32'>
#> 2.0 fan_in truncated_normal 3
#> uniform
