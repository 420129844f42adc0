#: compat 1.15
# SPEC A12
import tensorflow as tf

def scale(x):
    return x * tf.get_variable("w", [])
x = tf.constant(1.0)
t = tf.make_template("t", scale, create_scope_now_=True)
print(t.variable_scope.name, t.variable_scope_name, t.name, t.var_scope.name, t(x).name, t(x).name)
#> t t/ t t t/mul:0 t_1/mul:0
