/** The nonce of this page, by which its content policy knows our styles. */
export const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';

type Create = (name: string, options?: ElementCreationOptions) => HTMLElement;

/**
 * Lets every style element that our own scripts make bear the page's nonce: antd gives it to most, and forgets it where it
 * measures scroll bars or locks the page behind a dialogue. What the server sends as markup gains nothing by it.
 */
export function giveNonceToStyles(): void {
  const withNonce: Create = (name, options) => {
    // Of its many signatures one is deprecated, not this one.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const element = Document.prototype.createElement.call(document, name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
  Reflect.set(document, 'createElement', withNonce);
}
