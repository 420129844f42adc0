"""tf.math: the arithmetic of 1.x by its module."""
from .math_ops import (abs, add, add_n, arg_max, arg_min, argmax, argmin, cast, ceil, cos, cumsum, div, divide, equal,
                       exp, expm1, floor, floor_div, floor_mod, floordiv, floormod, greater, greater_equal, inv,
                       is_finite, is_nan, less, less_equal, lin_space, linspace, log, log1p, logical_and, logical_not,
                       logical_or, logical_xor, matmul, maximum, minimum, mod, mul, multiply, neg, negative,
                       not_equal, pow, range, realdiv, reciprocal, reduce_all, reduce_any, reduce_max, reduce_mean,
                       reduce_min, reduce_prod, reduce_sum, round, rsqrt, scalar_mul, sigmoid, sign, sin, sqrt,
                       square, squared_difference, sub, subtract, tan, tanh, to_double, to_float, to_int32, to_int64,
                       truediv)
from .nn_ops import in_top_k, log_softmax, softmax, softplus, softsign, top_k
