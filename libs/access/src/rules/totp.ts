import { generateSecret, generateURI, verify } from 'otplib';

/** Length of a step of time. */
const stepSeconds = 30;

/** A secret for an authenticator, in base 32: 160 bits. */
export const newTotpSecret = (): string => generateSecret();

/** What an authenticator reads as a QR code. */
export const totpUri = (secret: string, login: string): string =>
  generateURI({ issuer: 'zehuan', label: login, secret });

/**
 * The step of time whose code this is, one before and one after the present included, as clocks differ; null where it is
 * none, or not later than the last one that was accepted.
 */
export async function stepOfCode(
  secret: string,
  code: string,
  { at, after }: { readonly at: Date; readonly after: number | null },
): Promise<number | null> {
  if (!/^\d{6}$/.test(code)) return null;
  const found = await verify({
    ...{ secret, token: code, epochTolerance: stepSeconds },
    epoch: Math.floor(at.getTime() / 1_000),
    ...(after === null ? {} : { afterTimeStep: after }),
  });
  return found.valid && 'epoch' in found ? found.epoch / stepSeconds : null;
}
