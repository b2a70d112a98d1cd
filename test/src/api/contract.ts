import type { OpenAPIObject } from '@nestjs/swagger';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

type Json = Record<string, unknown>;

/** One operation of the document. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { name: string; in: string; required?: boolean; schema: Json }[];
  readonly body: { readonly type: string; readonly schema: Json } | null;
  readonly codes: readonly string[];
  /** The line of the table of rights; null where everyone may ask. */
  readonly permission: string | null;
  readonly responses: Readonly<Record<string, { content?: Record<string, { schema?: Json }> }>>;
}

interface Described {
  readonly operationId: string;
  readonly parameters?: Operation['parameters'];
  readonly requestBody?: { content: Record<string, { schema: Json }> };
  readonly responses: Operation['responses'];
  readonly 'x-codes'?: readonly string[];
  readonly 'x-permission'?: { readonly act: string };
}

/** All operations of a document, in its order. */
export const operationsOf = (document: OpenAPIObject): readonly Operation[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Described>).map(([method, described]) => {
      const [type, media] = Object.entries(described.requestBody?.content ?? {})[0] ?? [];
      return {
        id: described.operationId,
        method: method.toUpperCase(),
        path,
        parameters: described.parameters ?? [],
        body: type !== undefined && media ? { type, schema: media.schema } : null,
        codes: described['x-codes'] ?? [],
        permission: described['x-permission']?.act ?? null,
        responses: described.responses,
      };
    }),
  );

/** Answers must have no field that the document does not know. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, closed(inner)] as const);
  const schema = Object.fromEntries<unknown>(entries);
  return schema.properties && schema.additionalProperties === undefined
    ? { ...schema, additionalProperties: false }
    : schema;
}

/** Watches answers and keeps what does not agree with the document. */
export class Contract {
  readonly violations: string[] = [];
  /** Operations that were answered with success. */
  readonly succeeded = new Set<string>();
  private readonly operations: readonly { operation: Operation; pattern: RegExp }[];
  private readonly ajv: Ajv2020;
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(document: OpenAPIObject) {
    this.ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(this.ajv);
    this.ajv.addSchema({ $id: 'api', components: closed(document.components) as Json });
    this.operations = operationsOf(document)
      .map((operation) => ({ operation, pattern: new RegExp(`^${operation.path.replace(/\{\w+\}/g, '[^/]+')}$`) }))
      .sort((a, b) => Number(a.operation.path.includes('{')) - Number(b.operation.path.includes('{')));
  }

  /** A fetch that checks every answer on its way. */
  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const response = await fetch(request);
    await this.check(request, response.clone());
    return response;
  };

  async check(request: { method: string; url: string }, response: Response): Promise<void> {
    const path = new URL(request.url).pathname;
    const operation = this.operations.find(
      ({ operation: { method }, pattern }) => method === request.method && pattern.test(path),
    )?.operation;
    if (!operation) return;
    const { id } = operation;
    const body = await response.text();
    const problem = `${id} ${request.method} ${path} → ${response.status}`;
    const described = operation.responses[String(response.status)];
    if (!described) {
      this.violations.push(`${problem} is not documented: ${body.slice(0, 300)}`);
      return;
    }
    if (response.ok) this.succeeded.add(id);
    const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
    if (!type.includes('json')) return;
    const schema = described.content?.[type]?.schema;
    if (!schema) this.violations.push(`${problem}: ${type} is not documented`);
    else this.compare(`${problem} ${type}`, `${id} ${response.status}`, schema, JSON.parse(body));
    const { code } = JSON.parse(body) as { code?: string };
    if (!response.ok && !operation.codes.includes(code ?? ''))
      this.violations.push(`${problem}: code ${code ?? 'missing'} is not documented`);
  }

  private compare(problem: string, key: string, schema: Json, body: unknown): void {
    const local = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')) as Json;
    let validate = this.validators.get(key);
    if (!validate) {
      validate = this.ajv.compile(local);
      this.validators.set(key, validate);
    }
    if (!validate(body))
      this.violations.push(`${problem}: ${this.ajv.errorsText(validate.errors, { dataVar: 'body' }).slice(0, 600)}`);
  }
}
