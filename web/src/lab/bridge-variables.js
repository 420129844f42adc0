/** The functions of `_core` for variable scopes, variables and sessions. */

import { pair } from '../core/output.js';
import {
  abandonVariable,
  beginVariable,
  currentVariableScope,
  enterVariableScope,
  exitVariableScope,
  findVariable,
  finishVariable,
  makeVariableScope,
  readVariable,
  readVariableScope,
  refusal,
  setVariableScope,
  variableCount,
} from '../core/variables.js';
import { output, outputName } from './bridge-graph.js';

/** @typedef {import('./bridge.js').BridgeState} BridgeState */
/** @typedef {import('../core/core.js').Tensor} Tensor */

/**
 * Settings of a scope in the order in which Python passes them.
 * @param {any[]} values
 * @returns {import('../core/variables.js').Settings}
 */
function settings([
  reuse,
  initializer,
  regularizer,
  partitioner,
  customGetter,
  constraint,
  cachingDevice,
  dtype,
  useResource,
]) {
  return {
    reuse,
    initializer,
    regularizer,
    partitioner,
    customGetter,
    constraint,
    cachingDevice,
    dtype,
    useResource,
  };
}

/**
 * A shape as text: "" for none given.
 * @param {string} text
 * @returns {number[] | null | undefined}
 */
function shape(text) {
  if (text === '') return undefined;
  const sizes = JSON.parse(text);
  return sizes === null ? null : sizes.map((/** @type {number | null} */ size) => size ?? -1);
}

