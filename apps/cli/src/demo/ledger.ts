/**
 * What the simulated committees were told by the API: every act that was answered. The check at the end compares it
 * with the record, so nothing of it comes from the database.
 */
export class Ledger {
  /** Ids of the submissions that were acknowledged, with the version that the answer named. */
  readonly submissions = new Map<
    string,
    { readonly taskId: string; readonly version: number; readonly isLate: boolean }
  >();
  /** How the committees saw each task last. */
  readonly states = new Map<string, 'submitted' | 'returned' | 'accepted'>();
  returned = 0;
  accepted = 0;
  acknowledged = 0;
  attached = 0;
  /** Acts that were refused, by code. */
  readonly refusals = new Map<string, number>();
  /** Acts that came to nothing for another reason, by what it said. */
  readonly failures = new Map<string, number>();
  /** How far, at most, an act was behind its plan, milliseconds. */
  worstDelay = 0;

  refused(code: string): void {
    this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
  }

  failed(message: string): void {
    this.failures.set(message, (this.failures.get(message) ?? 0) + 1);
  }
}
