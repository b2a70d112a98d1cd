/** `public/early.js` looks for it, too. */
const key = 'zehuan.signed-in';

/** Whether somebody may be signed in at this browser: where nobody was, the server need not be asked. */
export const maybeSignedIn = (): boolean => {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    // Where storage is forbidden the server knows.
    return true;
  }
};

export const rememberSignedIn = (isSignedIn: boolean): void => {
  try {
    if (isSignedIn) localStorage.setItem(key, '1');
    else localStorage.removeItem(key);
  } catch {
    // Where storage is forbidden the server is asked each time.
  }
};
