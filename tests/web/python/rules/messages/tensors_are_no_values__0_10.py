#: compat 0.10
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
#> TypeError: Using a `tf.Tensor` as a Python `bool` is not allowed. Use `if t is not None:` instead of `if t:` to test if a tensor is defined, and use the logical TensorFlow ops to test the value of a tensor.
#> TypeError: 'Tensor' object is not iterable.
#> TypeError: object of type 'Tensor' has no len()
#> TypeError: 'Tensor' object does not support item assignment
#> AttributeError: 'Tensor' object has no attribute 'shape'
#> True True False 3
