/** @type {import('../views/error.js').Explanations} */
export const explanations = { errors: {}, types: {}, hints: {} };
