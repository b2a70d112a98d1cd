/** A part of a text as `like` reads it. */
export const partOf = (search: string): string => `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
