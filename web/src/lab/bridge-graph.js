/** The functions of `_core` for graphs, operations, names and collections. */

import { pair } from '../core/output.js';

/** @typedef {import('./bridge.js').BridgeState} BridgeState */
/** @typedef {import('../core/graph.js').Graph} Graph */
/** @typedef {import('../core/output.js').Output} Output */

/**
 * An output as Python names it: the operation's number for its first output, "op:index" for the others.
 * @param {number | string} name
 * @returns {Output}
 */
export function output(name) {
  if (typeof name === 'number') return name;
  const [op, index] = name.split(':');
  return [Number(op), Number(index)];
}

/** @param {Output} to @returns {number | string} the same the other way */
export function outputName(to) {
  const [op, index] = pair(to);
  return index === 0 ? op : `${op}:${index}`;
}

/** An input of an operation; "[...]" is one list-valued input. @param {number | string} name */
function input(name) {
  if (typeof name === 'string' && name.startsWith('[')) return { list: JSON.parse(name).map(output) };
  return output(name);
}

/** @param {BridgeState} state @returns {import('./bridge.js').Functions} */
export function graphFunctions(state) {
  const { core } = state;
  /** @param {number} handle @returns {Graph} */
  const graph = (handle) => state.graphs.get(handle);

  /**
   * The graph something is made in now, and where in the learner's program.
   * @param {number} handle
   * @param {number} location
   */
  function at(handle, location) {
    const into = graph(handle);
    into.setLocation(location);
    state.worked = into;
    return into;
  }

  /** @param {string | null} text @returns {Record<string, unknown> | undefined} */
  function attributes(text) {
    if (!text) return undefined;
    const attrs = JSON.parse(text);
    if (typeof attrs.value === 'number') attrs.value = state.tensors.get(attrs.value);
    return attrs;
  }

  /** An operation and the element type of its first output in one number. @param {Graph} into @param {number} op */
  const withDtype = (into, op) => op * 128 + Math.max(into.outputDtype(op), 0);

  return {
    numbers: {
      graph_new: () => state.graphs.add(core.graph({ compat: state.compat, entropy: state.entropy })),
      /** The default graph as Python has it: what the views show when a cell made nothing. */
      graph_default: (/** @type {number} */ handle) => {
        state.current = graph(handle);
        return 0;
      },
      graph_finalize: (/** @type {number} */ handle) => {
        graph(handle).finalize();
        return 0;
      },
      graph_finalized: (/** @type {number} */ handle) => (graph(handle).finalized ? 1 : 0),
      graph_set_seed: (/** @type {number} */ handle, /** @type {string | null} */ seed) => {
        graph(handle).setSeed(seed === null ? null : BigInt.asIntN(64, BigInt(seed)));
        return 0;
      },
      /**
       * The quick way: single inputs by number, a list as text. Answers operation * 128 + dtype of its first output.
       */
      operation: (
        /** @type {number} */ handle,
        /** @type {number} */ location,
        /** @type {string} */ type,
        /** @type {string | null} */ name,
        /** @type {string | null} */ attrs,
        /** @type {(number | string)[]} */ ...inputs
      ) => {
        const into = at(handle, location);
        return withDtype(into, into.operation(type, inputs.map(input), { name, attrs: attributes(attrs) }));
      },
      /** Graph.create_op: any type, with the element types of its outputs. */
      operation_any: (
        /** @type {number} */ handle,
        /** @type {number} */ location,
        /** @type {string} */ type,
        /** @type {string | null} */ name,
        /** @type {string | null} */ attrs,
        /** @type {string} */ inputs,
        /** @type {string} */ outputs,
        /** @type {string} */ control,
      ) => {
        const into = at(handle, location);
        const made = into.operation(type, JSON.parse(inputs).map(input), {
          name,
          attrs: attributes(attrs),
          outputs: JSON.parse(outputs),
          control: JSON.parse(control),
        });
        return withDtype(into, made);
      },
      constant: (
        /** @type {number} */ handle,
        /** @type {number} */ location,
        /** @type {string | null} */ name,
        /** @type {number} */ value,
      ) => at(handle, location).constant(state.tensors.get(value), name),
      operation_count: (/** @type {number} */ handle) => graph(handle).operationCount,
      operation_outputs: (/** @type {number} */ handle, /** @type {number} */ op) =>
        graph(handle).outputCount(op),
      output_dtype: (/** @type {number} */ handle, /** @type {number | string} */ of) =>
        graph(handle).outputDtype(output(of)),
      output_set_shape: (
        /** @type {number} */ handle,
        /** @type {number | string} */ of,
        /** @type {string} */ shape,
      ) => {
        const sizes = JSON.parse(shape);
        const dims = sizes?.map((/** @type {number | null} */ size) => size ?? -1);
        graph(handle).setOutputShape(output(of), dims);
        return 0;
      },
      /** A tensor's handle, 0 where the output is not constant in the graph. */
      output_constant: (/** @type {number} */ handle, /** @type {number | string} */ of) => {
        const value = graph(handle).constantValue(output(of));
        return value === null ? 0 : state.tensors.add(value);
      },
      name_scope_exit: (/** @type {number} */ handle) => {
        graph(handle).exitNameScope();
        return 0;
      },
      control_enter: (/** @type {number} */ handle, /** @type {string | null} */ ops) => {
        graph(handle).enterControlDependencies(ops === null ? null : JSON.parse(ops));
        return 0;
      },
      branch_enter: (/** @type {number} */ handle, /** @type {number} */ pivot) => {
        graph(handle).enterBranch(pivot);
        return 0;
      },
      control_exit: (/** @type {number} */ handle) => {
        graph(handle).exitControlDependencies();
        return 0;
      },
      device_enter: (/** @type {number} */ handle, /** @type {string | null} */ device) => {
        graph(handle).enterDevice(device);
        return 0;
      },
      device_exit: (/** @type {number} */ handle) => {
        graph(handle).exitDevice();
        return 0;
      },
      operation_set_device: (
        /** @type {number} */ handle,
        /** @type {number} */ op,
        /** @type {string | null} */ device,
        /** @type {string} */ outer,
      ) => {
        graph(handle).setDevice(op, device, outer);
        return 0;
      },
      colocate_enter: (/** @type {number} */ handle, /** @type {number} */ op) => {
        graph(handle).enterColocation(op);
        return 0;
      },
      colocate_exit: (/** @type {number} */ handle) => {
        graph(handle).exitColocation();
        return 0;
      },
      collection_add: (
        /** @type {number} */ handle,
        /** @type {string} */ key,
        /** @type {number} */ kind,
        /** @type {number} */ ref,
        /** @type {number} */ index,
      ) => {
        graph(handle).addToCollection(key, { kind, ref, index });
        return 0;
      },
      collection_set: (
        /** @type {number} */ handle,
        /** @type {string} */ key,
        /** @type {string} */ items,
      ) => {
        const list = JSON.parse(items).map((/** @type {number[]} */ [kind, ref, index]) => ({
          kind,
          ref,
          index,
        }));
        graph(handle).setCollection(key, list);
        return 0;
      },
    },
    texts: {
      device: (/** @type {number} */ handle) => graph(handle).device,
      graph_seed: (/** @type {number} */ handle) => String(graph(handle).seed ?? ''),
      /** "seed seed2", or "" for None, None. */
      graph_get_seed: (/** @type {number} */ handle, /** @type {string | null} */ opSeed) => {
        const seeds = graph(handle).getSeed(opSeed === null ? null : BigInt.asIntN(64, BigInt(opSeed)));
        return seeds === null ? '' : `${seeds[0]} ${seeds[1]}`;
      },
      name_scope_enter: (
        /** @type {number} */ handle,
        /** @type {number} */ location,
        /** @type {string | null} */ name,
        /** @type {boolean} */ byDefault,
      ) => {
        const into = graph(handle);
        into.setLocation(location);
        return into.enterNameScope(name, byDefault);
      },
      name_scope: (/** @type {number} */ handle) => graph(handle).nameScope,
      unique_name: (/** @type {number} */ handle, /** @type {string} */ name, /** @type {boolean} */ mark) =>
        graph(handle).uniqueName(name, mark),
      operation_name: (/** @type {number} */ handle, /** @type {number} */ op) =>
        graph(handle).operationName(op),
      operation_type: (/** @type {number} */ handle, /** @type {number} */ op) =>
        graph(handle).operationType(op),
      operation_json: (/** @type {number} */ handle, /** @type {number} */ op) =>
        graph(handle).operationJson(op),
      graph_def_text: (/** @type {number} */ handle, /** @type {number} */ op) =>
        graph(handle).graphDefText(op),
      output_text: (
        /** @type {number} */ handle,
        /** @type {number | string} */ of,
        /** @type {boolean} */ repr,
      ) => graph(handle).outputText(output(of), repr),
      /** JSON: null for an unknown rank, null in it for an unknown size. */
      output_shape: (/** @type {number} */ handle, /** @type {number | string} */ of) => {
        const shape = graph(handle).outputShape(output(of));
        return JSON.stringify(shape === null ? null : shape.map((size) => (size < 0 ? null : size)));
      },
      /** "op:index", an index of -1 for the operation itself. */
      graph_element: (
        /** @type {number} */ handle,
        /** @type {string} */ text,
        /** @type {boolean} */ tensor,
        /** @type {boolean} */ operation,
      ) => graph(handle).element(text, { tensor, operation }).join(':'),
      collection: (/** @type {number} */ handle, /** @type {string} */ key) =>
        JSON.stringify(
          graph(handle)
            .collection(key)
            .map(({ kind, ref, index }) => [kind, ref, index]),
        ),
      collection_keys: (/** @type {number} */ handle) => JSON.stringify(graph(handle).collectionKeys()),
    },
  };
}
