"""tf.nn: what neural networks are built from."""
from . import _state
from ._state import fail, renamed
from .array_ops import (concat, gather, identity, rank, reshape, shape, slice, stop_gradient, transpose, where,
                        zeros_like)
from .constant_op import constant_value, convert, is_tensor
from .errors import InvalidArgumentError
from .math_ops import abs, add, cast, div, exp, floor, log, log1p, range, subtract
from .op_def_library import operation
from .ops import colocate_with, name_scope
from .random_ops import random_uniform
from .tensor_shape import TensorShape


# ---- Convolution and pooling -----------------------------------------------------------------------------------------

def _spread(value, channels_first, word):
    """1.15: one number or two stand for rows and columns; batch and channels get 1 (SPEC A7)."""
    value = [1] if value is None else list(value) if isinstance(value, (list, tuple)) else [value]
    if len(value) == 4:
        return value
    if len(value) not in (1, 2):
        fail("stride_count", word, 2, 4, len(value))
    value = value * 2 if len(value) == 1 else value
    return [1, 1] + value if channels_first else [1] + value + [1]


def _paddings(padding):
    """A padding of 1.15: its name, and the sizes of an explicit one (SPEC A8)."""
    if isinstance(padding, str) or not isinstance(padding, (list, tuple)):
        if padding == "EXPLICIT":
            fail("explicit_padding_name")
        return padding, None
    for i, pair in enumerate(padding):
        if not isinstance(pair, (list, tuple)) or len(pair) != 2:
            fail("explicit_padding_pair", i, len(pair) if isinstance(pair, (list, tuple)) else 1)
    if len(padding) != 4:
        fail("explicit_padding_size", len(padding))
    return "EXPLICIT", [size for pair in padding for size in pair]


def _told(padding):
    if padding is None:
        raise TypeError("Expected string for argument 'padding' not None.")


def conv2d(input, filter=None, strides=None, padding=None, use_cudnn_on_gpu=None, data_format="NHWC", dilations=None,
           name=None, filters=None):
    """Cross-correlates images with filters.

    input [batch, rows, cols, channels], filter [rows, cols, channels, features], strides [1, s, s, 1], padding
    "SAME" or "VALID" (1.15: or four pairs of sizes). Returns [batch, rows', cols', features] of input's dtype.
    ValueError: ranks, depths or padding do not fit. Source: tf.nn.conv2d (SPEC 3, 4, A7 to A10).
    """
    filter = renamed("filters", filters, "filter", filter)
    if not _state.modern:
        if not isinstance(strides, (list, tuple)):
            fail("expected_list_attr", "strides")
        _told(padding)
        return operation("Conv2D", [input, filter], name, strides=strides, padding=padding,
                         use_cudnn_on_gpu=use_cudnn_on_gpu, data_format=data_format)
    padding, explicit = _paddings(padding)
    _told(padding)
    first = data_format == "NCHW"
    return operation("Conv2D", [input, filter], name, strides=_spread(strides, first, "strides"), padding=padding,
                     explicit_paddings=explicit, use_cudnn_on_gpu=use_cudnn_on_gpu, data_format=data_format,
                     dilations=_spread(dilations, first, "dilations"))


def _pool(op_type, argument):
    def pool(value, ksize, strides, padding, data_format="NHWC", name=None):
        with name_scope(name, op_type, [value] if is_tensor(value) else []) as name:
            value = convert(value, name=argument)
            if _state.modern:
                first = data_format == "NCHW"
                ksize, strides = _spread(ksize, first, "ksize"), _spread(strides, first, "strides")
            return operation(op_type, [value], name, ksize=ksize, strides=strides, padding=padding,
                             data_format=data_format)
    return pool


max_pool, avg_pool = _pool("MaxPool", "input"), _pool("AvgPool", "value")


def depthwise_conv2d_native(input, filter, strides, padding, data_format="NHWC", dilations=None, name=None):
    """Each channel convolved with filters of its own."""
    settings = {"data_format": data_format, "dilations": dilations} if _state.modern else {}
    return operation("DepthwiseConv2dNative", [input, filter], name, strides=strides, padding=padding, **settings)


