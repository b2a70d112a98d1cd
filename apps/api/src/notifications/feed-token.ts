/** As feeds have them, and anything that might be meant as one. */
const shape = /^[\w-]{1,100}$/;

/** The token of a feed in an `Authorization` header: the password of Basic, whoever the user, or Bearer. Null for all else. */
export function feedTokenIn(authorization: string | undefined): string | null {
  const [, scheme = '', credentials = ''] = /^(\w+) +([\x21-\x7e]{1,1000})$/.exec(authorization ?? '') ?? [];
  const token = scheme.toLowerCase() === 'basic' ? passwordIn(credentials) : credentials;
  return ['basic', 'bearer'].includes(scheme.toLowerCase()) && shape.test(token) ? token : null;
}

const passwordIn = (credentials: string): string => {
  const text = Buffer.from(credentials, 'base64').toString();
  const colon = text.indexOf(':');
  return colon < 0 ? '' : text.slice(colon + 1);
};
