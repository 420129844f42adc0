/** 中文：名字、作用域和变量的错误，按核心错误表的键排列。 */
import { byKey } from './group.js';

export const scopes = byKey([
  // 名字
  [
    '{name} 不能用作作用域的名字。在根上要以字母、数字或点开头，后面可以是字母、数字和 `_ . - /`，不能有空格和冒号。',
    'not_valid_scope_name',
  ],
  [
    '{name} 不能用作操作的名字。要以字母、数字或点开头，后面可以是字母、数字和 `_ . - /`，不能有空格和冒号。',
    'not_valid_node_name',
  ],
  [
    '以 `/` 结尾的名字会原样使用，而图里已经有 {name} 了。去掉斜杠，TensorFlow 就会在后面加上编号。',
    'name_used',
  ],
  ['这里的名字最多 {limit} 个字节，这个有 {length} 个。', 'name_limit'],
  [
    '`finalize()` 已经把这个图封住，不能再添加任何东西。请在那之前把图建好，或者新建一个图。',
    'graph_finalized',
  ],
  [
    '这里一个图最多容纳 {limit} 个操作。常见原因是循环里每一轮都在添加操作：图只建一次，运行多次。',
    'operation_limit',
  ],
  ['这里的作用域最多嵌套 {limit} 层。常见原因是函数打开作用域后又调用自己。', 'scope_depth_limit'],
  ['离开了一个没有打开的 {what}。进入和离开要成对，最好用 `with`。', 'scope_not_open'],
  ['这里一个操作最多接受 {limit} 个 {what}，现在有 {count} 个。', 'list_limit'],
  ['设备写作 `/cpu:0` 或 `/job:worker/task:1`，其中的 {part} 看不懂。', 'device_unknown_attribute'],
  ['一个设备只有一种类型，CPU 或者 GPU；`{device}` 写了两种。', 'device_types'],
  ['副本、任务和设备都用编号表示，`{text}` 不是数字。', 'device_number'],

  // 按名字查找
  ['{name} 是操作的名字。它的第一个输出才是张量：在名字后面加上 `:0`。', 'element_operation_not_tensor'],
  [
    '{name} 像是操作的名字，但也没有叫这个名字的操作。张量的名字以冒号和输出的编号结尾，如 `foo/v:0`。',
    'element_invalid_operation_name',
  ],
  [
    '这个图里没有操作 {operation}，也就没有它的输出。请对照面板里的列表：常常是漏了作用域，或者漏了名字后面的编号。',
    'element_no_tensor_no_operation',
  ],
  ['操作 {operation} 是有的，但它只有 {count} 个输出，从 0 数起。', 'element_no_tensor_few_outputs'],
  ['{name} 带有冒号，所以是张量的名字。去掉冒号和编号就是操作。', 'element_tensor_not_operation'],
  [
    '这个图里没有操作 {name}。请对照面板里的列表：常常是漏了作用域，或者漏了名字后面的编号。',
    'element_no_operation',
  ],
  ['张量的名字由操作的名字、冒号和输出的编号组成：`foo/v:0`。', 'element_malformed_tensor_name'],
  ['这里要的是 {wanted}，{type} 代替不了。请给出对象本身，或者它的名字。', 'element_type'],
  ['它属于另一个图。一起使用的东西必须建在同一个图里。', 'element_foreign', 'same_graph'],
  ['名字是一段文字，例如 `"foo/v:0"`。', 'tensor_name_type', 'operation_name_type'],
  ['这个操作没有属性 {attr}。', 'node_attr_missing', 'node_attr_missing_0_10'],

  // 变量作用域
  ['作用域需要名字：请给出名字，或者 `default_name`。', 'scope_name_missing', 'variable_scope_name_missing'],
  ['`default_name` 必须是文字。作用域用到的张量应放在 `values` 里。', 'default_name_type'],
  ['`tf.variable_scope` 的第一个参数是名字，或者用 `as` 捕获的作用域。', 'variable_scope_type'],
  ['`reuse` 只能是 `True`、`False`、`None` 或 `tf.AUTO_REUSE`。', 'reuse_type'],
  ['`auxiliary_name_scope` 只能是 `True` 或 `False`。', 'auxiliary_name_scope_type'],
  [
    '调用 `tf.variable_scope` 得到的对象只能用于一个 `with`。请用 `as` 捕获作用域，再打开捕获到的那个。',
    'scope_reentered',
  ],
  ['`with graph.as_default()` 里面不能调用 `tf.reset_default_graph()`，请先离开 `with`。', 'reset_nested'],

  // 共享变量
  ['这次调用要新建变量 {name}，但是已经有一个同名的变量了。', 'variable_exists', 'partitioned_exists'],
  [
    '这个作用域只复用：按完整的名字取出 `tf.get_variable` 以前创建的变量，而其中没有 {name}。',
    'variable_absent',
    'partitioned_missing',
  ],
  [
    '{name} 创建时是 {found}，这次调用要的是 {specified}。',
    'variable_shape_mismatch',
    'variable_dtype_mismatch',
    'partitioned_other_shape',
    'partitioned_other_dtype',
  ],
  ['新变量 {name} 的形状必须每一维都已知，而这里是 {shape}。', 'variable_shape_not_defined'],
  ['初始化器是一个值，自己带有形状。', 'constant_initializer_with_shape'],
  ['初始化器生成 {initializer_dtype}，要的却是 {dtype}，两者不一致。', 'initializer_dtype_mismatch'],
  [
    '新变量需要每一维都已知的形状，以及由形状生成值的初始化器；或者一个本身就是值的初始化器。这里缺了其中一样。',
    'initializer_not_valid',
  ],
  ['{dtype} 没有默认的初始化器，所以 {name} 需要一个。', 'initializer_required'],
  [
    '变量的初始值必须有已知的形状。请让它依赖的东西有固定的形状，或者写 `validate_shape=False`。',
    'initial_value_shape_unknown',
  ],
  [
    '初始值是 {found}，而变量是 {expected}。请让两者一致，必要时用 `tf.cast`。',
    'initial_value_dtype_mismatch',
  ],
  ['没有自己名字的作用域每次都得到新名字，里面没有可以复用的东西。', 'reuse_without_name'],
  ['作用域关闭的顺序和打开的顺序相反。用 `with` 就自然如此。', 'improper_nesting'],
  ['这里一个图最多有 {limit} 个变量作用域。', 'variable_scope_limit'],
  ['初始化器创建变量，其初始化器又创建变量：这里最多 {limit} 层。', 'building_limit'],
  ['这里一个变量最多放进 {limit} 个集合，现在有 {count} 个。', 'collections_limit'],

  // 创建变量
  ['`collections` 是名字的列表，例如 `[tf.GraphKeys.VARIABLES]`。', 'collections_type'],
  ['`tf.Variable` 需要初始值：变量的形状和类型由它决定。', 'initial_value_missing'],
  ['初始值是函数时，要同时写明类型：`dtype=tf.float32`。', 'initial_value_dtype'],
  ['custom getter 必须是函数：`getter(getter, name, *args, **kwargs)`。', 'getter_not_callable'],
  [
    '{initializer} 是以形状为参数的函数，传入时不要调用它。在 0.10 里 `tf.zeros_initializer` 后面不加括号。',
    'initializer_argument',
  ],
  [
    'partitioner 是函数：给它形状和类型，它返回一个列表，说明每个轴切成几份。',
    'partitioner_not_callable',
    'partitions_not_list',
    'partitions_rank',
    'partitions_zero',
  ],
  ['变量只能沿一个轴切分。', 'partitions_two_axes'],
  ['单个数不能切分。', 'partitioned_rank'],
  ['要切分的变量，每一维的大小都必须已知。', 'partitioned_shape'],
  ['{name} 是完整的一个变量，而这次调用要的是切分的：两次调用必须一致。', 'partitioner_but_whole'],
  ['{name} 是切分的变量，而这次调用要的是完整的：两次调用必须一致。', 'whole_but_partitioned'],
  ['{name} 创建时的切分是 {found}，这次调用的切分是 {specified}。', 'partitions_changed'],
  ['模板（template）需要名字。', 'template_name'],
  ['从第二次调用起，模板只共享变量，而里面有东西每次都新建变量。', 'template_variable'],
]);

