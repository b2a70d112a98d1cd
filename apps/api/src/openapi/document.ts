import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

const description = `The annual responsibility closed loop of a hierarchy of committees.

* Every write needs an \`Idempotency-Key\`; the same key with the same request acts once and is answered alike for seven days.
* Single things carry an \`ETag\`; send it back as \`If-Match\` so that nothing is overwritten that you have not seen.
* Lists are read by \`?limit=&cursor=\`; \`nextCursor\` is null on the last page.
* Refusals are RFC 9457 problems with a stable \`code\`; \`x-codes\` of each operation names those it knows.
* Days are \`YYYY-MM-DD\`, instants ISO 8601 with offset, scores text.

State secrets do not belong in this system. 本系统不得处理、存储国家秘密。`;

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

function* refsIn(value: unknown): Generator<string> {
  if (!isObject(value)) return;
  if (typeof value.$ref === 'string') yield value.$ref.slice(value.$ref.lastIndexOf('/') + 1);
  for (const inner of Object.values(value)) yield* refsIn(inner);
}

function* operationsOf(document: OpenAPIObject): Generator<Json> {
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Json)) if (isObject(operation)) yield operation;
  }
}

/** Bodies refuse unknown fields, so their schemas say so. */
function closeBodies(document: OpenAPIObject): void {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Json>;
  const open = [...operationsOf(document)].flatMap((operation) => [...refsIn(operation.requestBody)]);
  const seen = new Set<string>();
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const schema = schemas[name];
    if (!schema || seen.has(name)) continue;
    seen.add(name);
    schema.additionalProperties ??= false;
    open.push(...refsIn(schema.properties));
  }
}

/** A body that may be empty may be left out. */
function freeEmptyBodies(document: OpenAPIObject): void {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Json>;
  for (const { requestBody } of operationsOf(document)) {
    const [name] = refsIn(requestBody);
    const needed = name === undefined ? undefined : schemas[name]?.required;
    if (isObject(requestBody) && name !== undefined && (needed === undefined || (needed as string[]).length === 0))
      requestBody.required = false;
  }
}

/** The OpenAPI 3.1 document of the running code. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('zehuan 责环')
    .setDescription(description)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .build();
  const document = SwaggerModule.createDocument(app, config, { operationIdFactory: (_, method) => method });
  closeBodies(document);
  freeEmptyBodies(document);
  return document;
}
