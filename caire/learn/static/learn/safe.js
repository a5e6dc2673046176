// A browser hands its local storage to the system some seconds late: killed meanwhile, it loses what was there. An act
// that waits is therefore also written here, where it is handed over at once. The database is made for the first act
// that waits and goes with the last one. Where it is missing or forbidden, the local storage does alone.

const NAME = "caire";
const STORE = "acts";
const PATIENCE = 2000; // Safari 14 may never answer

let last = Promise.resolve();

export const put = (act) => inTurn(() => run("readwrite", (store) => store.put(act), true));

export const all = async () => (await inTurn(() => run("readonly", (store) => store.getAll()))) ?? [];

/** Take an act out, and the whole database with the last one. */
export const remove = (id) =>
  inTurn(async () => {
    const left = await run("readwrite", (store) => {
      store.delete(id);
      return store.count();
    });
    if (left === 0) await done(indexedDB.deleteDatabase(NAME));
  });

/** Do one thing after the other: an act is never taken out before it is put in. What fails or lasts is given up. */
function inTurn(work) {
  last = last.then(() => soon(work)).catch(() => {});
  return last;
}

async function soon(work) {
  let timer;
  const late = new Promise((resolve) => { timer = setTimeout(resolve, PATIENCE); });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Do something with the acts and return what comes of it; nothing where there is no database, unless it is made. */
async function run(mode, work, isMade = false) {
  if (!isMade && !(await mayExist())) return undefined;
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => {
    if (isMade) opening.result.createObjectStore(STORE, { keyPath: "id" });
    else opening.transaction.abort(); // there was none: none is made to look into it
  };
  const database = await done(opening);
  const transaction = database.transaction(STORE, mode);
  const request = work(transaction.objectStore(STORE));
  database.close(); // once the transaction is over
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

// A list that spares every page an opening; Firefox gives it since 2024 only.
async function mayExist() {
  return !indexedDB.databases || (await indexedDB.databases()).some(({ name }) => name === NAME);
}

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      reject(request.error);
    };
  });
}
