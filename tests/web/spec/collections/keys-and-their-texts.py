# SPEC 1.11
import tensorflow as tf

K = tf.GraphKeys
print(K.VARIABLES, K.GLOBAL_VARIABLES, K.TRAINABLE_VARIABLES, K.LOCAL_VARIABLES, K.MODEL_VARIABLES, K.REGULARIZATION_LOSSES, K.LOSSES, K.SUMMARIES, K.UPDATE_OPS, K.SAVERS)
#> variables variables trainable_variables local_variables model_variables regularization_losses losses summaries update_ops savers
