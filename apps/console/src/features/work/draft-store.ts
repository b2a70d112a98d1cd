import { createStore, del, entries, get, promisifyRequest } from 'idb-keyval';

const store = createStore('keyval-store', 'keyval');

/** Puts something away on this device. It is committed without waiting for the page, which may be on its way out. */
export const put = (name: string, value: unknown): Promise<void> =>
  store('readwrite', (drafts) => {
    drafts.put(value, name);
    drafts.transaction.commit();
    return promisifyRequest(drafts.transaction);
  });

export const take = <Kept>(name: string): Promise<Kept | undefined> => get<Kept>(name, store);

export const remove = (name: string): Promise<void> => del(name, store);

export const everything = <Kept>(): Promise<[string, Kept][]> => entries<string, Kept>(store);
