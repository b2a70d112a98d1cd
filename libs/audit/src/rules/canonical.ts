import serialize from 'canonicalize';

// The package exports the function itself, while its types speak of a default of an ES module.
const canonicalized = serialize as unknown as (input: unknown) => string | undefined;

/** Canonical JSON (RFC 8785): equal contents are equal texts, so a text can be hashed and signed. */
export function canonical(input: unknown): string {
  const text = canonicalized(input);
  if (text === undefined) throw new Error('This has no text in JSON');
  return text;
}
