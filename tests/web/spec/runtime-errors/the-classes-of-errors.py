# SPEC 3
import tensorflow as tf

print(tf.OpError is tf.errors.OpError, issubclass(tf.errors.UnauthenticatedError, tf.OpError))
error = tf.errors.UnauthenticatedError(None, None, "who are you?")
print(error.error_code == tf.errors.UNAUTHENTICATED, error.message)
#> True True
#> True who are you?
