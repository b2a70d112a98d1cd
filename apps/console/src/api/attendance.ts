/** For so long somebody counts as present after what they have done, milliseconds: time to read a page. */
const patience = 120_000;

let last = Date.now();
const noticed = (): void => {
  last = Date.now();
};
for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'])
  window.addEventListener(kind, noticed, { passive: true, capture: true });

/** Whether nobody is at this page: what it reads by itself then does not keep the session in use. */
export const isUnattended = (): boolean => Date.now() - last > patience;