def bias_add(value, bias, data_format=None, name=None):
    """value + bias along the last dimension."""
    with name_scope(name, "BiasAdd", [x for x in (value, bias) if is_tensor(x)]) as name:
        value = convert(value, name="input")
        return operation("BiasAdd", [value, convert(bias, value.dtype.base_dtype, "bias")], name,
                         data_format=data_format)


# ---- Activations -----------------------------------------------------------------------------------------------------

def relu(features, name=None):
    """max(features, 0)."""
    return operation("Relu", [features], name)


def relu6(features, name=None):
    """min(max(features, 0), 6)."""
    return operation("Relu6", [features], name)


def elu(features, name=None):
    """features where positive, exp(features) - 1 elsewhere."""
    return operation("Elu", [features], name)


def softplus(features, name=None):
    """log(exp(features) + 1)."""
    return operation("Softplus", [features], name)


def softsign(features, name=None):
    """features / (abs(features) + 1)."""
    return operation("Softsign", [features], name)


def selu(features, name=None):
    """Scaled elu."""
    return operation("Selu", [features], name)


def leaky_relu(features, alpha=0.2, name=None):
    """features where positive, alpha * features elsewhere."""
    with name_scope(name, "LeakyRelu", [features]) as name:
        return operation("LeakyRelu", [convert(features, name="features")], name, alpha=alpha)


def _softmax(op_type):
    """exp(logits) divided by their sum along an axis, the last one if none is told; or the logarithm of that."""
    def function(logits, axis=None, name=None, dim=None):
        if isinstance(axis, str) and not _state.modern:
            axis, name = None, axis  # where 0.10 knows no axis, the name stands second
        axis = renamed("axis", axis, "dim", dim)
        logits = convert(logits) if _state.modern or axis is not None else logits
        if axis is None or axis == -1:
            return operation(op_type, [logits], name)
        sizes = logits.get_shape()
        ndims = sizes.ndims
        if ndims is None:
            raise TypeError("unsupported operand type(s) for -: 'NoneType' and 'int'")
        if axis == ndims - 1:
            return operation(op_type, [logits], name)
        if not -ndims <= axis < ndims:
            raise InvalidArgumentError(None, None, "Dimension (%d) must be in the range [%d, %d) where %d is the number "
                                       "of dimensions in the input." % (axis, -ndims, ndims, ndims))
        count = rank(logits)
        axis = axis + count if axis < 0 else axis
        count = rank(logits)
        axis = axis % ndims
        made = operation(op_type, [_with_last(logits, axis, count)], None)
        made = _with_last(made, axis, count, name)
        made.set_shape(sizes)
        return made
    return function


softmax, log_softmax = _softmax("Softmax"), _softmax("LogSoftmax")


def _with_last(tensor, axis, count, name=None):
    """tensor, that axis and its last one exchanged. The operations work along the last one only."""
    last = subtract(count, 1)
    order = [range(axis), [last], range(axis + 1, last), [axis]]
    return transpose(tensor, concat(order, 0) if _state.modern else concat(0, order), name=name)


def dropout(x, keep_prob=None, noise_shape=None, seed=None, name=None, rate=None):
    """Elements of x kept with probability keep_prob (and then scaled up), the others 0."""
    return _dropout(x, keep_prob, rate, noise_shape, seed, name) if _state.modern else \
        _dropout_0_10(x, keep_prob, noise_shape, seed, name)


def _dropout_0_10(x, keep_prob, noise_shape, seed, name):
    with name_scope(name, "dropout", [x] if is_tensor(x) else []) as name:
        x = convert(x, name="x")
        if isinstance(keep_prob, float) and not 0 < keep_prob <= 1:
            fail("keep_prob_range", "%g" % keep_prob)
        keep_prob = convert(keep_prob, x.dtype, "keep_prob")
        keep_prob.get_shape().assert_is_compatible_with(TensorShape([]))
        if constant_value(keep_prob) == 1:
            return x
        noise = random_uniform(shape(x) if noise_shape is None else noise_shape, seed=seed, dtype=x.dtype)
        kept = floor(keep_prob + noise)
        made = div(x, keep_prob) * kept
        made.set_shape(x.get_shape())
        return made