/** 除了名字也有的理由以外，还有什么能说明为什么得不到变量。 */
export const refusals = {
  first_made: '已有的那一个由更早的一次调用创建。',
  made_by_variable: '名为 {name} 的变量是有的，但它由 `tf.Variable` 创建，这样的变量不能按名字共享。',
  same_name: '另一个作用域里有变量 {name}。',
  at_root: '这个名字在最外层，必须以字母、数字或点开头。',
  scope_left: '要离开的是作用域 {scope}。',
  scope_open: '当前的作用域是 {scope}。',
};

/** 怎样调用才会成功：错误表里 "|" 后面的键。 */
export const fixes = {
  reuse_true: '用 `reuse=True` 打开作用域，取出已有的变量。',
  auto_reuse: '用 `reuse=tf.AUTO_REUSE` 打开作用域：有就共享，没有就新建。',
  other_name: '换一个名字或作用域，得到另一个变量。',
  make_it_first: '先在不复用的作用域里用 `tf.get_variable` 创建 {name}。',
  found_shape: '把形状写成 {found}。',
  found_dtype: '用创建时的类型。',
  found_partitions: '切分和以前一样：{found}。',
  without_shape: '不写形状。',
  without_dtype: '不写类型。',
  without_partitioner: '不用 partitioner。',
  give_shape: '把每一维都已知的形状作为第二个参数给出。',
  give_value: '用一个值作为初始化器，它自己带有形状。',
  give_initializer: '给出初始化器。',
  share_whole: '不用 partitioner，并用 `reuse=True` 打开作用域，就能完整地共享它。',
  name_the_scope: '给作用域一个名字。',
  use_get_variable: '把 `tf.Variable` 换成 `tf.get_variable`。',
};
