import type { CycleState, Phase, TaskKind, TaskState, UnitLevel } from '@zehuan/contracts';

/** What of the API's answers the simulated committees read. */
export interface CycleAnswer {
  readonly id: string;
  readonly unit: { readonly code: string; readonly name: string; readonly level: UnitLevel };
  readonly state: CycleState;
  readonly phase: Phase;
  readonly startedAt: string;
}

export interface TaskAnswer {
  readonly id: string;
  readonly kind: TaskKind;
  readonly cycleId: string;
  readonly itemId: string;
  readonly itemKey: string;
  readonly unit: { readonly code: string };
  readonly dueOn: string;
  readonly state: TaskState;
  readonly submissionCount: number;
  readonly version: number;
}

export interface ItemAnswer {
  readonly id: string;
  readonly key: string;
  readonly occurrence: string;
  readonly issuedIn: Phase;
  readonly definition: ItemRules;
}

export interface ItemRules {
  readonly form?: string | null;
  readonly evidence?: readonly { readonly key: string; readonly isRequired?: boolean }[];
  readonly review?: { readonly isScored?: boolean };
  readonly dutyIsAcknowledgement?: boolean;
}

export interface SubmittedAnswer {
  readonly id: string;
  readonly version: number;
  readonly state: TaskState;
  readonly submission: { readonly id: string; readonly version: number; readonly isLate: boolean };
}
