import { Body, Controller, Inject } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { note } from '@zehuan/audit';
import { type Fault, Refusal } from '@zehuan/contracts';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { Answers, apiPath } from '../http/operation.js';
import { type ApiParts, PARTS } from '../parts.js';
import { AskedPayloadsDto, type PayloadDto, PayloadsDto } from './temporal-codec.dto.js';

/** Where Temporal's pages find the codec server; they add `/decode` and `/encode`. */
export const temporalCodecPath = `${apiPath}/temporal-codec`;

const Namespace = (): MethodDecorator & ClassDecorator =>
  ApiHeader({
    name: 'X-Namespace',
    description: 'The namespace of the payloads; ours where left out',
    required: false,
    schema: { type: 'string', maxLength: 1000 },
  });

/** Temporal's codec server protocol: its pages and its command show payloads as this answers them, and keep nothing. */
@ApiTags('temporal')
@Controller(temporalCodecPath)
export class TemporalCodecController {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PARTS) private readonly parts: ApiParts,
  ) {}

  /** Whoever reads what was encrypted leaves a trace of it, as with every confidential record. */
  @Namespace()
  @Answers('decode', {
    permits: 'temporal.decode',
    summary: 'Decrypts payloads that Temporal keeps',
    answer: PayloadsDto,
    refuses: ['unknown-namespace', 'payload-unreadable'],
  })
  async decodePayloads(@By() by: Acting, @Body() { payloads = [] }: AskedPayloadsDto): Promise<PayloadsDto> {
    const codec = this.codecFor(by);
    return this.acts.read(by, async (tx) => {
      const decoded = await decodedBy(codec, payloads.map(payloadOf));
      await note(tx, { kind: 'read', subject: 'temporal_payload', rowCount: payloads.length });
      return { payloads: decoded.map(shown) };
    });
  }

  @Namespace()
  @Answers('encode', {
    permits: 'temporal.decode',
    summary: 'Encrypts payloads as the system does before it hands them to Temporal',
    answer: PayloadsDto,
    refuses: ['unknown-namespace'],
  })
  async encodePayloads(@By() by: Acting, @Body() { payloads = [] }: AskedPayloadsDto): Promise<PayloadsDto> {
    return { payloads: (await this.codecFor(by).encode(payloads.map(payloadOf))).map(shown) };
  }

  private codecFor({ request }: Acting): PayloadCodec {
    const { namespace, codec } = this.parts.temporal;
    const asked = request.get('x-namespace');
    if (asked !== undefined && asked !== namespace) throw new Refusal('unknown-namespace');
    return codec;
  }
}

const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64');
const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const payloadOf = ({ metadata = {}, data }: PayloadDto): Payload => ({
  metadata: Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name, bytesOf(value)])),
  ...(data === undefined ? {} : { data: bytesOf(data) }),
});

const shown = ({ metadata, data }: Payload): PayloadDto => ({
  metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, base64Of(value)])),
  ...(data == null ? {} : { data: base64Of(data) }),
});

/** Each by itself, so that the refusal says which cannot be read, and for want of which key. */
async function decodedBy(codec: PayloadCodec, payloads: readonly Payload[]): Promise<Payload[]> {
  const tried = await Promise.allSettled(payloads.map((payload) => codec.decode([payload])));
  const faults = tried.flatMap((each, index): Fault[] =>
    each.status === 'fulfilled' ? [] : [{ pointer: `/payloads/${index}`, message: messageOf(each.reason) }],
  );
  if (faults.length > 0) throw new Refusal('payload-unreadable', undefined, faults.slice(0, 100));
  return tried.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'cannot be read');
