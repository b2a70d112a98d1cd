import { type PostKind, systemActor } from '@zehuan/contracts';
import { actingAs, rowsOf, type Transaction } from '@zehuan/platform';
import type { NoticeKind } from '@zehuan/tasks';

/** What the persons of a delegation are told: that it was given, or ended before its time. */
export interface DelegationNotice {
  readonly kind: Extract<NoticeKind, 'delegated' | 'delegationEnded'>;
  /** Of the post that was delegated. */
  readonly unitId: string;
  readonly postKind: PostKind;
  /** Each is told. */
  readonly personIds: readonly string[];
  readonly details: {
    readonly fromName: string;
    readonly toName: string;
    readonly fromAt: Date;
    readonly toAt: Date;
  };
}

/** Tells persons of a delegation in the inbox of its unit. An administrator who ends one has no inbox to write to, so the process tells. */
export const tellOfDelegation = (tx: Transaction, notice: DelegationNotice): Promise<unknown> =>
  actingAs(tx, systemActor('delegation'), (system) =>
    rowsOf(
      system,
      `insert into notification (kind, unit_id, post_kind, person_id, details, created_at)
       select $1, $2, $3, unnest($4::uuid[]), $5, $6 on conflict do nothing`,
      [notice.kind, notice.unitId, notice.postKind, notice.personIds, JSON.stringify(notice.details), tx.at],
    ),
  );
