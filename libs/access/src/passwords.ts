import { hash, verify } from '@node-rs/argon2';

/** OWASP's parameters for argon2id, which is what the library hashes with: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), parameters);

let nobodys: Promise<string> | undefined;

/** Whether a password is the one behind a hash; without a hash it takes as long to say no, so that nothing is learnt by the time. */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword('nobody has this password');
  const isRight = await verify(kept ?? (await nobodys), password.normalize('NFKC'));
  return kept !== null && isRight;
}
