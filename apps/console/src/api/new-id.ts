/** An id that is nobody else's; also on a page that came by plain http, where `crypto.randomUUID` is not. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
