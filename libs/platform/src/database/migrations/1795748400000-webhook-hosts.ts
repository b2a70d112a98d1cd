import type { MigrationInterface, QueryRunner } from 'typeorm';
import { anyOf, everything, hasRole, isSystem, protect } from './row-security.js';

const up = `
set local lock_timeout = '5s';

-- Hosts to which webhooks may be sent: the security administrator's list. No address of this machine is ever one.
create table webhook_host (
  id uuid primary key default uuidv7(),
  host text not null,
  port integer not null check (port between 1 and 65535),
  allows_private boolean not null default false,
  reason text not null,
  created_at timestamptz not null,
  actor text not null
);
create unique index webhook_host_once on webhook_host (host, port);
`;

/** Whoever sets webhooks up may see where they can go; the security administrator alone says it. */
const policies = protect('webhook_host', ['select', 'insert', 'delete'], {
  sees: anyOf(everything, isSystem, hasRole('securityAdmin', 'auditAdmin', 'coordinator', 'topLeader')),
  adds: hasRole('securityAdmin'),
  removes: hasRole('securityAdmin'),
});

/** To which hosts webhooks may go is kept in the record, by somebody else than those who set webhooks up. */
export class WebhookHosts1795748400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
    await queryRunner.query(policies);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`set local lock_timeout = '5s'; drop table webhook_host;`);
  }
}
