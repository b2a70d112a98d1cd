import type { FormCell, LocalText, PackForm } from '../work/form-types';

/** A pack as the server sends it, checked and with what it left out filled in: `libs/policy/src/pack.schema.ts`. */
export interface PackContent {
  readonly dayEndsAt: string;
  readonly remindAt: string;
  readonly onHoliday: OnHoliday;
  readonly phases: Readonly<Record<PhaseName, PhaseOfPack>>;
  readonly cascade: { readonly starts: 'atOnce' | 'onAcknowledgement'; readonly noLaterThanWorkingDays: number };
  readonly carryOver: { readonly dueWorkingDays: number };
  readonly items: readonly ItemOfPack[];
  readonly ladders: { readonly default: readonly RungOfPack[]; readonly review: readonly RungOfPack[] };
  readonly forms: Readonly<Record<string, PackForm>>;
  readonly notices: {
    readonly urgeAtMostEveryHours: number;
    readonly quietHours: { readonly from: string; readonly to: string };
    readonly digestFrom: number;
  };
  readonly assessment: AssessmentOfPack;
  readonly results: Readonly<Record<string, LocalText>>;
}

export type OnHoliday = 'next' | 'previous' | 'keep';
export type PhaseName = 'clarifying' | 'supervising' | 'stating' | 'testing' | 'applying';
export type LevelName = 'province' | 'city' | 'county' | 'township';
export type ItemKind = 'arrangement' | 'item' | 'inspection' | 'statement' | 'assessment' | 'result';
export type FieldKind = FormCell['kind'] | 'table';

export interface PhaseOfPack {
  readonly opens: string;
  readonly closes: string;
  readonly endsWhen: 'allDone' | 'deadline';
}

export type DueOfPack =
  | { readonly on: string }
  | { readonly workingDaysAfter: 'phaseOpens'; readonly days: number }
  | { readonly workingDaysBefore: 'phaseCloses'; readonly days: number };

export interface ItemOfPack {
  readonly key: string;
  readonly kind: ItemKind;
  readonly phase: PhaseName;
  readonly issuedIn: PhaseName;
  readonly title: LocalText;
  readonly aspect?: string;
  readonly measures: readonly string[];
  readonly leadUnit: string;
  readonly assistingUnits: readonly string[];
  readonly levels: readonly LevelName[];
  readonly due?: DueOfPack;
  readonly occurrences?: readonly { readonly key: string; readonly title: LocalText; readonly due: DueOfPack }[];
  readonly form: string | null;
  readonly evidence: readonly { readonly key: string; readonly title: LocalText; readonly isRequired: boolean }[];
  readonly signedBy?: 'topLeader';
  readonly review: {
    readonly isScored: boolean;
    readonly withinWorkingDays: number;
    readonly returnGraceWorkingDays: number;
  };
  readonly weight: string;
  readonly dutyIsAcknowledgement: boolean;
}

export interface RungOfPack {
  readonly key: string;
  /** Working days from the due day: negative before, 0 on, positive after. */
  readonly workingDays: number;
  readonly audience: readonly ('reporter' | 'topLeader' | 'supervisingCommittee')[];
  readonly isEscalation: boolean;
  readonly ignoresQuietHours: boolean;
}

interface Titled {
  readonly key: string;
  readonly title: LocalText;
}

export interface AssessmentOfPack {
  readonly components: readonly {
    readonly key: 'daily' | 'inspection' | 'statement' | 'indicators';
    readonly weight: string;
  }[];
  readonly missingPart: 'reweigh' | 'zero';
  readonly daily: { readonly late: string; readonly returned: string; readonly notDone: string };
  readonly indicators: readonly (Titled & { readonly field: string; readonly weight: string; readonly full: string })[];
  readonly deductions: readonly (Titled & { readonly points: string; readonly cap: string })[];
  readonly bonuses: readonly (Titled & { readonly points: string })[];
  readonly vetoes: readonly (Titled & { readonly capsGradeAt: string })[];
  /** From the best to the worst. */
  readonly grades: readonly (Titled & { readonly from: string })[];
  readonly quota: readonly { readonly grade: string; readonly atMostShare: string }[];
  readonly publishesPlaces: boolean;
}
