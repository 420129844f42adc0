/** English words of the elements and views. Sentences with {facts} are put together by views/phrase.js. */

const plural = (/** @type {number} */ number, /** @type {string} */ one, many = `${one}s`) =>
  `${number} ${number === 1 ? one : many}`;

export const en = {
  ui: {
    // a cell
    run: 'Run',
    runHint: 'Run (Ctrl+Enter or Shift+Enter)',
    stop: 'Stop',
    reset: 'Reset',
    resetHint: 'Back to the example as it was',
    edit: 'Edit',
    edited: 'edited',
    codeLabel: (/** @type {string} */ name) => `Code of the example ${name}`,
    editHint: 'Press Enter to edit',
    leaveHint: 'Esc, then Tab leaves the editor',
    editorFailed: 'The editor could not be loaded. The example can still be run.',
    runsFirst: 'runs first:',
    output: 'Output',
    value: 'Value',
    message: 'Error message',
    loading: 'Loading TensorFlow’s graph mode, about half a megabyte …',
    loadingPart: (/** @type {number} */ percent) => `Loading TensorFlow’s graph mode: ${percent} %`,
    waiting: 'Waits for the example that is running …',
    running: 'Running …',
    stopping: 'Stopping …',
    stopped: 'Stopped. What ran before is as it was.',
    done: (/** @type {string} */ made) => `Done. ${made}`,
    failed: (/** @type {string} */ type, /** @type {string} */ where) => `${type} at ${where}`,
    cannotLoad: 'The examples cannot run here.',
    retry: 'Try again',
    dependencyFailed: (/** @type {string} */ name) =>
      `The example ${name}, which this one builds on, did not run through:`,
    omitted: (/** @type {number} */ lines) => `… ${plural(lines, 'more line')}`,
    lookInside: 'Look inside',
    printed: 'It printed nothing.',
    stale: 'The code has changed since it ran:',
    shortcut: 'Ctrl+Enter runs · Esc, then Tab leaves the editor',

    // what a run made
    made: (
      /** @type {{ variables: number, shared: number, operations: number, scopes: number }} */ {
        variables,
        shared,
        operations,
        scopes,
      },
    ) =>
      variables > 0
        ? `${plural(variables, 'variable')}, ${shared} shared, ${plural(operations, 'operation')}`
        : operations > 0
          ? `no variables, ${plural(operations, 'operation')}`
          : `${scopes > 0 ? plural(scopes, 'scope') : 'no scopes'}, no operations`,
    panel: 'What the example made',
    panelEmpty:
      'Run an example: what it makes shows here. Its variables and who shares them, its operations, both kinds of scope, its graph, its tensors.',
    panelOf: (/** @type {string} */ name) => `What ${name} made`,
    backToCell: 'Back to the example',
    open: 'Open',
    close: 'Close',
    variables: 'Variables',
    operations: 'Operations',
    scopes: 'Scopes',
    graph: 'Graph',
    tensors: 'Tensors',
    name: 'Name',
    shape: 'Shape',
    dtype: 'Type',
    type: 'Type',
    whyThisName: 'Why this name?',
    noReasons: 'The journal tells nothing about this name.',
    asGiven: 'No scope put anything in front and nothing was put behind: the name stands as the call has it.',
    noVariables: 'No variables.',
    noOperations: 'No operations.',
    noScopes: 'No scopes and no operations.',
    noTensors: 'No values yet: a variable has one after its initializer has run in a session.',
    noElements: 'No elements.',
    nothingFound: 'Nothing has that in its name.',
    filter: 'Filter',
    moreRows: (/** @type {number} */ number) => `${number} more: filter to see them.`,
    moreSlices: (/** @type {number} */ number) => `and ${number} more`,
    cutTo: (/** @type {number} */ rows, /** @type {number} */ columns) => `The first ${rows} × ${columns}.`,
    uninitialized: 'not initialized',
    initialized: 'initialized',
    notTrainable: 'not trainable',
    sharedTimes: (/** @type {number} */ times) => (times === 1 ? 'shared' : `shared ${times} times`),
    variableScopes: 'Variable scopes',
    nameScopes: 'Name scopes',
    operationsIn: (/** @type {string[]} */ scopes) =>
      scopes.length === 1
        ? `operations in ${scopes[0] || 'the root'}`
        : `opened ${scopes.length} times: ${scopes.map((scope) => scope || 'the root').join(', ')}`,
    operationCount: (/** @type {number} */ number) => plural(number, 'operation'),
    openAll: 'Open all',
    closeAll: 'Close all',
    graphLoading: 'Laying out the graph …',
    graphHint: 'Press a scope to open or close it, an operation to ask why it is named so.',
    tooManyForLayers: 'This scope holds too many boxes to draw their connections.',
    show: 'Show',
    inAndOut: 'What went in and came out',
    numbers: 'Numbers',
    heat: 'Heat map',
    picture: 'Pictures',
    fromTo: (/** @type {string} */ least, /** @type {string} */ most) => `${least} to ${most}`,
    tensorGone: 'This tensor has no value any more: run the example again.',

    // places
    line: (/** @type {number} */ line) => `line ${line}`,
    noLine: 'no line',
    comma: ', ',
    brackets: [' (', ')'],
    calledFrom: 'called from',
    errorAt: (/** @type {string} */ type, /** @type {string} */ where) => `${type}, ${where}`,
    wouldWork: 'What would work:',
    howItGotThere: 'How it got there',
    compared: (/** @type {string} */ operator) => `The assert compared with ${operator}`,
    leftWas: 'left was',
    rightWas: 'right was',

    // the page
    compatibility: 'TensorFlow',
    compatibilityHint: 'Which version’s behaviour the examples have',
    scheme: 'Colours',
    schemeAuto: 'auto',
    schemeLight: 'light',
    schemeDark: 'dark',
    dropPicture: 'Use a picture of your own',
    dropHint: 'Drop a picture here, or choose one. It stays in this page.',
    replaces: 'It takes the place of',
    pictureReady: (/** @type {string} */ name) => `${name} is now your picture. Run the example.`,
    pictureFailed: 'That file is not a picture this browser can read.',
    pictureBack: 'Use the photographs again',
  },

  /** What a journal event says, before its place. */
  events: /** @type {Record<string, string>} */ ({
    operation: 'Operation made at',
    variable_made: 'Variable made at',
    variable_shared: 'Given out again at',
    scope_enter: 'Scope opened at',
    scope_exit: 'Scope closed at',
    error: 'Error at',
    run: 'Run at',
    reuse_set: 'Reuse switched on at',
  }),

  /** Why a name is what it is: one sentence a rule (the reasons of the core's journal). */
  reasons: /** @type {Record<string, string>} */ ({
    default_name: '{base} is the default, taken when no name is given.',
    case_ignored:
      'It differs from {name} only in capitals, and TensorFlow 1.15 counts that as the same name.',
    unique_suffix: '{base} was taken, so {suffix} was put behind it.',
    scope_suffix: 'A variable scope {base} was opened here before, so {suffix} was put behind it.',
    exact_name: 'The name given ends in `/`, so it is taken exactly as it stands: {name}.',
    captured_scope: 'A captured scope was opened: its own name {name} counts, wherever that happens.',

    name_scope: 'The name scope {prefix} is open, so the name begins with it.',
    name_scope_ignored:
      'The name scope {prefix} is open too, but `tf.get_variable` pays no attention to name scopes.',
    variable_scope: 'The variable scope {prefix} is open, so the name begins with it.',
    root: 'An empty name (`""` or `None`) leads back to the root, so there is no prefix.',
    opens_name_scope: 'Opening it opened the name scope {prefix} as well.',
    no_name_scope: 'Opening this scope opened no name scope.',

    operation_suffix:
      'An operation was called so already. The variable’s operation is {operation}, but `tf.get_variable` knows the variable by the name it was given.',
    shared: 'The scope reuses and a variable of this name exists, so that one is given out and none is made.',
    auto_made: 'The scope shares what exists and makes what does not; this did not exist, so it is made.',
    variable_never_shares: '`tf.Variable` makes a new variable every time, whatever the reuse flag says.',
    initializer_call: 'Its first value comes from the initializer given in the call.',
    initializer_scope: 'Its first value comes from the initializer of the scope.',
    initializer_default: 'No initializer was given, so its first value comes from the default, {source}.',

    reuse_default: 'Nothing switched reuse on for this scope, so it makes new variables.',
    reuse_given: 'The scope {scope} was opened with `reuse={flag}`.',
    reuse_set: '`reuse_variables()` was called on the scope {scope}.',
    reuse_inherited: 'The scope {scope} has its reuse flag from the scope {from} around it.',
    reuse_captured: 'The scope {scope} was captured, and its reuse flag came along.',
    reuse_getter: 'A custom getter passed on `reuse={flag}`.',
  }),
};
