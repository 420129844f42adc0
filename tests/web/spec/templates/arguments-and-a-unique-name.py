# SPEC 1.12
import tensorflow as tf

def scale(x, factor):
    return x * factor * tf.get_variable("w", [])
t = tf.make_template("t", scale, factor=2.0)
print(t(tf.constant(1.0)).name)
u = tf.make_template("t", scale, unique_name_="mine", factor=2.0)
w = tf.make_template("t", scale, unique_name_="mine", factor=2.0)
print(u(tf.constant(1.0)).name, u.var_scope.name)
try:
    w(tf.constant(1.0))
except ValueError as error:
    print(str(error)[:48])
#> t/mul_1:0
#> mine/mul_1:0 mine
#> Variable mine/w already exists, disallowed. Did
