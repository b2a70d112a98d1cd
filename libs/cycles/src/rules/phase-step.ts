import { type Phase, phases } from '@zehuan/contracts';

/** What the record knows of a phase, and whether what it waits for is done. */
export interface PhaseFacts {
  readonly opensAt: number;
  readonly closesAt: number;
  readonly openedAt: number | null;
  /** Everything that would end the phase before its day is done; never so for a phase that only a day ends. */
  readonly isComplete: boolean;
}

export type PhaseStep =
  | { readonly act: 'open' }
  | { readonly act: 'close'; readonly how: 'completed' | 'deadline' }
  | { readonly act: 'wait'; readonly until: number };

/**
 * What the process does next with the phase that a cycle is in. A phase opens at its time, never before; it closes
 * when it is complete, or else at its deadline, whichever comes first.
 */
export const phaseStep = (facts: PhaseFacts, now: number): PhaseStep => {
  if (facts.openedAt === null) return now >= facts.opensAt ? { act: 'open' } : { act: 'wait', until: facts.opensAt };
  if (facts.isComplete) return { act: 'close', how: 'completed' };
  if (now >= facts.closesAt) return { act: 'close', how: 'deadline' };
  return { act: 'wait', until: facts.closesAt };
};

/** The phase after this one; null after the last, when the cycle closes. */
export const phaseAfter = (phase: Phase): Phase | null => phases[phases.indexOf(phase) + 1] ?? null;
