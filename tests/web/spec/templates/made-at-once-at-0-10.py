#: compat 0.10
# SPEC A12
import tensorflow as tf

def scale(x):
    return x * tf.get_variable("w", [])
x = tf.constant(1.0)
t = tf.make_template("t", scale, create_scope_now_=True)
print(t.var_scope.name, t(x).name, t(x).name)
#> t t_1/mul:0 t_2/mul:0
