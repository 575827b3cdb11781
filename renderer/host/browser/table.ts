/** A small keyed table that outlives the page. */
export interface Table<T> {
  readonly get: (key: string) => Promise<T | undefined>;
  readonly put: (key: string, row: T) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  readonly all: () => Promise<readonly T[]>;
}

const tableNames = ['files', 'journal'] as const;
export type TableName = (typeof tableNames)[number];

/** Open the browser's database; where it is refused (private windows), rows last as long as the page. */
export async function openDatabase(): Promise<<T>(name: TableName) => Table<T>> {
  try {
    const database = await connect();
    return (name) => storedTable(database, name);
  } catch (thrown) {
    console.warn('[host] no database, nothing outlives this page', thrown);
    return () => memoryTable();
  }
}

function connect(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('citypact', 1);
    request.onupgradeneeded = () => {
      for (const name of tableNames) request.result.createObjectStore(name);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function storedTable<T>(database: IDBDatabase, name: TableName): Table<T> {
  const run = <R>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<R>): Promise<R> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(name, mode);
      const request = act(transaction.objectStore(name));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? request.error);
    });
  return {
    get: (key) => run<T | undefined>('readonly', (store) => store.get(key)),
    put: (key, row) => run('readwrite', (store) => store.put(row, key)).then(() => undefined),
    remove: (key) => run('readwrite', (store) => store.delete(key)).then(() => undefined),
    all: () => run<T[]>('readonly', (store) => store.getAll()),
  };
}

function memoryTable<T>(): Table<T> {
  const rows = new Map<string, T>();
  return {
    get: async (key) => rows.get(key),
    put: async (key, row) => {
      rows.set(key, row);
    },
    remove: async (key) => {
      rows.delete(key);
    },
    all: async () => [...rows.values()],
  };
}
