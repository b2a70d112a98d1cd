import { actsFor, Refusal } from '@zehuan/contracts';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { type ChannelKind, channelKinds } from './record/channel.entity.js';
import { channelAddress, shownAddress } from './rules/channel-address.js';
import { isId } from './rules/id.js';

/** A channel as it is shown: neither its secret nor a robot's key comes back. */
export interface ChannelView {
  readonly id: string;
  readonly unitId: string;
  readonly kind: ChannelKind;
  readonly address: string;
  readonly hasSecret: boolean;
  readonly isEnabled: boolean;
  readonly createdAt: Date;
}

export interface NewChannel {
  readonly unitId: string;
  readonly kind: ChannelKind;
  readonly address: string;
  readonly secret?: string | undefined;
}

export interface ChannelChange {
  readonly channelId: string;
  readonly address?: string | undefined;
  /** Null takes it away; left out keeps it. */
  readonly secret?: string | null | undefined;
  readonly isEnabled?: boolean | undefined;
}

interface Row extends Omit<ChannelView, 'hasSecret'> {
  readonly secret: string | null;
}

const columns = `id, unit_id as "unitId", kind, address, secret, is_enabled as "isEnabled", created_at as "createdAt"`;
const longestSecret = 200;
const mostOfUnit = 20;

const viewOf = ({ secret, ...row }: Row): ChannelView => ({
  ...row,
  address: shownAddress(row.kind, row.address),
  hasSecret: secret !== null,
});

const invalid = (pointer: string, message: string): Refusal =>
  new Refusal('invalid-input', undefined, [{ pointer, message }]);

const requireOwn = (tx: Transaction, unitId: string): void => {
  if (!isId(unitId)) throw new Refusal('unknown-unit');
  if (!actsFor(tx.actor, unitId)) throw new Refusal('forbidden');
};

const secretOf = (secret: string | null | undefined): string | null => {
  if (secret === undefined || secret === null || secret === '') return null;
  if (secret.length > longestSecret) throw invalid('/secret', `Give at most ${longestSecret} characters`);
  return secret;
};

/** Where a unit is told outside. */
export const listChannels = async (tx: Transaction, unitId: string): Promise<ChannelView[]> => {
  requireOwn(tx, unitId);
  const rows = await rowsOf<Row>(tx, `select ${columns} from channel where unit_id = $1 order by id`, [unitId]);
  return rows.map(viewOf);
};

/** Adds a way to the outside; whether its host may be written to is judged when a message is sent. */
export const addChannel = async (tx: Transaction, input: NewChannel): Promise<ChannelView> => {
  requireOwn(tx, input.unitId);
  if (!channelKinds.includes(input.kind)) throw invalid('/kind', `Give one of ${channelKinds.join(', ')}`);
  const address = channelAddress(input.kind, input.address);
  const unit = await rowOf<{ channels: number }>(
    tx,
    'select (select count(*)::int from channel where unit_id = u.id) as channels from unit u where u.id = $1 for no key update',
    [input.unitId],
  );
  if (!unit) throw new Refusal('unknown-unit');
  if (unit.channels >= mostOfUnit) throw invalid('/unitId', `A unit has at most ${mostOfUnit} channels`);
  const row = await rowOf<Row>(
    tx,
    `insert into channel (unit_id, kind, address, secret, created_at, actor) values ($1, $2, $3, $4, $5, $6) returning ${columns}`,
    [input.unitId, input.kind, address, secretOf(input.secret), tx.at, tx.actor.name],
  );
  if (!row) throw new Error('A channel was inserted and not returned');
  return viewOf(row);
};

/** Changes what is given and keeps the rest. */
export const changeChannel = async (tx: Transaction, change: ChannelChange): Promise<ChannelView> => {
  const channel = await channelOf(tx, change.channelId);
  const row = await rowOf<Row>(
    tx,
    `update channel set address = $2, secret = $3, is_enabled = $4 where id = $1 returning ${columns}`,
    [
      channel.id,
      change.address === undefined ? channel.address : channelAddress(channel.kind, change.address),
      change.secret === undefined ? channel.secret : secretOf(change.secret),
      change.isEnabled ?? channel.isEnabled,
    ],
  );
  if (!row) throw new Refusal('unknown-channel');
  return viewOf(row);
};

/** Takes a channel away, with what waits to be sent by it. */
export const removeChannel = async (tx: Transaction, channelId: string): Promise<void> => {
  const channel = await channelOf(tx, channelId);
  await rowsOf(tx, 'delete from channel where id = $1', [channel.id]);
};

const channelOf = async (tx: Transaction, channelId: string): Promise<Row> => {
  const channel = isId(channelId)
    ? await rowOf<Row>(tx, `select ${columns} from channel where id = $1 for update`, [channelId])
    : undefined;
  if (!channel) throw new Refusal('unknown-channel');
  requireOwn(tx, channel.unitId);
  return channel;
};
