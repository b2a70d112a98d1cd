import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type Actor, everything, systemActor } from '@zehuan/contracts';
import { inTransaction, prepared, rowsOf } from '@zehuan/platform';
import { type ApiParts, PARTS } from '../parts.js';

/** What somebody's pages should read again; it says where something changed, never what. */
export interface LiveChange {
  /** Ids of cycles of their committee, or of those below it. */
  readonly cycles: readonly string[];
  /** Their unit was told something. */
  readonly hasNotices: boolean;
}

interface Listener {
  readonly actor: Actor;
  readonly tell: (change: LiveChange) => void;
}

interface Changed {
  readonly kind: 'cycle' | 'notice' | 'mark';
  readonly id: string;
  /** Path of the cycle's committee, or of the unit that was told. */
  readonly path: string;
  readonly tally: string;
  readonly notice: string;
}

/** How often one process looks for all its listeners together, milliseconds. */
const every = 2_000;

const noNotice = '00000000-0000-0000-0000-000000000000';

const marks = `
select 'mark' as kind, '' as id, '' as path, coalesce((select max(id) from task_tally), 0)::text as tally,
  coalesce((select id from notification order by id desc limit 1), '${noNotice}')::text as notice`;

/** Tallies and notices are only ever added, in an order that their ids keep (but for transactions that overlap). */
const changedSince = prepared(`${marks}
union all
select distinct 'cycle', c.id::text, c.unit_path::text, '', '' from task_tally t join cycle c on c.id = t.cycle_id where t.id > $1::bigint
union all
select distinct 'notice', u.id::text, u.path::text, '', '' from notification n join unit u on u.id = n.unit_id where n.id > $2::uuid`);

const isBelow = (path: string, scope: string | null): boolean =>
  scope !== null && (scope === everything || path === scope || path.startsWith(`${scope}.`));

/**
 * Tells open pages to read again. One statement every two seconds asks for all listeners of this process, and only
 * while there are any. A change that is missed shows at the next look: pages read by themselves too.
 */
@Injectable()
export class LiveChanges implements OnApplicationShutdown {
  private readonly listeners = new Set<Listener>();
  private timer: NodeJS.Timeout | null = null;
  private marks: { readonly tally: string; readonly notice: string } | null = null;

  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  /** Tells of everything that is committed after the answer, which ends it. */
  async listen(actor: Actor, tell: Listener['tell']): Promise<() => void> {
    const listener = { actor, tell };
    this.listeners.add(listener);
    this.timer ??= setInterval(() => void this.look(), every);
    if (this.marks === null) await this.look();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.rest();
    };
  }

  onApplicationShutdown(): void {
    this.rest();
  }

  private rest(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    this.marks = null;
  }

  /** One look; what it finds goes to whoever may know of it. */
  async look(): Promise<void> {
    const since = this.marks;
    const found = await this.changesSince(since).catch((error: unknown) => {
      this.parts.log.warn({ error: String(error) }, 'pages are not told of changes: the database does not answer');
      return [];
    });
    const mark = found.find(({ kind }) => kind === 'mark');
    if (mark) this.marks = { tally: mark.tally, notice: mark.notice };
    if (since === null) return;
    for (const { actor, tell } of this.listeners) {
      const cycles = found
        .filter(({ kind, path }) => kind === 'cycle' && isBelow(path, actor.scope))
        .map(({ id }) => id);
      const hasNotices = found.some(({ kind, id }) => kind === 'notice' && id === actor.unitId);
      if (cycles.length > 0 || hasNotices) tell({ cycles, hasNotices });
    }
  }

  private changesSince(since: LiveChanges['marks']): Promise<Changed[]> {
    return inTransaction(this.parts.database, systemActor('live'), (tx) =>
      since === null ? rowsOf<Changed>(tx, marks) : rowsOf<Changed>(tx, changedSince, [since.tally, since.notice]),
    );
  }
}