def _dropout(x, keep_prob, rate, noise_shape, seed, name):
    if rate is None:
        if keep_prob is None:
            raise ValueError("You must provide a rate to dropout.")
        rate = 1. - keep_prob
    with name_scope(name, "dropout", [x] if is_tensor(x) else []) as name:
        x = convert(x, name="x")
        if not x.dtype.is_floating:
            raise ValueError("x has to be a floating point tensor since it's going to be scaled. Got a %s tensor "
                             "instead." % x.dtype)
        if isinstance(rate, (int, float)):
            if not 0 <= rate < 1:
                fail("rate_range", "%g" % rate)
            if rate == 0:
                return x
        rate = convert(rate, x.dtype, "rate")
        noise = random_uniform(shape(x) if noise_shape is None else noise_shape, seed=seed, dtype=x.dtype)
        scale = 1 / (1 - rate)
        kept = noise >= rate
        made = x * scale * cast(kept, x.dtype)
        made.set_shape(x.get_shape())
        return made


# ---- Losses ----------------------------------------------------------------------------------------------------------

def l2_loss(t, name=None):
    """Half the sum of squares."""
    return operation("L2Loss", [t], name)


def softmax_cross_entropy_with_logits(*arguments, labels=None, logits=None, dim=-1, name=None, axis=None):
    """Cross entropy of softmax(logits) against labels, row by row. At 1.15 by keywords only, at 0.10 (logits, labels)."""
    if _state.modern:
        dim = renamed("axis", axis, "dim", dim)
        if arguments:
            fail("named_arguments_only", "softmax_cross_entropy_with_logits")
        if labels is None or logits is None:
            fail("both_arguments_needed")
        with name_scope(name, "softmax_cross_entropy_with_logits_sg",
                        [x for x in (logits, labels) if is_tensor(x)]) as name:
            labels = stop_gradient(labels, "labels_stop_gradient")
        return softmax_cross_entropy_with_logits_v2(labels, logits, dim, name)
    given = list(arguments)
    logits = given.pop(0) if logits is None else logits
    labels = given.pop(0) if labels is None else labels
    name = given.pop(0) if given else name
    logits = convert(logits)
    if logits.get_shape().ndims in (2, None):
        return operation("SoftmaxCrossEntropyWithLogits", [logits, labels], name)[0]
    return _cross_entropy_of_rows(logits, convert(labels), name)


def softmax_cross_entropy_with_logits_v2(labels=None, logits=None, axis=None, name=None, dim=None):
    """As above, and gradients flow into labels too."""
    axis = renamed("axis", axis, "dim", dim)
    with name_scope(name, "softmax_cross_entropy_with_logits",
                    [x for x in (logits, labels) if is_tensor(x)]) as name:
        logits = convert(logits, name="logits")
        labels = cast(convert(labels, name="labels"), logits.dtype)
        return _cross_entropy_of_rows(logits, labels, name, -1 if axis is None else axis)


def _cross_entropy_of_rows(logits, labels, name, axis=-1):
    """Any rank as rows and back, in the steps of nn_ops.softmax_cross_entropy_with_logits_v2_helper."""
    input_rank = rank(logits)
    sizes = logits._sizes()
    if axis != -1:
        logits, labels = [transpose(x, concat(values=[range(axis), range(axis + 1, input_rank), [axis]], axis=0))
                          for x in (logits, labels)]
    input_shape = shape(logits)
    logits, labels = _rows(logits), _rows(labels)
    cost = operation("SoftmaxCrossEntropyWithLogits", [logits, labels], name)[0]
    output_shape = slice(input_shape, [0], [subtract(input_rank, 1)])
    cost = reshape(cost, output_shape)
    if sizes is not None:
        del sizes[axis]
        cost.set_shape(sizes)
    return cost


def _rows(logits):
    """[..., classes] as [rows, classes]."""
    count = rank(logits)
    last = slice(shape(logits), [subtract(count, 1)], [1])
    made = reshape(logits, concat([[-1], last], 0) if _state.modern else concat(0, [[-1], last]))
    sizes = logits._sizes()
    if sizes is not None and None not in sizes[:-1]:
        product = 1
        for size in sizes[:-1]:
            product *= size
        made.set_shape([product, sizes[-1]])
    return made


