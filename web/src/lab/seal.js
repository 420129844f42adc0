/**
 * Closes what MicroPython leaves open: its `js` module is the whole of JavaScript, and from any function there is a way
 * to the Function constructor. After seal() nothing of JavaScript can be reached from Python but the functions that
 * were registered; and the worker gives up the browser's means to talk to anyone, should a way be found all the same.
 */

const GIVEN_UP = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'indexedDB',
  'caches',
  'cookieStore',
  'BroadcastChannel',
  'Worker',
  'SharedWorker',
  'importScripts',
  'Request',
  'Response',
];

/**
 * A function for Python: it has no prototype chain but a bare `call`, which MicroPython's glue needs, so `.constructor`
 * leads nowhere.
 * @template {Function} F
 * @param {F} made
 * @returns {F}
 */
function bare(made) {
  Object.setPrototypeOf(made, barePrototype);
  return Object.freeze(made);
}

const barePrototype = Object.freeze(Object.assign(Object.create(null), { call: makeBareCall() }));

/** `call` as the glue uses it (f.call(this, ...arguments)), itself without a prototype. */
function makeBareCall() {
  const apply = Reflect.apply;
  const call = {
    /** @this {Function} @param {unknown} self @param {...unknown} values */
    call(self, ...values) {
      return apply(this, self, values);
    },
  }.call;
  return Object.setPrototypeOf(call, null);
}

/**
 * @param {Record<string, Function>} functions
 * @returns {Record<string, Function>}  the same functions, bare, in an object that leads nowhere
 */
export function bareModule(functions) {
  const module = Object.create(null);
  for (const [name, made] of Object.entries(functions)) {
    module[name] = bare((/** @type {unknown[]} */ ...values) => made(...values));
  }
  return Object.freeze(module);
}

/**
 * Empties Python's `js` and `jsffi` modules and takes the ways to the Function constructor away. Call when all is
 * loaded and registered.
 * @param {any} PyProxy  MicroPython's class of Python objects in JavaScript
 */
export function seal(PyProxy) {
  const global = /** @type {any} */ (globalThis);
  PyProxy.toJs = () => undefined; // jsffi.to_js() would make arrays and objects with all their prototypes
  const made = global.pyProxyFinalizationRegistry; // hears of every object that jsffi.create_proxy() makes
  global.pyProxyFinalizationRegistry = {
    register(/** @type {object} */ object, /** @type {number} */ id) {
      Object.setPrototypeOf(object, barePrototype);
      made.register(object, id);
    },
  };
  const emptied = Object.freeze(Object.create(null));
  global.proxy_js_ref[0] = emptied; // what `import js` gives
  global.proxy_js_ref_map.set(emptied, 0);
  global.proxy_js_ref_map.delete(globalThis);
  const kinds = [
    Function,
    Object.getPrototypeOf(async () => {}).constructor,
    Object.getPrototypeOf(function* () {}).constructor,
    Object.getPrototypeOf(async function* () {}).constructor,
  ];
  for (const kind of kinds) {
    Object.defineProperty(kind.prototype, 'constructor', {
      value: undefined,
      writable: false,
      configurable: false,
    });
  }
  for (const name of GIVEN_UP) giveUp(global, name);
}

/** Removes a name from the worker's global object and from the prototypes it inherits it from. */
function giveUp(/** @type {any} */ global, /** @type {string} */ name) {
  for (let holder = global; holder; holder = Object.getPrototypeOf(holder)) {
    if (!Object.hasOwn(holder, name)) continue;
    try {
      delete holder[name];
    } catch {
      // not configurable: shadowed below
    }
  }
  if (name in global)
    Object.defineProperty(global, name, { value: undefined, writable: false, configurable: false });
}
