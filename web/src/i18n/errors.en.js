/**
 * English: what an error means and what to do, by the key of the core's error table. A key serves both compatibility levels
 * (`_0_10` is dropped unless it has a sentence of its own). Loaded when the first error is shown.
 */
import { byKey } from './group.js';

export const errors = byKey([
  // Names
  [
    '{name} cannot be a scope’s name. At the root it begins with a letter, a digit or a dot; after that come letters, digits and `_ . - /`, no blanks, no colons.',
    'not_valid_scope_name',
  ],
  [
    '{name} cannot be an operation’s name. It begins with a letter, a digit or a dot; after that come letters, digits and `_ . - /`, no blanks, no colons.',
    'not_valid_node_name',
  ],
  [
    'A name that ends in `/` is taken exactly as it stands, and the graph already has {name}. Without the slash TensorFlow would have put a number behind it.',
    'name_used',
  ],
  ['Names here have at most {limit} bytes; this one has {length}.', 'name_limit'],
  [
    '`finalize()` closed this graph: nothing can be added to it any more. Build everything before, or use a new graph.',
    'graph_finalized',
  ],
  [
    'A graph here holds at most {limit} operations. A loop that adds operations in every round is the usual cause: build once, run often.',
    'operation_limit',
  ],
  [
    'Scopes can be nested {limit} deep here. A function that opens a scope and calls itself is the usual cause.',
    'scope_depth_limit',
  ],
  ['A {what} was left that is not open: enter and leave in pairs, best with `with`.', 'scope_not_open'],
  ['An operation here takes at most {limit} {what}; this one got {count}.', 'list_limit'],
  [
    'A device reads like `/cpu:0` or `/job:worker/task:1`; {part} in it is not understood.',
    'device_unknown_attribute',
  ],

  // Finding things by name
  [
    '{name} names an operation. Its first output is a tensor: add `:0` to the name.',
    'element_operation_not_tensor',
  ],
  [
    '{name} looks like an operation’s name, and there is none of that name either. A tensor’s name ends in a colon and the number of the output, `foo/v:0`.',
    'element_invalid_operation_name',
  ],
  [
    'There is no operation {operation} in this graph, so it has no output. Compare the name with the panel’s list: the scope, or a number behind the name, is often what is missing.',
    'element_no_tensor_no_operation',
  ],
  [
    'The operation {operation} is there, but it has only {count} outputs, counted from 0.',
    'element_no_tensor_few_outputs',
  ],
  [
    '{name} names a tensor because of its colon. Leave the colon and the number away to get the operation.',
    'element_tensor_not_operation',
  ],
  [
    'This graph has no operation {name}. Compare the name with the panel’s list: the scope, or a number behind the name, is often what is missing.',
    'element_no_operation',
  ],
  [
    'A tensor’s name is the operation’s name, a colon, and the number of the output: `foo/v:0`.',
    'element_malformed_tensor_name',
  ],
  [
    'A {wanted} was expected here; a {type} cannot stand for one. Give the object itself or its name.',
    'element_type',
  ],
  [
    'This belongs to another graph. Everything that is used together must have been made in the same graph.',
    'element_foreign',
    'same_graph',
  ],
  ['A name is a piece of text, such as `"foo/v:0"`.', 'tensor_name_type', 'operation_name_type'],
  ['The operation has no attribute {attr}.', 'node_attr_missing'],

  // Variable scopes
  [
    'A scope needs a name: give it one, or a `default_name`.',
    'scope_name_missing',
    'variable_scope_name_missing',
  ],
  ['`default_name` must be text. The tensors of the scope belong in `values`.', 'default_name_type'],
  [
    'The first argument of `tf.variable_scope` is a name, or a scope captured with `as`.',
    'variable_scope_type',
  ],
  ['`reuse` is `True`, `False`, `None`, or `tf.AUTO_REUSE`, nothing else.', 'reuse_type'],
  ['`auxiliary_name_scope` is `True` or `False`.', 'auxiliary_name_scope_type'],
  [
    'A scope object made by calling `tf.variable_scope` serves one `with`. Capture the scope with `as` and open that again.',
    'scope_reentered',
  ],
  [
    '`tf.reset_default_graph()` cannot be called inside `with graph.as_default()`: leave the `with` first.',
    'reset_nested',
  ],

  // Sharing variables
  [
    'A variable {name} exists already, and this scope is set to make new ones, so the name may not be used twice. To get the same variable again, open the scope with `reuse=True`; to get another one, give it another name or scope.',
    'variable_exists_0_10',
  ],
  [
    'A variable {name} exists already, and this scope is set to make new ones, so the name may not be used twice. To get the same variable again, open the scope with `reuse=True`, or with `reuse=tf.AUTO_REUSE` to share what exists and make what does not; to get another one, give it another name or scope.',
    'variable_exists',
  ],
  [
    'This scope only reuses, so it hands out variables that `tf.get_variable` made before, and {name} is none of them. Make it first, in a scope that does not reuse. Compare the whole name with the panel’s list, too: an outer scope may have put its own name in front.',
    'variable_absent_0_10',
  ],
  [
    'This scope only reuses, so it hands out variables that `tf.get_variable` made before, and {name} is none of them. Make it first, in a scope that does not reuse, or say `reuse=tf.AUTO_REUSE`. Compare the whole name with the panel’s list, too: an outer scope may have put its own name in front.',
    'variable_absent',
  ],
  [
    'There is a variable {name}, but `tf.Variable` made it, and such a variable is never shared by its name. Make it with `tf.get_variable`.',
    'variable_absent_made_by_variable',
  ],
  [
    '{name} was made as {found}, and this call asks for {specified}. To share a variable, ask for what it is, or leave the shape out.',
    'variable_shape_mismatch',
    'variable_dtype_mismatch',
  ],
  [
    'The new variable {name} needs a shape that is known in every dimension; here it is {shape}. Give the shape as the second argument.',
    'variable_shape_not_defined',
  ],
  [
    'The initializer is a value and brings its own shape: leave the shape out.',
    'constant_initializer_with_shape',
  ],
  [
    'The initializer makes {initializer_dtype}, and {dtype} was asked for. Let the two agree.',
    'initializer_dtype_mismatch',
  ],
  [
    'A new variable needs a shape, known in every dimension, and an initializer that is a function of it; or an initializer that is a value. One of them is missing.',
    'initializer_not_valid',
  ],
  ['For {dtype} there is no default initializer: give {name} one.', 'initializer_required'],
  [
    'A variable’s first value must have a known shape. Run what it depends on with a fixed shape, or say `validate_shape=False`.',
    'initial_value_shape_unknown',
  ],
  [
    'The first value is {found}, and the variable {expected}. Let the two agree, with `tf.cast` if need be.',
    'initial_value_dtype_mismatch',
  ],
  [
    'A scope without a name of its own gets a new one each time, so there is nothing in it to reuse. Give it a name.',
    'reuse_without_name',
  ],
  [
    'Scopes close in the order opposite to the one in which they were opened. `with` does that by itself.',
    'improper_nesting',
  ],
  ['A graph here holds at most {limit} variable scopes.', 'variable_scope_limit'],
  [
    'Initializers that make variables with initializers that make variables: {limit} deep is the most here.',
    'building_limit',
  ],
  ['A variable can stand in {limit} collections here; this one got {count}.', 'collections_limit'],

  // Making variables
  ['`collections` is a list of names, such as `[tf.GraphKeys.VARIABLES]`.', 'collections_type'],
  ['`tf.Variable` needs a first value: it gives the variable its shape and type.', 'initial_value_missing'],
  ['When the first value is a function, say the type too: `dtype=tf.float32`.', 'initial_value_dtype'],
  ['The custom getter must be a function: `getter(getter, name, *args, **kwargs)`.', 'getter_not_callable'],
  [
    '{initializer} is a function of the shape. Hand it over without calling it; in 0.10 `tf.zeros_initializer` is used without brackets.',
    'initializer_argument',
  ],
  [
    'A partitioner is a function that is given a shape and a type and answers with a list: into how many parts to cut each axis.',
    'partitioner_not_callable',
    'partitions_not_list',
    'partitions_rank',
    'partitions_zero',
  ],
  ['A variable can be cut along one axis only.', 'partitions_two_axes'],
  ['A single number cannot be cut into parts.', 'partitioned_rank'],
  ['A variable that is cut into parts needs a shape that is known in every dimension.', 'partitioned_shape'],
  [
    '{name} exists in one piece, and this call asks for it in parts. Both calls must agree about the partitioner.',
    'partitioner_but_whole',
  ],
  [
    '{name} exists in parts, and this call asks for it in one piece. Both calls must agree about the partitioner.',
    'whole_but_partitioned',
  ],
  ['{name} exists with the partitions {found}; this call asks for {specified}.', 'partitions_changed'],
  [
    '{name} was already made in parts. Share it with `reuse=True`, or choose another name.',
    'partitioned_exists',
  ],
  [
    'There is no variable {name} in parts to share. Make it first, in a scope that does not reuse.',
    'partitioned_missing',
  ],
  [
    '{name} was made as {found}, and this call asks for {specified}. To share a variable, ask for what it is.',
    'partitioned_other_shape',
    'partitioned_other_dtype',
  ],
  ['A template needs a name.', 'template_name'],
  [
    'From the second call on, a template only shares. Something in it makes a new variable each time; `tf.get_variable` in place of `tf.Variable` mends that.',
    'template_variable',
  ],

  // Tensors are not values
  [
    'Comparing tensors gives a tensor, not yes or no, because nothing has been computed. Run it in a session first, or ask `if t is not None`.',
    'tensor_as_bool',
  ],
  [
    'A tensor in a graph has no elements yet that one could go through. Run it in a session and loop over the result, or use an operation for the whole.',
    'tensor_iterated',
    'not_iterable',
  ],
  ['A tensor in a graph has no length. Its shape is in `x.get_shape()`.', 'no_length', 'tensor_length'],
  [
    'NumPy needs numbers, and a tensor in a graph has none yet: run it in a session first.',
    'tensor_to_array',
    'numpy_tensor',
  ],
  [
    'A tensor cannot be changed in place. Make a new one with an operation; what is to change over time is a variable.',
    'no_item_assignment',
  ],
  ['A {type} has no {attribute}. Compare the spelling.', 'no_attribute'],
  ['An index is a number, a slice such as `1:3`, `...` or `tf.newaxis`.', 'bad_slice'],
  ['`...` can stand in an index once.', 'too_many_ellipses', 'slice_ellipses'],

  // Values and conversion
  [
    'Here a {dtype} is needed, and {value} is none. Write it as one (`1.0` in place of `1`), or convert with `tf.cast`.',
    'expected_value',
    'parameter_conversion',
  ],
  ['Here text is needed; {value} is none.', 'expected_string'],
  [
    '`None` is no value that a tensor could hold. A function without `return`, or an argument that was not given, is the usual cause.',
    'none_value',
  ],
  [
    'This cannot be made a tensor. What can: numbers, texts, lists of them of equal length, arrays.',
    'cannot_convert_object',
    'argument_not_list',
    'value_error_input',
  ],
  ['There are more values than the shape has places: {found} for {expected}.', 'too_many_elements'],
  ['The value has the shape {found}; {expected} was asked for.', 'verify_shape'],
  [
    'TensorFlow does not convert between types by itself: one side is {requested}, the other {dtype}. Convert one with `tf.cast`.',
    'tensor_conversion',
    'variable_conversion',
  ],
  ['An operation is not its result. {operation} may have outputs: use one of them.', 'operation_conversion'],
  ['A list is needed here.', 'expected_list_argument', 'expected_list_attr', 'list_expected'],
  ['One tensor is needed here, not a list.', 'list_unexpected'],
  ['{value} is no type. Types are `tf.float32`, `tf.int32`, `tf.string`, ...', 'dtype_conversion'],
  [
    'Both sides must have the same type: {left} and {right} differ. Convert one with `tf.cast`.',
    'truediv_dtypes',
  ],
  [
    'Both inputs must have the same type; here they are {found} and {expected}. TensorFlow does not convert by itself: use `tf.cast`.',
    'input_type_differs',
    'input_type_expected',
    'list_type_inferred',
    'list_type_expected',
  ],
  ['All tensors of the list must have the same type; here they are {found}.', 'list_types_differ'],
  ['The list {input} has too few tensors: {found}, at least {minimum} are needed.', 'list_too_short'],
  ['The lists must be of equal length; here {found} and {expected}.', 'list_length_differs'],
  ['{type} changes its first input in place, so that must be a variable.', 'input_not_mutable'],
  ['{type} takes {expected} inputs and got {found}.', 'input_count'],
  ['Elements of type {dtype} are not accepted here; these are: {allowed}.', 'type_not_allowed'],
  ['An argument is missing: {attr}.', 'attr_missing'],
  ['There is no argument {attr}. Compare the spelling.', 'attr_unexpected'],
  ['{value} is not among what {attr} can be: {allowed}.', 'attr_not_in'],
  ['{attr} is {value}, and it must be at least {minimum}.', 'attr_below_minimum'],
  ['{attr} needs a list of at least {minimum}.', 'attr_list_too_short'],
  ['{attr} must be {expected}, not {found}.', 'attr_kind'],
  ['The value is {found}, and {expected} was announced.', 'value_dtype'],

  // Shapes
  [
    'The shapes {left} and {right} do not fit together. Two shapes fit when each dimension is the same, or unknown in one of them.',
    'shapes_incompatible',
    'variable_shape_differs',
  ],
  [
    '{left} and {right} should be the same size. Compare the shapes of what goes in: in a matrix product the columns of the first are the rows of the second.',
    'dimensions_incompatible',
    'dimensions_differ',
  ],
  [
    '{left} and {right} cannot be brought to one shape. From the right, each pair of dimensions must be equal, or one of them 1.',
    'broadcast_incompatible',
    'broadcast_running',
    'numpy_broadcast',
  ],
  ['The two shapes differ in dimension {dimension}: {left} and {right}.', 'dimension_differs'],
  [
    'The tensor’s shape is known to be {left}; {right} contradicts it.',
    'set_shape_rank',
    'set_shape_dimension',
  ],
  [
    'A tensor with another number of dimensions is needed here: {rank}, but the shape is {shape}. An image batch has four: `[batch, rows, columns, channels]`.',
    'must_have_rank',
    'shape_rank',
    'must_have_rank_at_least',
    'must_have_rank_at_most',
    'shape_rank_at_least',
    'shape_rank_at_most',
  ],
  [
    'A tensor with {expected} dimensions is needed here; this one has {found}. An image batch has four: `[batch, rows, columns, channels]`.',
    'must_be_rank',
    'must_be_at_least_rank',
    'must_be_at_most_rank',
  ],
  ['Both need the same number of dimensions; here they have {left} and {right}.', 'ranks_differ'],
  ['The number of dimensions is not known, so there is nothing to list.', 'no_as_list', 'shape_length'],
  ['A dimension of {shape} is not known yet, and it must be here.', 'shape_not_defined'],
  ['A size is 0 or more; {dimension} is not.', 'negative_dimension', 'dimension_negative', 'negative_size'],
  ['{dimension} is no size of a dimension.', 'ambiguous_dimension'],
  ['Tensors have at most {limit} dimensions here.', 'rank_limit'],
  [
    'Reshaping keeps every element: {elements} of them do not fill {shape}. One dimension may be -1, it is then worked out.',
    'reshape',
  ],
  [
    'Reshaping keeps every element: {elements} cannot be dealt into rows of {divisor}.',
    'reshape_indivisible',
    'reshape_running_multiple',
  ],
  [
    'Reshaping keeps every element: there are {elements}, and the shape asks for {wanted}.',
    'reshape_running',
  ],
  ['Reshaping keeps every element: {size} of them do not fill {shape}.', 'numpy_reshape'],
  ['Only one dimension of the new shape may be -1.', 'shape_ambiguous'],
  [
    'There is no dimension {dimension} here. They are counted from 0; -1 is the last.',
    'reduction_dimension',
    'arg_range',
    'expand_range',
  ],
  ['There is no axis {axis} here; it lies between {low} and {high}.', 'axis_range'],
  ['{size} cannot be cut into {divisor} equal parts.', 'split_indivisible'],
  [
    'The window ({subtracted}) is larger than what it slides over ({size}), so nothing is left. Use padding "SAME", or a smaller window.',
    'negative_subtraction',
  ],
  ['Index {index} is beyond the end of dimension {dimension}.', 'slice_index_range'],
  ['A step of 0 leads nowhere.', 'slice_stride_zero', 'numpy_zero_step'],
  ['There are more indices than the tensor’s {rank} dimensions.', 'slice_too_many'],
  ['`begin`, `end` and `strides` need one number for each dimension.', 'slice_lengths', 'slice_length'],
  ['The slice in dimension {dimension} reaches beyond the tensor.', 'slice_range', 'slice_size_range'],
  [
    'Only dimensions of size 1 can be squeezed away; dimension {dimension} has size {size}.',
    'squeeze_dimension',
  ],
  [
    'A range needs a step that leads from its start to its limit.',
    'range_delta_zero',
    'range_direction_up',
    'range_direction_down',
  ],
  ['At least one number is needed.', 'linspace_count'],
  ['`multiples` needs {expected} numbers, one for each dimension.', 'tile_multiples'],
  ['How often to repeat is 0 or more.', 'tile_negative'],
  [
    '`paddings` needs two numbers of 0 or more for each dimension: before and after.',
    'pad_lengths',
    'pad_negative',
  ],
  [
    'A transposition names every dimension once, 0 to {rank} not included.',
    'permutation',
    'transpose_length',
  ],
  ['A diagonal needs a square; {shape} is none.', 'diagonal_shape'],
  ['The depth is the number of classes, 0 or more.', 'one_hot_depth'],
  ['`batch_dims` other than 0 is not available here.', 'gather_batch'],
  ['There are only {columns} values to choose the {k} largest from.', 'top_k_columns'],
  ['How many to choose is 0 or more.', 'top_k_negative'],

  // Convolution and pooling
  [
    'Strides are `[1, rows, columns, 1]`: a window moves over rows and columns, not over images or channels.',
    'conv_stride_depth',
    'conv_stride_depth_running',
    'pool_depth',
    'conv_dilation_depth',
  ],
  [
    'Strides need four numbers: `[1, rows, columns, 1]`.',
    'conv_strides_few',
    'conv_strides_many',
    'conv_strides_length',
    'conv_dilations_length',
    'pool_length',
    'stride_count',
  ],
  [
    'A stride is 1 or more.',
    'conv_stride_zero',
    'conv_stride_positive',
    'conv_stride_running',
    'conv_dilation_positive',
  ],
  [
    'The window ({rows} × {columns}) is larger than the picture ({in_rows} × {in_columns}). TensorFlow 0.10 refuses that even with padding "SAME".',
    'conv_filter_large',
    'pool_window_large',
  ],
  [
    'The picture has {input} channels, the filter expects {filter}: the third number of the filter’s shape is the number of channels that go in.',
    'conv_depth',
    'conv_depth_running',
    'conv_groups_running',
  ],
  ['{filters} features cannot be shared out among {groups} groups.', 'conv_groups'],
  [
    'A convolution takes images `[batch, rows, columns, channels]` and a filter `[rows, columns, channels, features]`; the shape {shape} does not have four dimensions.',
    'conv_input_rank',
    'conv_filter_rank',
  ],
  [
    'The filter does not fit into the picture, so nothing would come out. Use padding "SAME", or a smaller filter.',
    'conv_size_negative',
  ],
  ['Only the layout NHWC can be run here: `[batch, rows, columns, channels]`.', 'conv_format', 'pool_format'],
  [
    'Padding by hand is a list of four pairs, before and after, for each dimension; those of batch and channels are 0.',
    'conv_paddings',
    'explicit_padding_name',
    'explicit_padding_size',
    'explicit_padding_pair',
  ],
  [
    '`bias_add` adds a vector, one number for each channel. Its shape is {shape}.',
    'bias_rank',
    'bias_input_rank',
  ],
  ['There are {bias} biases for {input} channels; the two must agree.', 'bias_length'],

  // Sessions
  [
    '{variable} has no value yet. Run the initializer first: `sess.run(tf.initialize_all_variables())`.',
    'uninitialized',
  ],
  [
    '{placeholder} is a placeholder: it has no value of its own. Give it one: `sess.run(y, feed_dict={x: ...})`.',
    'not_fed',
    'not_fed_shape',
  ],
  ['`close()`, or the end of a `with`, has closed this session. Open a new one.', 'session_closed'],
  [
    'The session’s graph has no operations. A session made before a graph was chosen belongs to the one that was the default then.',
    'session_graph_empty',
  ],
  [
    'This session is already open in a `with`. To use it again inside, write `with sess.as_default():`.',
    'session_reentered',
  ],
  [
    '`tf.Session` takes its settings by name: `tf.Session(graph=g)`, `tf.Session(config=c)`.',
    'session_target',
    'session_target_config',
    'session_graph_type',
    'session_config_type',
  ],
  [
    '`eval()` and `run()` need to know a session. Put the call inside `with tf.Session() as sess:`, or hand the session over.',
    'no_session_eval',
    'no_session_run',
  ],
  [
    'The tensor belongs to another graph than the session. Make both in the same graph: `tf.Session(graph=g)`.',
    'default_session_eval_graph',
    'given_session_eval_graph',
    'default_session_run_graph',
    'given_session_run_graph',
  ],
  ['The keys of `feed_dict` are tensors or their names, usually placeholders.', 'feed_key'],
  [
    'Values to feed are numbers, lists or arrays. A tensor has no value before it is run: run it, then feed the result.',
    'feed_tensor',
  ],
  ['{tensor} takes values of shape {expected}; this one has {found}.', 'feed_shape'],
  ['{value} does not fit into a {dtype}.', 'feed_range'],
  ['{tensor} cannot be fed.', 'feed_forbidden'],
  [
    '`sess.run` is given tensors, operations or their names. A function without `return` gives `None`.',
    'fetch_none',
    'fetch_type',
  ],
  ['This cannot be fetched in this session: it is not in its graph.', 'fetch_foreign'],
  [
    'The variable and the new value must have the same shape; here {left} and {right}. To change the shape, say `validate_shape=False`.',
    'assign_running',
    'assign_update_running',
  ],
  ['The assertion in the graph did not hold. It saw: {data}.', 'assertion_failed'],

  ['The variable may count up to {limit} and has come there.', 'count_limit'],

  // What kernels find
  ['Integers cannot be divided by zero.', 'integer_division'],
  ['An integer to a negative power is no integer. Use floats.', 'integer_power'],
  ['A matrix has two dimensions: rows and columns.', 'matmul_rank'],
  [
    'In a product of matrices the columns of the first are the rows of the second: {left} and {right} do not fit.',
    'matmul_sizes',
    'numpy_dot',
  ],
  [
    'What is joined must agree in every other dimension: {first} and {shape} do not.',
    'concat_running',
    'pack_running',
  ],
  ['Index {index} is outside: there are {size} entries, counted from 0.', 'gather_range'],
  ['The label {label} is outside: there are {classes} classes, counted from 0.', 'label_range'],
  [
    '`logits` and `labels` need the same shape: one row for each example, one column for each class.',
    'logits_labels',
    'logits_labels_broadcast',
    'logits_rank',
  ],
  ['The least value must lie below the greatest.', 'uniform_empty', 'numpy_randint'],
  ['The axis {axis} has no elements, so none of them is the largest.', 'arg_empty'],
  ['{type} is known here, its kernel for {dtype} is not. Try float32.', 'no_kernel'],
  ['{type} can be put into a graph here, but not be run.', 'no_kernel_at_all'],
  ['This is too large to be worked out while the graph is built.', 'not_folded', 'not_computable'],

  // Functions and their arguments
  ['There are {found} values for {expected} names.', 'unpack_count'],
  [
    'Name the arguments of {function}: `labels=..., logits=...`. Their order has changed between versions.',
    'named_arguments_only',
  ],
  ['Both `labels` and `logits` are needed.', 'both_arguments_needed'],
  ['The share to keep lies above 0 and goes up to 1; here it is {keep_prob}.', 'keep_prob_range'],
  ['The share to drop goes from 0 to below 1; here it is {rate}.', 'rate_range'],
  [
    '{branch} must be a function, so that only one of the two is built into the way the graph takes.',
    'branch_not_callable',
  ],
  ['Random integers need an upper bound, `maxval`.', 'maxval_missing'],
  ['`tf.group` takes operations; number {index} is `None`.', 'group_inputs'],
  ['There are no variables yet that could be saved.', 'nothing_to_save'],
  [
    '{attribute} belongs to TensorFlow, but not to the part that runs here: graphs, scopes, shared variables, sessions.',
    'not_here',
  ],
  ['{module} has no {attribute}. Compare the spelling.', 'not_in_tensorflow'],

  // Arrays
  ['{dtype} is no type of NumPy’s that is known here.', 'numpy_dtype'],
  ['An array of several elements is neither true nor false. Ask `a.any()` or `a.all()`.', 'numpy_ambiguous'],
  [
    'Only an array with a single element can be taken for a number.',
    'numpy_item_size',
    'numpy_only_size_1',
    'numpy_index_type',
  ],
  ['A single number has no elements to go through.', 'numpy_iterate_0d', 'numpy_len_unsized'],
  ['An array can change, so it cannot be a key of a dictionary. Take a tuple or a text.', 'numpy_unhashable'],
  [
    'The result would lose its fraction: {from} does not fit into {to}. Convert with `astype`.',
    'numpy_same_kind',
  ],
  [
    'An index is an integer, a slice, `...`, or an array of integers or of true and false.',
    'numpy_bad_index',
    'numpy_bad_index_array',
  ],
  ['The array has {rank} dimensions, and {given} indices were given.', 'numpy_too_many_indices'],
  ['Index {index} is outside: axis {axis} has {size} entries, counted from 0.', 'numpy_out_of_bounds'],
  ['The mask has the shape {mask}, the array {array}; they must agree.', 'numpy_mask_shape'],
  ['This way of using NumPy is not available here.', 'numpy_fancy', 'numpy_dot_rank', 'numpy_choice_p'],
  ['What is joined must agree in every other dimension: {left} and {right} do not.', 'numpy_concatenate'],
  ['Of nothing there is no {operation}.', 'numpy_empty_reduction'],
  ['The inner lists have different lengths, so they are no array.', 'numpy_ragged'],
  ['A {type} is no number.', 'numpy_element'],
  ['{text} does not read as a number.', 'numpy_text_float', 'numpy_text_int'],
  ['More were asked for than there are, and each may be taken once only.', 'numpy_choice_many'],
  ['{file} is no file that `np.save` wrote.', 'numpy_not_npy'],
  [
    '{file} keeps its numbers in an order that is not read here. Save it again with `np.ascontiguousarray`.',
    'numpy_npy_order',
  ],

  ['The parts add up to {sum}, and there are {size} to share out.', 'split_sizes'],
  ['Only a vector, a tensor with one dimension, can be looked through for repeats.', 'unique_rank'],

  ['A single index takes one element, so it has no step.', 'slice_single_stride'],

  // Limits
  [
    'There is no memory for this. Make it smaller: a tensor of floats takes four bytes for each element.',
    'out_of_memory',
    'tensor_too_large',
  ],
  ['There is no element {index}: there are {size}, counted from 0.', 'element_index'],
  ['Tensors of type {dtype} are not available here.', 'tensor_dtype'],
  ['The program is too long to keep track of every line; {limit} places are kept.', 'location_limit'],
  [
    'Something inside ScopeLab did not go as it should; the fault is not yours. Please report it with this example.',
    'unknown_message',
    'argument_count',
    'change_limit',
    'null_argument',
    'not_strings',
    'no_operation',
    'no_output',
    'no_collection_item',
    'compat_unknown',
    'outputs_given',
    'value_in_graph',
    'output_in_compute',
    'results_capacity',
    'stale_handle',
    'no_variable',
    'no_variable_scope',
    'nothing_building',
  ],
]);

