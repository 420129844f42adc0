/**
 * 中文：错误是什么意思、该怎么办，按核心错误表的键排列。同一个键用于两个兼容级别（`_0_10` 没有专门说明时与不带后缀的相同）。
 * 第一次显示错误时才加载。
 */
import { running } from './errors_running.zh.js';
import { fixes, refusals, scopes } from './errors_scopes.zh.js';
import { values } from './errors_values.zh.js';

export { fixes, refusals };

/** @type {Record<string, string>} */
export const errors = { ...scopes, ...values, ...running };

/** 信息没有键时，按错误的类说明。 */
export const types = {
  SyntaxError: 'Python 读不懂这一行。请看看括号、引号、冒号和逗号，也看看上一行。',
  IndentationError: '缩进对不上。同一个代码块里的行要缩进相同的四个空格。',
  NameError: '这个名字还没有意义。拼写和定义它的地方一样吗？那一行运行过吗？',
  AttributeError: '点号前面的东西没有这个名字的属性。请核对拼写。',
  TypeError: '这个值的种类不适合这样使用。',
  ValueError: '值的种类是对的，但不能用在这里。',
  KeyError: '这个键下面什么也没有。',
  IndexError: '下标超出了末尾。下标从 0 数起。',
  ZeroDivisionError: '除以了零。',
  AssertionError: '`assert` 断言的内容不成立。',
  ImportError: '这里不能导入它。',
  ModuleNotFoundError: '这里没有这个模块。有的是 `tensorflow`、`numpy` 和 Python 自带库的一部分。',
  RecursionError: '函数一直在调用自己。它需要一个停下来的条件。',
  MemoryError: '内存用完了。请把要计算的东西变小。',
  OSError: '没有这个文件。页面里只有课程自带的文件。',
};

/** 实验环境为什么没能加载，按出错的情况。{address} 是文件的地址。 */
export const loading = {
  missing: '缺少文件 {address}：服务器上没有它。请把它放到页面旁边，再刷新。',
  'not-wasm': '服务器在 {address} 给出的不是这个文件，常常是一个网页。请让这个地址返回文件本身，再刷新。',
  unreachable: '取不到文件 {address}。请检查网络，以及是否有什么拦住了它，再刷新。',
  refused: '浏览器拒绝启动 {address}。可能是设置或页面的安全策略不允许 WebAssembly；请刷新，或换一个浏览器。',
  'no-wasm':
    '这个浏览器没有 WebAssembly，或者把它关掉了，而 {address} 需要它：请换用当前版本的 Chrome、Edge、Firefox 或 Safari。',
  'no-simd':
    '这个浏览器的 WebAssembly 没有 SIMD，而 {address} 要用它计算：请换用 Chrome 或 Edge 91、Firefox 114、Safari 16.4，或更新的版本。',
};
