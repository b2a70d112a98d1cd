/** The nonce of this page, by which its content policy knows our styles. */
export const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';

/**
 * Lets every style element that our own scripts make bear the page's nonce: antd gives it to most, and forgets it where it
 * measures scroll bars or locks the page behind a dialogue. What the server sends as markup gains nothing by it.
 */
export function giveNonceToStyles(): void {
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
