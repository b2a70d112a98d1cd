const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text can be an id; what cannot is unknown, and must not reach the database. */
export const isId = (text: string): boolean => uuid.test(text);
