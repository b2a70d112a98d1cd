import { Refusal, type RefusalCode } from '@zehuan/contracts';

interface DatabaseFailure {
  readonly driverError?: { readonly constraint?: string };
}

/** Does what constraints of the database may forbid, and says what they forbid in words of ours; also where two do it at the same time. */
export async function refusing<Answer>(
  constraints: Readonly<Record<string, RefusalCode>>,
  work: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    const code = constraints[(error as DatabaseFailure).driverError?.constraint ?? ''];
    if (code === undefined) throw error;
    throw new Refusal(code);
  }
}
