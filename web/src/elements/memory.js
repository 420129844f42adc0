/**
 * What a tab keeps so that the learner's changes outlive a reload and the switch of language: the edited cells and the
 * chosen compatibility level, in sessionStorage, gone with the tab. Where storage is closed it keeps nothing.
 */
export class Memory {
  /** @param {string} lesson */
  constructor(lesson) {
    this.key = `scopelab:${lesson}`;
    /** @type {{ edits: [string, string][], compat: string }} */
    this.kept = this.#read();
    this.edits = new Map(this.kept.edits);
  }

  #read() {
    try {
      const found = JSON.parse(sessionStorage.getItem(this.key) ?? 'null');
      const edits = Array.isArray(found?.edits) ? found.edits.filter(isEdit) : [];
      return { edits, compat: ['0.10', '1.15'].includes(found?.compat) ? found.compat : '' };
    } catch {
      return { edits: [], compat: '' };
    }
  }

  #write() {
    try {
      sessionStorage.setItem(this.key, JSON.stringify({ edits: [...this.edits], compat: this.kept.compat }));
    } catch {
      // Full or closed: the page works all the same.
    }
  }

  get compat() {
    return this.kept.compat;
  }
  set compat(level) {
    this.kept.compat = level;
    this.#write();
  }

  /** @param {string} cell @returns {string | undefined} */
  edit(cell) {
    return this.edits.get(cell);
  }

  /** @param {string} cell  @param {string | null} text  null: as the page has it */
  keep(cell, text) {
    if (text === null) this.edits.delete(cell);
    else this.edits.set(cell, text);
    this.#write();
  }
}

/** @param {unknown} value @returns {value is [string, string]} */
function isEdit(value) {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string';
}
