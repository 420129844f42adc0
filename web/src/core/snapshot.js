/**
 * The shape of a snapshot: a graph as plain data, as core/src/wasm writes it. Numbers that name an operation, a scope or
 * a location are its `id`, or the place in `locations`.
 */

/** @typedef {import('./explain.js').Frame} Frame */
/** @typedef {(number | null)[] | null} Shape  null: unknown, a size or the rank */
/** @typedef {{ dtype: string, ref: boolean, shape: Shape }} Output */
/**
 * @typedef {object} Operation
 * @property {number} id
 * @property {string} name
 * @property {string} type
 * @property {string[]} inputs  "foo/v:0"
 * @property {string[]} control  names of operations that run before it
 * @property {Output[]} outputs
 * @property {Record<string, unknown>} attrs
 * @property {string} device
 * @property {number} location
 * @property {string | null} variable  the one it belongs to
 */
/**
 * @typedef {object} Variable
 * @property {string} name
 * @property {number} op
 * @property {Shape} shape
 * @property {string} dtype
 * @property {boolean} trainable
 * @property {boolean} initialized  in the session that ran last
 * @property {number} made  location
 * @property {number} scope  that was open
 * @property {number[]} shared  locations where it was given out again
 * @property {'get_variable' | 'Variable'} by
 */
/**
 * @typedef {object} Scope
 * @property {number} id
 * @property {'variable' | 'name'} kind
 * @property {string} name
 * @property {string} nameScope
 * @property {boolean | 'AUTO'} reuse
 * @property {number | null} reuseFrom  the scope whose flag it is
 * @property {number | null} captured  the scope that was opened again
 * @property {number | null} parent
 * @property {number} location
 */
/** @typedef {{ key: string, arguments: Record<string, string>, location: number, inner: Rule[] }} Rule  of a name */
/**
 * @typedef {object} JournalEvent
 * @property {string} kind
 * @property {string} [scope]  'variable' or 'name', when it is one that is entered or left
 * @property {string} name
 * @property {string | null} also  another name of the same
 * @property {number} location
 * @property {Rule[]} reasons
 * @property {number | null} ref
 */
/** @typedef {{ name: string, dtype: string, shape: number[] }} Value */
/**
 * @typedef {object} Snapshot
 * @property {'0.10' | '1.15'} compat
 * @property {Operation[]} operations
 * @property {Variable[]} variables
 * @property {Scope[]} scopes
 * @property {Record<string, string[]>} collections
 * @property {JournalEvent[]} events
 * @property {Frame[][]} locations  innermost frame first
 * @property {Value[]} [fetched]  values that went into or came out of a lab's sessions, the last one last
 */

export {};
