"""tf.nn."""
from .math_ops import sigmoid, tanh
from .nn_ops import (avg_pool, batch_normalization, bias_add, conv2d, conv2d_transpose, depthwise_conv2d_native, dropout, elu,
                     embedding_lookup, l2_loss, l2_normalize, leaky_relu, log_softmax, max_pool, moments, relu, relu6,
                     relu_layer, selu, sigmoid_cross_entropy_with_logits, softmax, softmax_cross_entropy_with_logits,
                     softmax_cross_entropy_with_logits_v2, softplus, softsign,
                     sparse_softmax_cross_entropy_with_logits, top_k, weighted_cross_entropy_with_logits, xw_plus_b)


def __getattr__(name):
    from .absent import absent
    absent("tensorflow.nn", name)
