#: compat 1.15
# SPEC 2, 1.8
import tensorflow as tf

def kinds(name):
    made = [tf.get_variable(name, []), tf.Variable(1.), tf.get_local_variable(name + "_local", [])]
    with tf.variable_scope("s", use_resource=False):
        made.append(tf.get_variable(name, []))
    return [type(v).__name__ for v in made]

tf.enable_resource_variables()
print(tf.resource_variables_enabled(), kinds("a"))
with tf.Graph().as_default():
    print(kinds("a"))
tf.disable_resource_variables()
print(tf.resource_variables_enabled(), kinds("b"))
print(tf.compat.v1.resource_variables_enabled())
#> True ['ResourceVariable', 'ResourceVariable', 'ResourceVariable', 'RefVariable']
#> ['ResourceVariable', 'ResourceVariable', 'ResourceVariable', 'RefVariable']
#> False ['RefVariable', 'RefVariable', 'RefVariable', 'RefVariable']
#> False
