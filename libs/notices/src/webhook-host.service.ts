import { Refusal, systemActor } from '@zehuan/contracts';
import { inTransaction, rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import { isId } from './rules/id.js';
import { bareHost, portOf, webhookHost } from './rules/webhook-host.js';
import type { HostAllowance } from './transports/webhook.js';

/** A line of the list of hosts to which webhooks may be sent. */
export interface WebhookHost {
  readonly id: string;
  readonly host: string;
  readonly port: number;
  readonly allowsPrivate: boolean;
  readonly reason: string;
  readonly createdAt: Date;
  readonly actor: string;
  /** The person's name; null where it may not be seen. */
  readonly actorName: string | null;
}

export interface NewWebhookHost {
  readonly host: string;
  /** 443 when left out. */
  readonly port?: number | undefined;
  readonly allowsPrivate?: boolean | undefined;
  readonly reason: string;
}

const columns = `id, host, port, allows_private as "allowsPrivate", reason, created_at as "createdAt", actor,
  (select p.name from account a join person p on p.id = a.person_id
   where 'account:' || a.id = webhook_host.actor) as "actorName"`;

/** The whole list, by name. */
export const listWebhookHosts = (tx: Transaction): Promise<WebhookHost[]> =>
  rowsOf<WebhookHost>(tx, `select ${columns} from webhook_host order by host, port`);

/** Adds a host; refuses `webhook-host-listed`, and `invalid-input` for what may never be written to. */
export async function addWebhookHost(tx: Transaction, input: NewWebhookHost): Promise<WebhookHost> {
  const row = await rowOf<WebhookHost>(
    tx,
    `insert into webhook_host (host, port, allows_private, reason, created_at, actor) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing returning ${columns}`,
    [webhookHost(input.host), input.port ?? 443, input.allowsPrivate ?? false, input.reason, tx.at, tx.actor.name],
  );
  if (!row) throw new Refusal('webhook-host-listed');
  return row;
}

/** Takes a host off: from now on nothing is sent to it, also of what waits already. */
export async function removeWebhookHost(tx: Transaction, id: string): Promise<void> {
  const row = isId(id) ? await rowOf(tx, 'delete from webhook_host where id = $1 returning id', [id]) : undefined;
  if (!row) throw new Refusal('unknown-webhook-host');
}

const allowance = `select allows_private as "allowsPrivate" from webhook_host where host = $1 and port = $2`;

/**
 * What is allowed for the host of an address. Two must agree: the security administrator, who keeps the list in the
 * record, and the operator, whose setting bounds it where it is given.
 */
export const webhookAllowance =
  (database: DataSource, bounds: readonly string[]) =>
  async (url: URL): Promise<HostAllowance | string> => {
    const host = bareHost(url);
    const port = portOf(url);
    if (bounds.length > 0 && ![host, url.host, `${host}:${port}`].some((each) => bounds.includes(each)))
      return 'the host is not in WEBHOOK_ALLOWED_HOSTS';
    const row = await inTransaction(database, systemActor('delivery'), (tx) =>
      rowOf<HostAllowance>(tx, allowance, [host, port]),
    );
    return row ?? "the host is not on the security administrator's list";
  };
