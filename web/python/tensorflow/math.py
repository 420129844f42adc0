"""tf.math: the arithmetic of 1.x by its module."""
from .math_ops import (abs, acos, add, add_n, asin, atan, atan2, cast, ceil, cos, cosh, div, divide, equal, erf, exp,
                       expm1, floor, floor_div, floor_mod, floordiv, floormod, greater, greater_equal, inv, is_finite,
                       is_inf, is_nan, less, less_equal, lin_space, linspace, log, log1p, logical_and, logical_not,
                       logical_or, logical_xor, matmul, maximum, minimum, mod, mul, multiply, neg, negative,
                       not_equal, pow, range, realdiv, reciprocal, rint, round, rsqrt, scalar_mul, sigmoid, sign, sin,
                       sinh, sqrt, square, squared_difference, sub, subtract, tan, tanh, to_double, to_float,
                       to_int32, to_int64, truediv, truncatediv, truncatemod)
from .reduce_ops import (arg_max, arg_min, argmax, argmin, cumprod, cumsum, reduce_all, reduce_any, reduce_max,
                         reduce_mean, reduce_min, reduce_prod, reduce_sum)
from .nn_ops import log_softmax, softmax, softplus, softsign, top_k
