#: compat 1.15
# SPEC 1.13
import tensorflow as tf

import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    one, two = tf.InteractiveSession(), tf.InteractiveSession()
print([type(w.message).__name__ for w in caught], str(caught[0].message))
one.close()
two.close()
#> ['UserWarning'] An interactive session is already active. This can cause out-of-memory errors in some cases. You must explicitly call `InteractiveSession.close()` to release resources held by the other session(s).
