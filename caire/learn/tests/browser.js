// A browser small enough for Node's tests: a local storage, caches, a document, a network that one writes.

export class Storage {
  #limit = Infinity;

  fill() {
    this.#limit = Object.keys(this).length;
  }

  getItem(key) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }

  setItem(key, value) {
    if (Object.keys(this).length >= this.#limit) throw new DOMException("full", "QuotaExceededError");
    this[key] = String(value);
  }

  removeItem(key) {
    delete this[key];
  }
}

export const ORIGIN = "https://caire.example";
export const pathOf = (request) => {
  const { pathname, search } = new URL(request.url ?? request, ORIGIN);
  return pathname + search;
};

class Cache {
  entries = new Map();
  match = async (request) => this.entries.get(pathOf(request))?.clone();
  put = async (request, response) => void this.entries.set(pathOf(request), response.clone());
  delete = async (request) => this.entries.delete(pathOf(request));
  keys = async () => [...this.entries.keys()].map((path) => ({ url: ORIGIN + path }));
}

export class Caches {
  all = new Map();
  open = async (name) => this.all.get(name) ?? this.all.set(name, new Cache()).get(name);
  keys = async () => [...this.all.keys()];
  delete = async (name) => this.all.delete(name);
  async match(request) {
    for (const cache of this.all.values()) if (await cache.match(request)) return cache.match(request);
  }
  paths = (name) => [...(this.all.get(name)?.entries.keys() ?? [])].sort();
}

/** A database of one store, without versions; `isListed` where the browser lists its databases. */
export class Databases {
  made = new Map(); // the rows of each database, by key
  opened = 0;

  constructor({ isListed }) {
    if (isListed) this.databases = async () => [...this.made.keys()].map((name) => ({ name }));
  }

  open(name) {
    this.opened += 1;
    const request = { preventDefault: () => {} };
    setImmediate(() => {
      const isNew = !this.made.has(name);
      let isAborted = false;
      const rows = this.made.get(name) ?? new Map();
      request.transaction = { abort: () => { isAborted = true; } };
      request.result = { createObjectStore: () => {}, close: () => {}, transaction: () => transactionOf(rows) };
      if (isNew) request.onupgradeneeded();
      if (isAborted) return request.onerror({ preventDefault: () => {} });
      this.made.set(name, rows);
      request.onsuccess();
    });
    return request;
  }

  deleteDatabase(name) {
    const request = {};
    setImmediate(() => {
      this.made.delete(name);
      request.onsuccess?.();
    });
    return request;
  }

  ids = () => [...(this.made.get("caire")?.keys() ?? [])];
}

function transactionOf(rows) {
  const transaction = {
    objectStore: () => ({
      put: (row) => ({ result: void rows.set(row.id, row) }),
      delete: (id) => ({ result: void rows.delete(id) }),
      getAll: () => ({ result: [...rows.values()] }),
      count: () => ({ result: rows.size }),
    }),
  };
  setImmediate(() => transaction.oncomplete());
  return transaction;
}

/** Put in place what the scripts find in a browser; `network` is called instead of `fetch`. */
export function open(network) {
  const held = new Set();
  const locks = {
    async request(name, { ifAvailable }, work) {
      if (ifAvailable && held.has(name)) return work(null);
      held.add(name);
      try {
        return await work({ name });
      } finally {
        held.delete(name);
      }
    },
  };
  const document = Object.assign(new EventTarget(), { cookie: "theme=x; csrftoken=jeton" });
  const page = new EventTarget();
  const addEventListener = page.addEventListener.bind(page);
  const given = { localStorage: new Storage(), document, navigator: { locks }, fetch: network, addEventListener };
  delete globalThis.BroadcastChannel;
  for (const [name, value] of Object.entries(given)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return { document, held, locks, page, storage: given.localStorage };
}
