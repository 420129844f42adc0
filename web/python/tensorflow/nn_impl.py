"""tf.nn: what is put together from other operations; imported when first asked for."""
from . import _state
from ._state import renamed
from .array_ops import gather, shape, squeeze, stop_gradient
from .constant_op import constant, convert, is_tensor
from .math_ops import (abs, add, cast, exp, log, log1p, matmul, maximum, multiply, reciprocal, rsqrt, square,
                       squared_difference, subtract)
from .nn_ops import _spread, bias_add, relu
from .op_def_library import operation
from .ops import control_dependencies, name_scope
from .reduce_ops import reduce_mean, reduce_prod, reduce_sum
from .tensor_shape import TensorShape


def xw_plus_b(x, weights, biases, name=None):
    """matmul(x, weights) + biases."""
    with name_scope(name, "xw_plus_b", [x, weights, biases]) as name:
        return bias_add(*_product(x, weights, biases), name=name)


def relu_layer(x, weights, biases, name=None):
    """relu(matmul(x, weights) + biases)."""
    with name_scope(name, "relu_layer", [x, weights, biases]) as name:
        return relu(bias_add(*_product(x, weights, biases)), name)


def _product(x, weights, biases):
    """x times weights, and biases as a tensor."""
    x, weights, biases = convert(x, name="x"), convert(weights, name="weights"), convert(biases, name="biases")
    return matmul(x, weights), biases


def conv2d_transpose(value=None, filter=None, output_shape=None, strides=None, padding="SAME", data_format="NHWC",
                     name=None, input=None, filters=None, dilations=None):
    """A convolution turned round: what gives, convolved, the size of value.

    value [batch, rows, cols, channels], filter [rows, cols, features, channels], output_shape [batch, rows', cols',
    features]. Source: tf.nn.conv2d_transpose.
    """
    value, filter = renamed("input", input, "value", value), renamed("filters", filters, "filter", filter)
    with name_scope(name, "conv2d_transpose", [x for x in (value, filter, output_shape) if is_tensor(x)]) as name:
        if _state.modern:
            first = data_format == "NCHW"
            return operation("Conv2DBackpropInput", [output_shape, filter, value], name, padding=padding,
                             strides=_spread(strides, first, "strides"), data_format=data_format,
                             dilations=_spread(dilations, first, "dilations"))
        value, filter = convert(value, name="value"), convert(filter, name="filter")
        channels, features = value.get_shape()[3], filter.get_shape()
        if not channels.is_compatible_with(features[3]):
            raise ValueError("input channels does not match filter's input channels, %s != %s" % (channels, features[3]))
        sizes = convert(output_shape, name="output_shape")
        if not sizes.get_shape().is_compatible_with(TensorShape([4])):
            raise ValueError("output_shape must have shape (4,), got %s" % sizes.get_shape())
        if isinstance(output_shape, list) and not features[2].is_compatible_with(output_shape[3]):
            raise ValueError("output_shape does not match filter's output channels, %s != %s" % (
                output_shape[3], features[2]))
        if padding not in ("VALID", "SAME"):
            raise ValueError("padding must be either VALID or SAME: %s" % padding)
        return operation("Conv2DBackpropInput", [sizes, filter, value], name, strides=strides, padding=padding)


def weighted_cross_entropy_with_logits(labels=None, logits=None, pos_weight=None, name=None, targets=None):
    """As sigmoid_cross_entropy_with_logits, what stands for labels weighted by pos_weight. At 0.10 (logits, targets)."""
    if not _state.modern and targets is None:
        logits, targets = labels, logits
    labels = renamed("labels", labels if _state.modern else None, "targets", targets)
    with name_scope(name, "logistic_loss", [x for x in (logits, labels) if is_tensor(x)]) as name:
        word = "labels" if _state.modern else "targets"
        logits, labels = convert(logits, name="logits"), convert(labels, name=word)
        if not logits.get_shape().is_compatible_with(labels.get_shape()):
            raise ValueError("logits and %s must have the same shape (%s vs %s)" % (
                word, logits.get_shape(), labels.get_shape()))
        weight = 1 + (pos_weight - 1) * labels
        one = (1 - labels) * logits
        tail = log1p(exp(-abs(logits))) if _state.modern else log(1 + exp(-abs(logits)))
        return add(one, weight * (tail + relu(-logits)), name)


def l2_normalize(x, axis=None, epsilon=1e-12, name=None, dim=None):
    """x divided by its length along axis."""
    axis = renamed("axis", axis, "dim", dim)
    with name_scope(name, "l2_normalize", [x]) as name:
        x = convert(x, name="x")
        total = reduce_sum(square(x), axis, keepdims=True)
        return multiply(x, rsqrt(maximum(total, epsilon)), name)


def moments(x, axes, shift=None, name=None, keep_dims=None, keepdims=None):
    """The mean and the variance along axes; shift is for 0.10, whose sums it keeps small."""
    keep = renamed("keepdims", keepdims, "keep_dims", keep_dims) or False
    if not _state.modern:
        return _moments_by_sums(x, axes, shift, keep, name)
    with name_scope(name, "moments", [x] if is_tensor(x) else []):
        mean = reduce_mean(x, axes, keepdims=True, name="mean")
        variance = reduce_mean(squared_difference(x, stop_gradient(mean)), axes, keepdims=True, name="variance")
        return (mean, variance) if keep else (squeeze(mean, axes), squeeze(variance, axes))


def _moments_by_sums(x, axes, shift, keep, name):
    """0.10: by the sums of x and of its squares, in two scopes of their own."""
    with name_scope(name, "moments", [v for v in (x, shift) if is_tensor(v)]):
        axes = list(set(axes))
        with name_scope(name, "sufficient_statistics", [v for v in (x, shift) if is_tensor(v)]):
            x = convert(x, name="x")
            sizes = x.get_shape()
            if sizes.is_fully_defined():
                count = 1
                for axis in axes:
                    count *= sizes[axis].value
                count = constant(count, x.dtype)
            else:
                count = cast(reduce_prod(gather(shape(x), axes)), x.dtype, "count")
            total, squares = x, square(x) if shift is None else None
            if shift is not None:
                shift = convert(shift, name="shift")
                total, squares = subtract(x, shift), squared_difference(x, shift)
            total = reduce_sum(total, axes, keepdims=keep, name="mean_ss")
            squares = reduce_sum(squares, axes, keepdims=keep, name="var_ss")
        with control_dependencies([count, total, squares]), name_scope(name, "normalize", [count, total, squares]):
            divisor = reciprocal(count, name="divisor")
            shifted = mean = multiply(total, divisor, name="mean" if shift is None else "shifted_mean")
            if shift is not None:
                mean = add(shifted, shift, name="mean")
            return mean, subtract(multiply(squares, divisor), square(shifted), name="variance")


def batch_normalization(x, mean, variance, offset, scale, variance_epsilon, name=None):
    """(x - mean) / sqrt(variance + epsilon), then scaled and shifted."""
    with name_scope(name, "batchnorm", [x]):
        factor = rsqrt(variance + variance_epsilon)
        factor = factor if scale is None else factor * scale
        return x * factor + (offset - mean * factor if offset is not None else -mean * factor)
