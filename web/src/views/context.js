/**
 * What every view is given beside the snapshot: the words of the page's language, the cell it belongs to, what is
 * chosen, and whom to tell when the learner points at something.
 *
 * @typedef {object} Context
 * @property {import('../i18n/words.js').Words} words
 * @property {string} cell  name of the cell whose run this is
 * @property {string | null} chosen  the operation, variable or scope whose name is being explained
 * @property {(name: string) => void} choose
 * @property {(frame: { cell: string, line: number }) => void} point
 */
export {};
