/** English: errors of operations, sessions, arrays and limits, by the key of the core’s error table. */
import { byKey } from './group.js';

export const running = byKey([
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
  ['A pooling window has at least one row and one column; this one has {rows} and {columns}.', 'pool_window'],
  [
    'The inputs of {type} do not tell how large its result is. Give the shape as numbers, or feed a value whose shape is known.',
    'sizes_unknown',
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
    'resource_absent',
    'container_absent',
    'resource_unread',
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
    '{operation} belongs to a branch of `tf.cond`, which may not run. Fetch what `tf.cond` gives back.',
    'fetch_forbidden',
    'fetch_forbidden_0_10',
  ],
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
    'handle_update_running',
  ],
  ['The assertion in the graph did not hold. It saw: {data}.', 'assertion_failed'],

  ['The variable may count up to {limit} and has come there.', 'count_limit'],

  ['{tensor} holds {expected}; a value of type {found} cannot stand for it.', 'feed_dtype'],
  [
    'A variable cannot be fed and assigned to in the same run. Leave {variable} out of `feed_dict`, or assign in another run.',
    'fed_reference',
  ],
  ['What was fetched lies on the way that was not taken, so it has no value in this run.', 'fetch_dead'],
  [
    'Two variables with the same `shared_name` share one value. One of them is of type {expected}, another of type {found}.',
    'handle_dtype',
  ],

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
  [
    'Each index stands for one row: the updates have the shape of the indices, {indices}, and then that of a row of {params}; these have {updates}.',
    'scatter_shape',
  ],
  ['This part of the variable has shape {slice}, the value {value}. They must be alike.', 'slice_assign'],
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
  [
    'Along axis {axis} the mask has {mask_size} entries, the array {size}; they must agree.',
    'numpy_mask_shape',
  ],
  ['This way of using NumPy is not available here.', 'numpy_fancy', 'numpy_dot_rank', 'numpy_choice_p'],
  [
    'What is joined must agree along every other axis: along axis {axis} one array has {left_size} entries, another {right_size}.',
    'numpy_concatenate',
  ],
  [
    'Only arrays of equally many axes can be joined: here {left_rank} and {right_rank}.',
    'numpy_concatenate_rank',
  ],
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

  ['The pieces add up to {sum}, which is not what there is to share out.', 'split_sizes'],
  [
    'Only a vector, a tensor with one dimension, can be looked through for repeats.',
    'unique_rank',
    'list_diff_rank',
  ],
  ['Every row of the data needs the number of its segment.', 'segment_count', 'segment_vector'],
  [
    'The numbers of segments begin at 0 and never fall from one row to the next.',
    'segment_negative',
    'segment_order',
  ],
  ['Row {position} has the segment {index}; there are {size}, counted from 0.', 'segment_range'],
  ['The matrix has no inverse: its determinant is 0.', 'singular', 'solve_singular'],
  ['Only a symmetric matrix with positive eigenvalues can be decomposed so.', 'not_positive'],
  [
    'With these strides and this padding `output_shape` would be convolved to {expected}, not {found}.',
    'conv_back_size',
  ],

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
