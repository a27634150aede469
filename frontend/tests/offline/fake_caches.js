/** A cache storage that lives in a test's memory, and a network that can be cut. */

export const ORIGIN = 'https://stupa.example';

export class FakeCaches {
  /** @type {Map<string, Map<string, string>>} */
  held = new Map();

  /** @param {string} name */
  async open(name) {
    const cache = this.held.get(name) ?? new Map();
    this.held.set(name, cache);
    return {
      /** @param {(Request | string)[]} wanted */
      addAll: async (wanted) => {
        const paths = wanted.map((one) => pathOf(one));
        const answers = await Promise.all(wanted.map((one) => fetch(one)));
        if (answers.some((answer) => !answer.ok)) throw new TypeError('not all came');
        for (const path of paths) cache.set(path, `kept ${path}`);
      },
      /** @param {Request | string} one @param {CacheQueryOptions} options */
      match: async (one, options) => {
        const body = options.ignoreVary ? cache.get(pathOf(one)) : undefined;
        return body === undefined ? undefined : new Response(body);
      },
    };
  }

  async keys() {
    return [...this.held.keys()];
  }

  /** @param {string} name */
  async delete(name) {
    return this.held.delete(name);
  }
}

/** @param {Request | string} one */
function pathOf(one) {
  const url = new URL(typeof one === 'string' ? one : one.url, ORIGIN);
  return url.pathname + url.search;
}
