#: compat 1.15
# SPEC 1.13
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

c = tf.constant(1)
s = tf.Session()
with s:
    said(s.__enter__)
with s:
    said(lambda: s.run(c))
#> RuntimeError: Session context managers are not re-entrant. Use `Session.as_default()` if you want to enter a session multiple times.
#> RuntimeError: Attempted to use a closed Session.
