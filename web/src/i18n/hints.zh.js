/** 中文：读者可能想写的是什么（按 web/src/lab/hints.js 的提示键），以及运行环境自身错误的含义。 */

export const hints = {
  hint_print_statement: '第 {line} 行：在 Python 3 里 `print` 是函数，要打印的内容放在括号里：`print(x)`。',
  hint_exec_statement: '第 {line} 行：在 Python 3 里 `exec` 是函数：`exec("...")`。',
  hint_except_comma: '第 {line} 行：Python 3 不用逗号，写成 `except {error} as {name}:`。',
  hint_raise_comma: '第 {line} 行：Python 3 不用逗号，写成 `raise {error}("...")`。',
  hint_backticks: '第 {line} 行：反引号是 Python 2 的写法，请改用 `repr(x)`。',
  hint_not_equal: '第 {line} 行：Python 3 用 `!=` 表示“不等于”，`<>` 已经取消。',
  hint_long_literal: '第 {line} 行：Python 3 只有一种整数，去掉 L，写 `{number}`。',
  hint_octal_literal: '第 {line} 行：数字不能以 0 开头。写 `{number}`；如果是八进制，写 `0o{number}`。',
  hint_python2_name: '`{name}` 是 Python 2 的名字，Python 3 里用 `{use}`。',
  hint_python2_method: '`.{name}` 是 Python 2 的方法，Python 3 里用 `{use}`。',
  hint_import: '还没有叫 `{name}` 的东西。通常要先在代码开头写 `{use}`。',
  hint_full_width: '第 {line} 行：{found} 是全角符号，Python 只认 {use}。请切换到英文输入法重新输入。',
  hint_no_break_space: '第 {line} 行：这一行有一个不间断空格，多半是从网页复制来的。删掉它，重新输入空格。',
  hint_invisible_character:
    '第 {line} 行：这一行有一个看不见的字符，多半是从网页复制来的。请重新输入这一行。',
  hint_magic: '第 {line} 行：`{sign}{command}` 是笔记本的命令，不是 Python。这里用不着，删掉这一行。',
  hint_prompt: '第 {line} 行：`{prompt}` 是随代码一起复制来的提示符，请删掉。',
  hint_missing_colon: '第 {line} 行：以 `{word}` 开头的行要以冒号结尾。',
  hint_missing_indent: '第 {line} 行属于第 {head} 行开启的代码块，请缩进四个空格。',
  hint_tabs_and_spaces: '第 {line} 行：行首混用了制表符和空格，请只用空格。',
  hint_assign_in_condition: '第 {line} 行：一个 `=` 是赋值，比较要写 `==`。',
  hint_unclosed: '第 {line} 行：这里打开的 `{sign}` 没有闭合。',
  hint_unopened: '第 {line} 行：这个 `{sign}` 没有对应的开括号。',
  hint_unclosed_string: '第 {line} 行：这里开始的字符串缺少结束的引号。',
  hint_no_match: '第 {line} 行：`match` 比这里的 Python 新，请用 `if` 和 `elif`。',
  hint_no_except_star: '第 {line} 行：`except*` 比这里的 Python 新，请用 `except`。',
  hint_positional_only: '第 {line} 行：参数里的 `/` 比这里的 Python 新，去掉即可。',
  hint_with_parentheses:
    '第 {line} 行：给多个 `with` 项加括号的写法比这里的 Python 新。请去掉括号，写在一行。',

  lab_stopped: '你停止了这段代码。之前运行完的代码都还在。',
  lab_time_limit:
    '一段代码最多运行 {seconds} 秒。这一段超时，已被停止：也许有一个循环永不结束。之前运行完的代码都还在。',
  lab_memory: '这段代码要的内存超过了网页可用的上限。之前运行完的代码都还在。',
  lab_trap: '解释器出了故障，已重新启动。之前运行完的代码都还在。如果再次发生，请把这段代码报告给我们。',
  lab_disposed: '这个示例已经关闭，请刷新页面。',
  lab_input: '代码运行时没有人能回答提问。请把值直接写进代码，不用 `input()`。',
  lab_no_module:
    '这里没有 `{module}`，只有 `tensorflow`、`numpy` 和 Python 标准库的一部分。数字可以打印，张量的图像显示在面板里。',
  lab_no_asyncio: '`asyncio` 在这里不能用：一段代码从头到尾一次运行完，中途不等待任何东西。',
};
