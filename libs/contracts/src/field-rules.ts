/** A part of an answer that not everybody who gets the answer is told. */
export interface FieldRule {
  /** Schema of the API's document, and its fields. */
  readonly schema: string;
  readonly fields: readonly string[];
  readonly shownTo: string;
  /** What the others find in its place. */
  readonly else: string;
  /** The file that shows it. */
  readonly by: string;
}

/**
 * The rules for single fields: everything that is left out of an answer by who asks. Whoever leaves out another field adds its
 * line; the page `docs/permissions.md` is made from it.
 */
export const fieldRules: readonly FieldRule[] = [
  {
    schema: 'ResultDto',
    fields: ['place'],
    shownTo: 'the committee that assesses and those above it; the unit itself where its pack says `publishesPlaces`',
    else: 'null',
    by: 'libs/assessment/src/assessment.spec.ts',
  },
  {
    schema: 'ResultsDto',
    fields: ['items'],
    shownTo: 'the committee that assesses and those above it; the unit itself its own, once it is published',
    else: 'left out',
    by: 'test/src/isolation/row-security.spec.ts',
  },
  {
    schema: 'SubmissionDto',
    fields: ['attachments'],
    shownTo: 'of confidential ones: who sent them, and the readers that they named',
    else: 'left out, also from counts',
    by: 'libs/tasks/src/attachments/confidential.spec.ts',
  },
  {
    schema: 'TaskDto',
    fields: ['pendingAttachments'],
    shownTo: 'of confidential ones: who sent them, and the readers that they named',
    else: 'left out, also from counts',
    by: 'libs/tasks/src/attachments/confidential.spec.ts',
  },
  {
    schema: 'TaskDto',
    fields: ['acts'],
    shownTo: 'everybody who sees the task: their own, by the table above',
    else: 'those that are not theirs are left out',
    by: 'libs/contracts/src/possible-acts.spec.ts',
  },
  {
    schema: 'AuditRowDto',
    fields: ['before', 'after'],
    shownTo: 'the audit administrator, of tables of accounts, grants and settings',
    else: 'null, and the names of the columns alone: administrators see no content of units',
    by: 'libs/audit/src/rules/shown-details.spec.ts',
  },
  {
    schema: 'AccountDto',
    fields: ['isLocked', 'hasSecondFactor'],
    shownTo: 'the system administrator',
    else: 'false for the other administrators, who see no credentials',
    by: 'test/src/access/accounts.spec.ts',
  },
  {
    schema: 'AccountWithPasswordDto',
    fields: ['password'],
    shownTo: 'whoever made or reset the account, once',
    else: 'null where the answer is repeated',
    by: 'test/src/access/accounts.spec.ts',
  },
  {
    schema: 'DecidedApprovalDto',
    fields: ['password'],
    shownTo: 'whoever agreed to a reset, once',
    else: 'null',
    by: 'test/src/access/approvals.spec.ts',
  },
  {
    schema: 'ApiTokenMadeDto',
    fields: ['token'],
    shownTo: 'whoever made it, once',
    else: 'null where the answer is repeated',
    by: 'apps/api/src/access/api-tokens.controller.ts',
  },
  {
    schema: 'ChannelDto',
    fields: ['address'],
    shownTo: 'whoever may change channels, and not as a whole: without the key of a robot',
    else: 'an address cut short; the secret is told to nobody',
    by: 'libs/notices/src/inbox.spec.ts',
  },
  {
    schema: 'SessionDto',
    fields: ['csrfToken'],
    shownTo: 'the page of a session',
    else: 'null for a token of a script',
    by: 'apps/api/src/access/account-identity.ts',
  },
];
