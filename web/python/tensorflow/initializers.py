"""tf.initializers: the classes of initializers by their short names of 1.x."""
from .init_ops import (_Ones as ones, _Zeros as zeros, constant_initializer as constant,
                       glorot_normal_initializer as glorot_normal, glorot_uniform_initializer as glorot_uniform,
                       he_normal, he_uniform, lecun_normal, lecun_uniform,
                       random_normal_initializer as random_normal, random_uniform_initializer as random_uniform,
                       truncated_normal_initializer as truncated_normal,
                       uniform_unit_scaling_initializer as uniform_unit_scaling,
                       variance_scaling_initializer as variance_scaling)
from .variables import (global_variables_initializer as global_variables,
                        local_variables_initializer as local_variables, variables_initializer as variables)
