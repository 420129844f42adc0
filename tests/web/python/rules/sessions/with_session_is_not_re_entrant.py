#: compat 1.15
import tensorflow as tf

def error_of(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__ + ": " + str(error).split("\n")[0])
    else:
        print("no error")

tf.constant(1)
sess = tf.Session()
with sess:
    error_of(sess.__enter__)
#> RuntimeError: Session context managers are not re-entrant. Use `Session.as_default()` if you want to enter a session multiple times.
