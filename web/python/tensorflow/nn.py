"""tf.nn."""
from .math_ops import sigmoid, tanh
from .nn_ops import (avg_pool, bias_add, conv2d, depthwise_conv2d_native, dropout, elu, embedding_lookup, l2_loss,
                     leaky_relu, log_softmax, max_pool, relu, relu6, selu, sigmoid_cross_entropy_with_logits, softmax,
                     softmax_cross_entropy_with_logits, softmax_cross_entropy_with_logits_v2, softplus, softsign,
                     sparse_softmax_cross_entropy_with_logits, top_k)

_LATER = ("batch_normalization conv2d_transpose l2_normalize moments relu_layer weighted_cross_entropy_with_logits "
          "xw_plus_b").split()


def __getattr__(name):
    if name in _LATER:
        return getattr(__import__("tensorflow.nn_impl").nn_impl, name)
    from .absent import absent
    absent("tensorflow.nn", name)