/** When a message has no key: by the error's class. */
export const types = {
  SyntaxError:
    'Python could not read this line. Look at its brackets, quotes, colons and commas, and at the line before.',
  IndentationError:
    'The indentation does not fit. What belongs into a block is indented by the same four blanks.',
  NameError: 'This name means nothing yet. Is it spelled as it was where it was made, and did that line run?',
  AttributeError: 'What stands before the dot has nothing of that name. Compare the spelling.',
  TypeError: 'A value is of the wrong kind for what is done with it.',
  ValueError: 'A value is of the right kind, but cannot be used here.',
  KeyError: 'There is nothing under this key.',
  IndexError: 'The index lies beyond the end. Counting begins with 0.',
  ZeroDivisionError: 'Division by zero.',
  AssertionError: 'What the `assert` claims is not so.',
  ImportError: 'This cannot be imported here.',
  ModuleNotFoundError:
    'This module is not here. There are `tensorflow`, `numpy` and parts of Python’s own library.',
  RecursionError: 'A function calls itself again and again. It needs a case in which it stops.',
  MemoryError: 'There is no memory left. Make what is computed smaller.',
  OSError: 'This file is not here. A page has no files but those a lesson brings.',
};

/** Why the lab could not be loaded, by what went wrong. {address} is the file’s. */
export const loading = {
  missing:
    'The file {address} is missing: the server does not have it. Put it there, beside the page, and reload.',
  'not-wasm':
    'At {address} the server sends something else than the file, often a web page. Let it answer that address with the file itself, and reload.',
  unreachable:
    'The file {address} could not be fetched. Check the connection, and whether something blocks the file, and reload.',
  refused:
    'The browser refused to start {address}. A setting or a policy of this page may forbid WebAssembly; reload, or try another browser.',
  'no-wasm':
    'This browser has no WebAssembly, or it is switched off. Any current Chrome, Edge, Firefox or Safari has it.',
  'no-simd':
    'This browser’s WebAssembly has no SIMD, which the computations need. Chrome and Edge from 91, Firefox from 89 and Safari from 16.4 have it.',
};
