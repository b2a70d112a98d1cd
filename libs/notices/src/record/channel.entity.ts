import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Ways of a unit to the outside; mail goes to persons and needs none. */
export const channelKinds = ['webhook', 'wecom', 'dingtalk'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Where a unit wants to be told outside: an address of its own, or a robot in a chat. */
@Entity('channel')
@Index('channel_unit', ['unitId'])
export class ChannelEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  kind!: ChannelKind;

  /** The address of a webhook; of a robot its key, which is as good as a password. */
  @Column('text')
  address!: string;

  /** What messages are signed with. */
  @Column('text', { nullable: true })
  secret!: string | null;

  @Column('boolean', { name: 'is_enabled', default: true })
  isEnabled!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('text')
  actor!: string;
}
