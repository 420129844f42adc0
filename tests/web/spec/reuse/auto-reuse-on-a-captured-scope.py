#: compat 1.15
# SPEC A18
import tensorflow as tf

with tf.variable_scope("a") as plain, tf.variable_scope("b", reuse=True) as reusing, tf.variable_scope("c", reuse=tf.AUTO_REUSE) as auto:
    pass
for captured in (plain, reusing, auto):
    flags = []
    for reuse in (None, False, True, tf.AUTO_REUSE):
        with tf.variable_scope(captured, reuse=reuse) as again:
            flags.append(str(again.reuse))
    print(flags)
#> ['False', 'False', 'True', '_ReuseMode.AUTO_REUSE']
#> ['True', 'True', 'True', '_ReuseMode.AUTO_REUSE']
#> ['_ReuseMode.AUTO_REUSE', '_ReuseMode.AUTO_REUSE', 'True', '_ReuseMode.AUTO_REUSE']
