#: compat 1.15
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

t = tf.constant([1, 2], name="c")
error_of(lambda: bool(t))
error_of(lambda: list(t))
error_of(lambda: len(t))
def put():
    t[0] = 1
error_of(put)
error_of(lambda: t.shape)
print(t in [t], t == t, t == 1, {t: 3}[t])
#> OperatorNotAllowedInGraphError: using a `tf.Tensor` as a Python `bool` is not allowed in Graph execution. Use Eager execution or decorate this function with @tf.function.
#> OperatorNotAllowedInGraphError: iterating over `tf.Tensor` is not allowed in Graph execution. Use Eager execution or decorate this function with @tf.function.
#> TypeError: len is not well defined for symbolic Tensors. (c:0) Please call `x.shape` rather than `len(x)` for shape information.
#> TypeError: 'Tensor' object does not support item assignment
#> no error
#> True True False 3
