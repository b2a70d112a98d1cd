import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who an account is to an OpenID provider. */
@Entity('external_identity')
export class ExternalIdentityEntity {
  @PrimaryColumn('text')
  issuer!: string;

  @PrimaryColumn('text')
  subject!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('timestamptz', { name: 'bound_at' })
  boundAt!: Date;

  @Column('text', { name: 'bound_by' })
  boundBy!: string;
}
