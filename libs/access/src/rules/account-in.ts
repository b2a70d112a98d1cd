/** The account behind the name of an actor; null for the process and for the development account. */
export const accountIn = (actor: string): string | null => /^account:([0-9a-f-]{36})$/.exec(actor)?.[1] ?? null;
