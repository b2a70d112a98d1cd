import { Refusal } from '@zehuan/contracts';
import type { Request } from 'express';
import { unstorable } from './storable.js';

/** A header's text, or null; values are Latin-1 on the wire, so names in Chinese come percent-encoded. */
export function textHeader(request: Request, name: string): string | null {
  const header = request.get(name);
  if (header === undefined || header === '') return null;
  let value: string;
  try {
    value = decodeURIComponent(header);
  } catch {
    throw new Refusal('header-invalid', `${titled(name)} must be percent-encoded UTF-8`);
  }
  if (value.length > 100 || unstorable(value).length > 0 || /[\u0000-\u001f]/.test(value))
    throw new Refusal('header-invalid', `${titled(name)} must be at most 100 characters of text`);
  return value;
}

const titled = (name: string): string => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
