/** Numbers for objects that Python may only name: 1, 2, 3, ... A number that was given back means nothing. */

/** @template T */
export class Handles {
  /** @param {string} what  for the message about a number that means nothing */
  constructor(what) {
    this.what = what;
    /** @type {Map<number, T>} */
    this.objects = new Map();
    this.last = 0;
  }

  /** @param {T} object @returns {number} */
  add(object) {
    this.last += 1;
    this.objects.set(this.last, object);
    return this.last;
  }

  /** @param {number} handle @returns {T} */
  get(handle) {
    const object = this.objects.get(handle);
    if (object === undefined) throw new StaleHandle(`there is no ${this.what} number ${handle} any more`);
    return object;
  }

  /** @param {number} handle @returns {T | undefined} */
  remove(handle) {
    const object = this.objects.get(handle);
    this.objects.delete(handle);
    return object;
  }
}

/** Python named something that is gone: an error of the caller, not of the lab. */
export class StaleHandle extends Error {}
