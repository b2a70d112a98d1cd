/**
 * Every reason for which the system says no, with the HTTP status that carries it and a sentence that says what to do.
 * Codes are stable: scripts and translations rely on them. Add one here before you refuse with it.
 */
export const refusals = {
  'invalid-input': { status: 422, title: 'Some values are not accepted' },
  'unknown-unit': { status: 404, title: 'There is no such unit' },
  'unknown-cycle': { status: 404, title: 'There is no such cycle' },
  'unknown-task': { status: 404, title: 'There is no such task' },
  'unknown-item': { status: 404, title: 'The arrangement has no such item' },
  'unknown-pack': { status: 404, title: 'There is no such policy pack' },
  'unknown-person': { status: 404, title: 'There is no such person' },
  'unknown-post': { status: 404, title: 'There is no such post' },
  'unknown-tenure': { status: 404, title: 'There is no such tenure' },
  'unknown-attachment': { status: 404, title: 'There is no such attachment' },
  'unknown-submission': { status: 404, title: 'There is no such submission' },
  'unknown-draft': { status: 404, title: 'Nothing is kept that is about to be submitted' },
  'unknown-incident': { status: 404, title: 'There is no such incident' },
  'unknown-notification': { status: 404, title: 'There is no such notification' },
  'unknown-webhook-host': { status: 404, title: 'There is no such host on the list' },
  'webhook-host-listed': { status: 409, title: 'The host is on the list already' },
  'unknown-channel': { status: 404, title: 'There is no such channel' },
  'unknown-namespace': { status: 404, title: 'This is not the namespace of the system in Temporal' },
  'unknown-route': { status: 404, title: 'There is nothing at this address' },
  'already-acknowledged': { status: 409, title: 'The task is acknowledged already' },
  'already-submitted': { status: 409, title: 'The task is submitted and waits for review' },
  'already-accepted': { status: 409, title: 'The task is accepted; nothing more is owed' },
  'already-cancelled': { status: 409, title: 'The task is cancelled' },
  'nothing-submitted': { status: 409, title: 'Nothing is submitted that could be reviewed or withdrawn' },
  'wrong-state': { status: 409, title: 'The state of the matter does not allow this act' },
  'not-responsible': { status: 403, title: 'Only the responsible unit may do this' },
  'not-supervising': { status: 403, title: 'Only the supervising committee may do this' },
  'not-a-subordinate': { status: 409, title: 'The unit is not a direct subordinate' },
  'no-subordinates': { status: 409, title: 'The unit has no subordinates, so there is nothing to arrange' },
  'due-in-the-past': { status: 422, title: 'The new deadline lies in the past' },
  'due-not-later': { status: 422, title: 'An extension must lie after the present deadline' },
  'due-after-parent': { status: 422, title: 'The deadline lies after that of the task that it comes from' },
  'form-incomplete': { status: 422, title: 'The form is not filled in as the pack asks' },
  'signature-missing': {
    status: 422,
    title:
      'The top leader signs this before it leaves the unit: keep it as the draft, which they sign, and submit just that',
  },
  'evidence-missing': { status: 422, title: 'Evidence that the item asks for is not attached' },
  'score-missing': { status: 422, title: 'This task is accepted with a score' },
  'score-not-expected': { status: 422, title: 'This task is accepted without a score' },
  'attachment-too-large': { status: 413, title: 'The file is too large' },
  'archive-too-large': { status: 413, title: 'The file unpacks to more than is accepted' },
  'image-too-large': { status: 413, title: 'The picture has more pixels than are accepted' },
  'virus-found': { status: 422, title: 'The virus scanner found something in the file; it was not stored' },
  'attachment-type-refused': { status: 415, title: 'Files of this type are not accepted' },
  'urged-too-often': { status: 429, title: 'These tasks were urged a short while ago' },
  'too-many-requests': { status: 429, title: 'Too many requests; wait as long as Retry-After says' },
  'unit-busy': { status: 409, title: 'The unit is changed by someone else at the moment' },
  'unit-ended': { status: 409, title: 'The unit no longer exists' },
  'unit-has-subordinates': { status: 409, title: 'The unit has subordinates that must go elsewhere first' },
  'code-taken': { status: 409, title: 'Another unit bears this code' },
  'post-held': { status: 409, title: 'Another person holds the post at that time' },
  'import-refused': { status: 422, title: 'Rows of the file are wrong; nothing was imported' },
  'export-too-large': { status: 422, title: 'This is more than one file may hold; narrow the filters' },
  'cycle-exists': { status: 409, title: 'The committee has a cycle for this year' },
  'cycle-ended': { status: 409, title: 'The cycle is closed or cancelled' },
  'cycle-not-ended': { status: 409, title: 'The cycle is still running' },
  'cycle-paused': { status: 409, title: 'The cycle is paused' },
  'cycle-not-paused': { status: 409, title: 'The cycle is not paused' },
  'phase-not-open': { status: 409, title: 'The phase is not the one that is open' },
  'reason-missing': { status: 422, title: 'Say why' },
  'pack-invalid': { status: 422, title: 'The pack has errors' },
  'pack-version-taken': {
    status: 409,
    title: 'This version of the pack is loaded with other content; raise the version',
  },
  'calendar-year-unknown': { status: 409, title: 'The working days of this year are not published' },
  'malformed-body': { status: 400, title: 'The body cannot be read' },
  'header-invalid': { status: 400, title: 'A header is not accepted' },
  'address-too-long': { status: 414, title: 'The address is too long' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'media-type-refused': { status: 415, title: 'Bodies of this type are not accepted here' },
  'unknown-calendar-feed': { status: 404, title: 'There is no such calendar feed' },
  'feed-token-refused': {
    status: 401,
    title: 'Give the token of a calendar feed as the password, with any user name, or as Bearer',
  },
  'feed-token-in-address': {
    status: 403,
    title: 'No token is taken in an address here: read the feed at calendar.ics, with the token as the password',
  },
  'idempotency-key-missing': { status: 400, title: 'Send an Idempotency-Key header with every write' },
  'idempotency-key-reused': { status: 422, title: 'The Idempotency-Key was used for another request' },
  'idempotency-key-in-flight': { status: 409, title: 'The same request is being worked on' },
  'precondition-missing': { status: 428, title: 'Send If-Match with the ETag that you read' },
  'precondition-failed': { status: 412, title: 'The matter was changed since you read it; read it again' },
  'cursor-invalid': { status: 400, title: 'The cursor is not one that this list gave' },
  forbidden: { status: 403, title: 'This is not yours to do' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'sign-in-failed': {
    status: 401,
    title: 'Login or password is wrong, or there were too many attempts: wait a while before you try again',
  },
  'first-password-expired': {
    status: 403,
    title: 'The first password was not changed in time: ask the system administrator for a new one',
  },
  'wrong-password': { status: 422, title: 'The present password is wrong' },
  'password-refused': { status: 422, title: 'The new password is not accepted' },
  'password-change-needed': { status: 403, title: 'Choose a password of your own first' },
  'second-factor-needed': { status: 403, title: 'Enter the code of your second factor first' },
  'second-factor-enrolment-needed': { status: 403, title: 'Set up a second factor first' },
  'second-factor-failed': {
    status: 422,
    title: 'The code is wrong, was used before, or there were too many wrong ones',
  },
  'second-factor-unreadable': {
    status: 409,
    title:
      'The second factor cannot be checked, as the key that sealed it is not here: enter a recovery code, or have the account reset by the system administrator',
  },
  'second-factor-present': { status: 409, title: 'There is a second factor already; take it away first' },
  'second-factor-obligatory': { status: 409, title: 'An account like this one has to have a second factor' },
  'proof-needed': { status: 403, title: 'Prove once more that it is you, and do it then' },
  'csrf-missing': { status: 403, title: 'Send the X-CSRF-Token that the session gave' },
  'not-your-post': { status: 403, title: 'You hold no post in that unit' },
  'unknown-delegation': { status: 403, title: 'Nobody has delegated this to you, or no longer' },
  'no-such-delegation': { status: 404, title: 'There is no such delegation' },
  'delegation-ended': { status: 409, title: 'The delegation is over already' },
  'delegation-present': {
    status: 409,
    title: 'This person acts for you in this post on some of these days already; choose other days, or end that first',
  },
  'delegation-in-the-past': { status: 422, title: 'The last day lies in the past, or before the first' },
  'delegation-too-long': { status: 422, title: 'Nobody is represented for so long; choose an earlier last day' },
  'delegation-beyond-tenure': {
    status: 422,
    title: 'The tenure of one of you ends earlier; choose a last day within both',
  },
  'delegate-not-admitted': {
    status: 409,
    title: 'Only somebody else who holds a post of the same unit and has an account may act for you',
  },
  'acting-for-another': {
    status: 409,
    title: 'What was delegated to you, you do not delegate on: act for yourself first, in a post of your own',
  },
  'unknown-session': { status: 404, title: 'There is no such session' },
  'unknown-api-token': { status: 404, title: 'There is no such token' },
  'login-taken': { status: 409, title: 'Another account bears this login' },
  'unknown-account': { status: 404, title: 'There is no such account' },
  'unknown-grant': { status: 404, title: 'There is no such grant, or it was revoked' },
  'own-account': { status: 409, title: 'Nobody keeps their own account' },
  'own-grant': { status: 409, title: 'Nobody gives rights to themselves, or takes them' },
  'post-not-held': { status: 409, title: 'The person does not hold this post today' },
  'grant-present': { status: 409, title: 'The role is granted already' },
  'unknown-proposal': { status: 404, title: 'There is no such proposal of a role' },
  'proposal-decided': { status: 409, title: 'The proposal was granted or refused already' },
  'proposal-lapsed': {
    status: 409,
    title:
      'What was proposed does not fit any more: the person has left the post, the role was granted otherwise, or the account is not in use',
  },
  'administrators-apart': { status: 409, title: 'Nobody is two of the three administrators' },
  'administrator-only': { status: 409, title: 'An administrator has no other role' },
  'second-person-needed': { status: 409, title: 'One person alone may not do this: ask for the agreement of a second' },
  'not-an-administrator': {
    status: 409,
    title: 'This is asked for an administrator only; others need no second person',
  },
  'unknown-approval': { status: 404, title: 'There is no such request for agreement' },
  'approval-present': { status: 409, title: 'The same is asked for already, and waits for agreement' },
  'approval-decided': { status: 409, title: 'This was decided or withdrawn already' },
  'approval-expired': { status: 409, title: 'Nobody agreed in time; ask again' },
  'own-approval': {
    status: 409,
    title: 'Nobody agrees to what they asked for themselves, or to what concerns their own account',
  },
  'provider-refused': { status: 403, title: 'The identity provider did not confirm who you are; begin again' },
  'provider-unavailable': { status: 503, title: 'The identity provider does not answer; try again' },
  'identity-not-admitted': { status: 403, title: 'No account that may sign in this way is bound to your identity' },
  'role-not-named': { status: 403, title: 'The identity provider does not name every role that you hold here' },
  'identity-bound': { status: 409, title: 'The identity is bound to an account already' },
  'unknown-identity': { status: 404, title: 'The account is not bound to this identity' },
  'administrator-by-password': { status: 409, title: 'Administrators sign in with their password, and no other way' },
  'account-exists': { status: 409, title: 'The person has an account already' },
  'storage-full': { status: 507, title: 'There is no room to store the file' },
  'act-failed': {
    status: 500,
    title: 'The process could not do this, however often it tried; the incident says why, and nothing was changed',
  },
  'unknown-audit-entry': { status: 404, title: 'There is no such entry in the audit trail' },
  'verification-running': { status: 409, title: 'The audit trail is being verified; ask again when that is done' },
  'nothing-sealed': { status: 409, title: 'The audit trail is not sealed yet' },
  'seal-key-unknown': { status: 409, title: 'The key that sealed the audit trail is not here' },
  'kept-period-not-over': { status: 409, title: 'Entries of the audit trail stay for six months at least' },
  'trail-damaged': { status: 409, title: 'The audit trail is not as it was written; verify it' },
  'folder-not-empty': { status: 409, title: 'The folder is not empty' },
  'backup-damaged': { status: 422, title: 'The backup is damaged or not whole' },
  'backup-newer': { status: 409, title: 'The backup was made by a newer version' },
  'accounts-present': { status: 409, title: 'There are accounts already' },
  'data-present': { status: 409, title: 'There is a record already' },
  'scanner-unavailable': {
    status: 503,
    title: 'The virus scanner does not answer, so no file is accepted; try again',
  },
  'payload-unreadable': { status: 422, title: 'A payload cannot be decrypted with the keys that there are' },
  'refused-by-record': {
    status: 403,
    title: 'The record does not let you do this; tell the request id to whoever runs the system',
  },
  'record-unavailable': { status: 503, title: 'The database does not answer; try again' },
  'process-unavailable': { status: 503, title: 'The process server does not answer; the record is safe, try again' },
} as const satisfies Record<string, { status: number; title: string }>;

export type RefusalCode = keyof typeof refusals;

/** One thing that is wrong with an input: where (JSON pointer, or row and column) and what to do. */
export interface Fault {
  readonly pointer: string;
  readonly message: string;
}

/** A code as a refusal may repeat it; what only stands in a code's place, as a name does, is not repeated. */
export const repeated = (code: string): string => (/^[\w./-]{1,60}$/.test(code) ? code : '…');

/**
 * A deliberate no. Thrown by rules and services, translated in one place each by the API, the workflows, the
 * activities and the CLI. An outage or a bug is never a refusal.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly faults: readonly Fault[];

  constructor(code: RefusalCode, detail?: string, faults: readonly Fault[] = []) {
    super(detail ?? refusals[code].title);
    this.name = 'Refusal';
    this.code = code;
    this.faults = faults;
  }

  get status(): number {
    return refusals[this.code].status;
  }
}
