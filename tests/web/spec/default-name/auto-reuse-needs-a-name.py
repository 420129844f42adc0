#: compat 1.15
# SPEC A18
import tensorflow as tf

def said(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ": " + str(error))

def enter():
    with tf.variable_scope(None, "d", reuse=tf.AUTO_REUSE):
        pass
said(enter)
#> ValueError: reuse=True cannot be used without a name_or_scope
