// Asks who is signed in while the page's scripts are still on their way; src/app/early-session.ts takes the answer.
try {
  if (!('earlySession' in window) && localStorage.getItem('zehuan.signed-in') !== null) {
    window.earlySession = fetch('/api/v1/session');
    window.earlySession.catch(() => undefined);
  }
} catch {
  // Where storage is forbidden the page asks itself.
}
