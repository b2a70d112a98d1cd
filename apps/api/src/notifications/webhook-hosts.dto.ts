import { flag, id, instant, integer, listOf, text, words } from '../http/fields.js';

export class WebhookHostDto {
  @id() readonly id!: string;
  @words({ description: 'As addresses name it: lower case, other scripts in their plain form' })
  readonly host!: string;
  @integer({ min: 1, max: 65_535 }) readonly port!: number;
  @flag({ description: "Whether it may lie in a network of the organization's own" })
  readonly allowsPrivate!: boolean;
  @words() readonly reason!: string;
  @instant() readonly createdAt!: Date;
  @words({ description: 'Who listed it' }) readonly actor!: string;
  @words({ nullable: true, description: 'Their name, where it may be seen' }) readonly actorName!: string | null;
}

export class WebhookHostsDto {
  @listOf(() => WebhookHostDto) readonly items!: readonly WebhookHostDto[];
}

export class NewWebhookHostDto {
  @text({ max: 253 }, { description: 'Its name or its address, without a port' })
  readonly host!: string;
  @integer({ min: 1, max: 65_535 }, { optional: true, description: '443 where left out' })
  readonly port?: number;
  @flag({
    optional: true,
    description: "Whether it may lie in a network of the organization's own; never on this machine",
  })
  readonly allowsPrivate?: boolean;
  @text({ max: 500 }, { description: 'What it is for' })
  readonly reason!: string;
}
