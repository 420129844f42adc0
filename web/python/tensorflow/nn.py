"""tf.nn."""
from .absent import absent
from .math_ops import sigmoid, tanh
from .nn_ops import (avg_pool, bias_add, conv2d, dropout, elu, embedding_lookup, in_top_k, l2_loss, log_softmax,
                     max_pool, relu, relu6, sigmoid_cross_entropy_with_logits, softmax,
                     softmax_cross_entropy_with_logits, softmax_cross_entropy_with_logits_v2, softplus, softsign,
                     sparse_softmax_cross_entropy_with_logits, top_k)


def __getattr__(name):
    absent("tensorflow.nn", name)
