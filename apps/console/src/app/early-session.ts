declare global {
  interface Window {
    /** What `public/early.js` has asked; there, and undefined, once it is too late for that. */
    earlySession?: Promise<Response> | undefined;
  }
}

/** Takes the answer that was asked for before this script came, the first time; afterwards, or where nobody has, asks for it. */
export function fetchSession(request: Request): Promise<Response> {
  const early = window.earlySession;
  window.earlySession = undefined;
  return early ?? fetch(request);
}
