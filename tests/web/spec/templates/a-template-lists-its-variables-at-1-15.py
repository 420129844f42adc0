#: compat 1.15
# SPEC 1.12
import tensorflow as tf

def layer(x):
    tf.get_variable("count", [], trainable=False)
    tf.get_local_variable("seen", [])
    return x * tf.get_variable("w", [1])

first, second = tf.make_template("layer", layer), tf.make_template("layer", layer)
print(first.variables, first.trainable_variables)
for template in (first, second, first):
    template(1.0)
def names(variables):
    return [v.name for v in variables]
print(names(first.variables), names(second.global_variables))
print(names(first.trainable_variables), names(first.non_trainable_variables), names(first.local_variables))
print(names(second.weights), names(second.trainable_weights), names(second.non_trainable_weights))
#> [] []
#> ['layer/count:0', 'layer/w:0', 'layer/seen:0'] ['layer_1/count:0', 'layer_1/w:0']
#> ['layer/w:0'] ['layer/count:0'] ['layer/seen:0']
#> ['layer_1/count:0', 'layer_1/w:0', 'layer_1/seen:0'] ['layer_1/w:0'] ['layer_1/count:0']
