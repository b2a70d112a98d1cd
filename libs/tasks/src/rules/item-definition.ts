import type { PostKind } from '@zehuan/contracts';

/** What the acts need of an item's definition; the pack's schema is `@zehuan/policy`'s. */
export interface ItemDefinition {
  readonly form?: string | null;
  readonly evidence?: readonly { readonly key: string; readonly isRequired?: boolean }[];
  readonly review?: {
    readonly withinWorkingDays?: number;
    readonly isScored?: boolean;
    readonly returnGraceWorkingDays?: number;
  };
  readonly dutyIsAcknowledgement?: boolean;
  /** Whose signature leaves the unit with a submission. */
  readonly signedBy?: PostKind;
}

/** Working days in which a review is to be done where the pack does not say. */
const usualReviewDays = 10;

export const reviewDays = (definition: ItemDefinition): number =>
  definition.review?.withinWorkingDays ?? usualReviewDays;

/** Working days that a return leaves at least where the pack does not say. */
const usualGraceDays = 5;

export const returnGraceDays = (definition: ItemDefinition): number =>
  definition.review?.returnGraceWorkingDays ?? usualGraceDays;

export const isScored = (definition: ItemDefinition): boolean => definition.review?.isScored === true;

/** Keys of the evidence that the item demands and that is not among those given. */
export function missingEvidence(definition: ItemDefinition, given: readonly (string | null)[]): readonly string[] {
  return (definition.evidence ?? [])
    .filter((evidence) => evidence.isRequired === true && !given.includes(evidence.key))
    .map((evidence) => evidence.key);
}
