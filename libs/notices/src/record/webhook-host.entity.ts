import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A host to which webhooks may be sent: a line of the security administrator's list. */
@Entity('webhook_host')
@Index('webhook_host_once', ['host', 'port'], { unique: true })
@Check('port between 1 and 65535')
export class WebhookHostEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  /** As in an address: lower case, other scripts in their plain form. */
  @Column('text')
  host!: string;

  @Column('integer')
  port!: number;

  /** Whether it may lie in a network of the organization's own. */
  @Column('boolean', { name: 'allows_private', default: false })
  allowsPrivate!: boolean;

  @Column('text')
  reason!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('text')
  actor!: string;
}
