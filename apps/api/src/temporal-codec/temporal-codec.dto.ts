import { base64, base64Map, listOf } from '../http/fields.js';

/** A payload as Temporal's JSON has it: all bytes in base64. */
export class PayloadDto {
  @base64Map({ optional: true, description: 'How the data is encoded, and with which key it is encrypted' })
  readonly metadata?: Readonly<Record<string, string>>;
  @base64({ optional: true }) readonly data?: string;
}

/** A list that is empty is left out by Temporal's own command, as its JSON does with all that is empty. */
export class AskedPayloadsDto {
  @listOf(() => PayloadDto, { max: 10_000 }, { optional: true }) readonly payloads?: readonly PayloadDto[];
}

export class PayloadsDto {
  @listOf(() => PayloadDto) readonly payloads!: readonly PayloadDto[];
}