def sparse_softmax_cross_entropy_with_logits(*arguments, labels=None, logits=None, name=None):
    """As softmax_cross_entropy_with_logits, with the number of the right class for each row."""
    given = list(arguments)
    if _state.modern:
        if given:
            fail("named_arguments_only", "sparse_softmax_cross_entropy_with_logits")
        if labels is None or logits is None:
            fail("both_arguments_needed")
    logits = given.pop(0) if logits is None else logits
    labels = given.pop(0) if labels is None else labels
    with name_scope(name, "SparseSoftmaxCrossEntropyWithLogits",
                    [x for x in (labels, logits) if is_tensor(x)]):
        labels, logits = convert(labels), convert(logits)
        sizes, logits_sizes = labels.get_shape(), logits.get_shape()
        labels_shape = shape(labels)
        _check_classes(sizes, logits_sizes)
        if logits_sizes.ndims == 2:
            return operation("SparseSoftmaxCrossEntropyWithLogits", [logits, labels], name)[0]
        if _state.modern:
            classes = shape(logits)[rank(logits) - 1]
        else:
            classes = gather(shape(logits), rank(logits) - 1)
        rows = reshape(logits, [-1, classes])
        cost = operation("SparseSoftmaxCrossEntropyWithLogits", [rows, reshape(labels, [-1])], name)[0]
        cost = reshape(cost, labels_shape)
        cost.set_shape(sizes)
        return cost


def _check_classes(labels, logits):
    """One class for each row of logits."""
    if logits.ndims == 0:
        raise ValueError("Logits cannot be scalars - received shape %s." % logits)
    if logits.ndims is None:
        return
    if labels.ndims is not None and labels.ndims != logits.ndims - 1:
        raise ValueError("Rank mismatch: Rank of labels (received %s) should equal rank of logits minus 1 "
                         "(received %s)." % (labels.ndims, logits.ndims))
    known = labels.is_fully_defined() and logits[:-1].is_fully_defined()
    if _state.modern and known and labels != logits[:-1]:
        raise ValueError("Shape mismatch: The shape of labels (received %s) should equal the shape of logits except "
                         "for the last dimension (received %s)." % (labels, logits))


def sigmoid_cross_entropy_with_logits(*arguments, labels=None, logits=None, targets=None, name=None):
    """Cross entropy of sigmoid(logits) against labels, element by element."""
    given = list(arguments)
    if _state.modern and given:
        fail("named_arguments_only", "sigmoid_cross_entropy_with_logits")
    logits = given.pop(0) if logits is None else logits
    labels = targets if labels is None else labels
    labels = given.pop(0) if labels is None else labels
    with name_scope(name, "logistic_loss", [x for x in (logits, labels) if is_tensor(x)]) as name:
        logits = convert(logits, name="logits")
        labels = convert(labels, name="labels" if _state.modern else "targets")
        if not logits.get_shape().is_compatible_with(labels.get_shape()):
            raise ValueError("logits and %s must have the same shape (%s vs %s)" % (
                "labels" if _state.modern else "targets", logits.get_shape(), labels.get_shape()))
        if not _state.modern:
            return add(relu(logits) - logits * labels, log(1 + exp(-abs(logits))), name)
        zero = zeros_like(logits, logits.dtype)
        positive = logits >= zero
        larger = where(positive, logits, zero)
        smaller = where(positive, -logits, logits)
        return add(larger - logits * labels, log1p(exp(smaller)), name)


# ---- Statistics ------------------------------------------------------------------------------------------------------

def top_k(input, k=1, sorted=True, name=None):
    """The k largest elements of the last dimension, and their positions."""
    return operation("TopKV2", [input, k], name, sorted=sorted)


def embedding_lookup(params, ids, partition_strategy="mod", name=None, validate_indices=True, max_norm=None):
    """The rows of params with these numbers."""
    if isinstance(params, (list, tuple)):
        if len(params) > 1:
            fail("not_here", "tensorflow.nn", "embedding_lookup of several tensors")
        params = params[0]
    if max_norm is not None:
        fail("not_here", "tensorflow.nn", "embedding_lookup with max_norm")
    with name_scope(name, "embedding_lookup", [x for x in (params, ids) if is_tensor(x)]) as name:
        if not getattr(params, "_reads_anew", False):
            params = convert(params, name="params_0")
        ids = convert(ids, name="ids") if _state.modern else ids
        with colocate_with(params):
            found = gather(params, ids, name=name)
        return identity(found) if _state.modern else found
