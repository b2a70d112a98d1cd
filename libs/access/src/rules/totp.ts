import { generateSecret, generateURI, verify } from 'otplib';

/** Length of a step of time. */
const stepSeconds = 30;

/** A secret for an authenticator, in base 32: 160 bits. */
export const newTotpSecret = (): string => generateSecret();

/** What an authenticator reads as a QR code. */
export const totpUri = (secret: string, login: string): string =>
  generateURI({ issuer: 'zehuan', label: login, secret });

/** When a code is judged, and what is taken. */
export interface CodeBounds {
  readonly at: Date;
  /** The last step whose code was accepted; null where none was. */
  readonly after: number | null;
  /** Seconds for which a code is still taken when its step is over, 0 to 30 (RFC 6238, 5.2: for the way that it has). */
  readonly toleranceSeconds: number;
}

/**
 * The step of time whose code this is: the present one, or the one before within the tolerance, and never one to come. Null
 * where it is none of them, or not later than the last one that was accepted.
 */
export async function stepOfCode(
  secret: string,
  code: string,
  { at, after, toleranceSeconds }: CodeBounds,
): Promise<number | null> {
  if (!/^\d{6}$/.test(code)) return null;
  const epoch = Math.floor(at.getTime() / 1_000);
  // A step that is still to come was accepted by a clock that has been set back since; what verifies throws at it.
  if (after !== null && after >= Math.floor(epoch / stepSeconds)) return null;
  const found = await verify({
    ...{ secret, token: code, epoch, epochTolerance: [toleranceSeconds, 0] },
    ...(after === null ? {} : { afterTimeStep: after }),
  });
  return found.valid && 'epoch' in found ? found.epoch / stepSeconds : null;
}
