/** English: errors of names, scopes and variables, by the key of the core’s error table. */
import { byKey } from './group.js';

export const scopes = byKey([
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
  ['A device has one type, either CPU or GPU; `{device}` names two.', 'device_types'],
  ['Replicas, tasks and devices are counted: `{text}` is no number.', 'device_number'],

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
  ['The operation has no attribute {attr}.', 'node_attr_missing', 'node_attr_missing_0_10'],

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
    'This call was to make a new variable {name}, but there is one of that name already.',
    'variable_exists',
    'partitioned_exists',
  ],
  [
    'This scope only reuses: it finds, by its whole name, a variable that `tf.get_variable` made before, and {name} is none of those.',
    'variable_absent',
    'partitioned_missing',
  ],
  [
    '{name} was made as {found}, and this call asks for {specified}.',
    'variable_shape_mismatch',
    'variable_dtype_mismatch',
    'partitioned_other_shape',
    'partitioned_other_dtype',
  ],
  [
    'The new variable {name} needs a shape that is known in every dimension; here it is {shape}.',
    'variable_shape_not_defined',
  ],
  ['The initializer is a value and brings its own shape.', 'constant_initializer_with_shape'],
  [
    'The initializer makes {initializer_dtype}, and {dtype} was asked for: the two do not agree.',
    'initializer_dtype_mismatch',
  ],
  [
    'A new variable needs a shape, known in every dimension, and an initializer that is a function of it; or an initializer that is a value. One of them is missing.',
    'initializer_not_valid',
  ],
  ['For {dtype} there is no default initializer, so {name} needs one.', 'initializer_required'],
  [
    'A variable’s first value must have a known shape. Run what it depends on with a fixed shape, or say `validate_shape=False`.',
    'initial_value_shape_unknown',
  ],
  [
    'The first value is {found}, and the variable {expected}. Let the two agree, with `tf.cast` if need be.',
    'initial_value_dtype_mismatch',
  ],
  [
    'A scope without a name of its own gets a new one each time, so there is nothing in it to reuse.',
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
    '{name} exists in one piece, and this call asks for it in parts: both calls must agree.',
    'partitioner_but_whole',
  ],
  [
    '{name} exists in parts, and this call asks for it in one piece: both calls must agree.',
    'whole_but_partitioned',
  ],
  ['{name} was cut as {found}, and this call cuts it as {specified}.', 'partitions_changed'],
  ['A template needs a name.', 'template_name'],
  [
    'From the second call on, a template only shares, but something in it makes a new variable each time.',
    'template_variable',
  ],
]);

/** What explains a refused variable, beside the reasons that a name has, too. */
export const refusals = {
  first_made: 'The one that is there was made by an earlier call.',
  made_by_variable:
    'There is a variable {name}, but `tf.Variable` made it, and such a variable is never shared by its name.',
  same_name: 'There is a variable {name}, in another scope.',
  at_root: 'The name stands at the root, where it must begin with a letter, a digit or a dot.',
  scope_left: 'The scope {scope} was to be left.',
  scope_open: 'The current scope is {scope}.',
};

/** What would make the call succeed: the keys behind "|" in the error table. */
export const fixes = {
  reuse_true: 'Open the scope with `reuse=True`, to get the variable that exists.',
  auto_reuse: 'Open the scope with `reuse=tf.AUTO_REUSE`: what exists is shared, and what does not is made.',
  other_name: 'Use another name or another scope, to get another variable.',
  make_it_first: 'Make {name} first, with `tf.get_variable`, where the scope does not reuse.',
  found_shape: 'Ask for the shape {found}.',
  found_dtype: 'Ask for the type that it was made with.',
  found_partitions: 'Cut it as it was cut before: {found}.',
  without_shape: 'Leave the shape out.',
  without_dtype: 'Leave the type out.',
  without_partitioner: 'Leave the partitioner out.',
  give_shape: 'Give a shape that is known in every dimension, as the second argument.',
  give_value: 'Give a value as the initializer: it brings its shape.',
  give_initializer: 'Give an initializer.',
  share_whole:
    'Leave the partitioner out, and open the scope with `reuse=True`: that shares it in one piece.',
  name_the_scope: 'Give the scope a name.',
  use_get_variable: 'Use `tf.get_variable` in place of `tf.Variable`.',
};
