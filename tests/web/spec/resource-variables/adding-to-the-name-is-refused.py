#: compat 1.15
# SPEC 1.14, 1.15
import tensorflow as tf

v = tf.get_variable("v", [2], use_resource=True)
def add(w):
    w += 1
def subtract(w):
    w -= 1
def multiply(w):
    w *= 2
def divide(w):
    w /= 2
def power(w):
    w **= 2
for change in (add, subtract, multiply, divide, power):
    try:
        change(v)
    except RuntimeError as error:
        print(error)
w = v
w //= 2.0
x = v
x %= 2.0
y = tf.Variable(1.0, use_resource=False)
y *= 2
print(w.name, x.name, y.name, v.name)
#> Variable += value not supported. Use variable.assign_add(value) to modify the variable value and variable = variable + value to get a new Tensor object.
#> Variable -= value not supported. Use variable.assign_sub(value) to modify the variable value and variable = variable - value to get a new Tensor object.
#> Variable *= value not supported. Use `var.assign(var * value)` to modify the variable or `var = var * value` to get a new Tensor object.
#> Variable /= value not supported. Use `var.assign(var / value)` to modify the variable or `var = var / value` to get a new Tensor object.
#> Variable **= value not supported. Use `var.assign(var ** value)` to modify the variable or `var = var ** value` to get a new Tensor object.
#> floordiv:0 mod:0 mul:0 v:0