/** @param {BridgeState} state @returns {import('./bridge.js').Functions} */
export function variableFunctions(state) {
  /** @param {number} handle */
  const graph = (handle) => state.graphs.get(handle);

  /** @param {'get_variable_begin' | 'variable_begin'} step */
  function begin(step) {
    return (
      /** @type {number} */ handle,
      /** @type {number} */ location,
      /** @type {string | null} */ name,
      /** @type {string} */ given,
      /** @type {number} */ dtype,
      /** @type {number} */ initial,
      /** @type {number} */ initializer,
      /** @type {number | string} */ tensor,
      /** @type {number} */ initialDtype,
      /** @type {number} */ regularizer,
      /** @type {number} */ trainable,
      /** @type {string | null} */ collections,
      /** @type {string | null} */ cachingDevice,
      /** @type {boolean} */ validateShape,
      /** @type {boolean} */ fullName,
      /** @type {number} */ reuse,
      /** @type {number} */ useResource,
      /** @type {number} */ store,
      /** @type {boolean} */ callableAlone,
    ) => {
      const into = graph(handle);
      into.setLocation(location);
      state.worked = into;
      const of = output(tensor);
      const plan = beginVariable(into, step, {
        name,
        shape: shape(given),
        dtype,
        initial,
        initializer,
        initialOutput: typeof of === 'number' ? [of, 0] : of,
        initialDtype,
        regularizer,
        trainable,
        collections: collections === null ? null : JSON.parse(collections),
        cachingDevice,
        validateShape,
        fullName,
        reuse,
        useResource,
        store,
        callableAlone,
      });
      if (plan.shared) return `${plan.variable}`;
      const sizes = plan.shape?.map((size) => (size < 0 ? null : size));
      return JSON.stringify([
        plan.name,
        sizes,
        plan.dtype,
        plan.initial,
        plan.initializer,
        plan.defaultInitializer,
        plan.regularizer,
      ]);
    };
  }

  /** @param {number} handle */
  const session = (handle) => state.sessions.get(handle);

  /** @param {import('../core/session.js').Session} ran */
  function ranLast(ran) {
    const before = state.latest.get(ran.graph);
    if (before === ran) return;
    if (before && state.closed.delete(before)) before.dispose();
    state.latest.set(ran.graph, ran);
  }

  return {
    numbers: {
      scope_enter: (
        /** @type {number} */ handle,
        /** @type {number} */ location,
        /** @type {string | null} */ name,
        /** @type {number} */ captured,
        /** @type {string | null} */ defaultName,
        /** @type {boolean} */ auxiliaryNameScope,
        /** @type {any[]} */ ...given
      ) => {
        const into = graph(handle);
        into.setLocation(location);
        const options = { name, captured, defaultName, auxiliaryNameScope, settings: settings(given) };
        return enterVariableScope(into, options);
      },
      scope_new: (
        /** @type {number} */ handle,
        /** @type {number} */ location,
        /** @type {string} */ name,
        /** @type {string} */ nameScope,
        /** @type {any[]} */ ...given
      ) => {
        const into = graph(handle);
        into.setLocation(location);
        return makeVariableScope(into, name, nameScope, settings(given));
      },
      scope_exit: (/** @type {number} */ handle, /** @type {number} */ scope) => {
        exitVariableScope(graph(handle), scope);
        return 0;
      },
      scope_current: (/** @type {number} */ handle) => currentVariableScope(graph(handle)),
      scope_set: (
        /** @type {number} */ handle,
        /** @type {number} */ location,
        /** @type {number} */ scope,
        /** @type {any[]} */ ...given
      ) => {
        const into = graph(handle);
        into.setLocation(location);
        setVariableScope(into, scope, settings(given));
        return 0;
      },
      variable_refuse: (
        /** @type {number} */ handle,
        /** @type {number} */ location,
        /** @type {string} */ name,
        /** @type {number} */ reuse,
        /** @type {string} */ key,
        /** @type {string} */ values,
      ) => {
        const into = graph(handle);
        into.setLocation(location);
        throw refusal(into, name, reuse, key, JSON.parse(values));
      },
      variable_finish: (
        /** @type {number} */ handle,
        /** @type {number} */ location,
        /** @type {number | string} */ initial,
      ) => {
        const into = graph(handle);
        into.setLocation(location);
        return finishVariable(into, output(initial));
      },
      variable_abandon: (/** @type {number} */ handle) => {
        abandonVariable(graph(handle));
        return 0;
      },
      variable_find: (/** @type {number} */ handle, /** @type {string} */ name) =>
        findVariable(graph(handle), name),
      variable_count: (/** @type {number} */ handle) => variableCount(graph(handle)),
      session_new: (/** @type {number} */ handle) => state.sessions.add(graph(handle).session()),
      /** Closes; what the views show of its variables stays until another session runs. */
      session_close: (/** @type {number} */ handle) => {
        const gone = state.sessions.remove(handle);
        if (gone === undefined) return 0;
        if (state.latest.get(gone.graph) === gone) state.closed.add(gone);
        else gone.dispose();
        return 0;
      },
      /** The value's handle, 0 while the variable is uninitialized. */
      session_value: (/** @type {number} */ handle, /** @type {number} */ variable) => {
        const value = session(handle).value(variable);
        return value === null ? 0 : state.tensors.add(value);
      },
      session_load: (
        /** @type {number} */ handle,
        /** @type {number} */ variable,
        /** @type {number} */ value,
      ) => {
        session(handle).load(variable, state.tensors.get(value));
        return 0;
      },
    },
    texts: {
      /** JSON: name, original name scope, reuse, initializer, regularizer, partitioner, custom getter, constraint,
       * caching device, dtype, use_resource. */
      scope_get: (/** @type {number} */ handle, /** @type {number} */ scope) => {
        const s = readVariableScope(graph(handle), scope);
        return JSON.stringify([
          s.name,
          s.originalNameScope,
          s.reuse,
          s.initializer,
          s.regularizer,
          s.partitioner,
          s.customGetter,
          s.constraint,
          s.cachingDevice,
          s.dtype,
          s.useResource,
        ]);
      },
      /** The number of the shared variable, or the plan as JSON: name, shape, dtype, initial, initializer,
       * default initializer, regularizer. */
      get_variable_begin: begin('get_variable_begin'),
      variable_begin: begin('variable_begin'),
      /**
       * JSON: name, op, initializer, snapshot, initial value, dtype, trainable, from get_variable, resource, cached.
       */
      variable_get: (/** @type {number} */ handle, /** @type {number} */ variable) => {
        const v = readVariable(graph(handle), variable);
        return JSON.stringify([
          v.name,
          v.op,
          v.initializer,
          v.snapshot,
          outputName(v.initialValue),
          v.dtype,
          v.trainable,
          v.fromGetVariable,
          v.resource,
          v.cached,
        ]);
      },
      /** feeds [[output, tensor], ...], fetches [output, ...], targets [operation, ...] -> [tensor, ...] */
      session_run: (
        /** @type {number} */ handle,
        /** @type {number} */ location,
        /** @type {string} */ feeds,
        /** @type {string} */ fetches,
        /** @type {string} */ targets,
      ) => {
        const running = session(handle);
        running.graph.setLocation(location);
        ranLast(running);
        const wanted = JSON.parse(fetches).map(output);
        const fed = JSON.parse(feeds).map((/** @type {[number | string, number]} */ [to, value]) => [
          output(to),
          state.tensors.get(value),
        ]);
        const results = running.run(wanted, { feeds: fed, targets: JSON.parse(targets) });
        for (const [to, value] of fed) state.remember(running.graph, ...pair(to), value);
        return JSON.stringify(
          results.map((value, i) => {
            state.remember(running.graph, ...pair(wanted[i]), value);
            return state.tensors.add(value);
          }),
        );
      },
    },
  };
}
