import { type ArgumentMetadata, type PipeTransform, ValidationPipe, type ValidationError } from '@nestjs/common';
import { type Fault, Refusal, type RefusalCode } from '@zehuan/contracts';

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

const messageOf = (rule: string, message: string): string =>
  rule === 'whitelistValidation' ? 'is not known here' : message;

/** Every fault of a request, each under its JSON pointer. */
export function faultsOf(errors: readonly ValidationError[], under = ''): readonly Fault[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const pointer = `${under}/${escaped(property)}`;
    const own = Object.entries(constraints ?? {}).map(([rule, message]) => ({
      pointer,
      message: messageOf(rule, message),
    }));
    return [...own, ...faultsOf(children ?? [], pointer)];
  });
}

/**
 * Fields of a class exist from its construction on, undefined where nothing was said; what was left out must be
 * left out, or it would take the place of what a service has.
 */
function withoutUnsaid(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined) Reflect.deleteProperty(value, key);
    else withoutUnsaid(inner);
  }
  return value;
}

class Validation extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const checked: unknown = await super.transform(value, metadata);
    return metadata.type === 'body' || metadata.type === 'query' ? withoutUnsaid(checked) : checked;
  }
}

/** Checks bodies and queries against their classes, all faults at once, unknown fields refused. */
export const validation = (): ValidationPipe =>
  new Validation({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors: ValidationError[]) => new Refusal('invalid-input', undefined, faultsOf(errors)),
  });

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const named = (code: RefusalCode, shape: RegExp): PipeTransform<unknown, string> => ({
  transform: (value) => {
    if (typeof value !== 'string' || !shape.test(value)) throw new Refusal(code);
    return value;
  },
});

/** An id in the address: what cannot be one is as unknown as one that is not there. */
export const idOf = (code: RefusalCode): PipeTransform<unknown, string> => named(code, uuid);

/** A code or key in the address. */
export const keyOf = (code: RefusalCode): PipeTransform<unknown, string> => named(code, /^[^\p{Cc}\p{Cs}/]{1,100}$/u);

/** The key of a line of an arrangement in the address: what was made of a task has one under that of the task's line. */
export const lineKeyOf = (code: RefusalCode): PipeTransform<unknown, string> =>
  named(code, /^[^\p{Cc}\p{Cs}]{1,120}$/u);

/** A year in the address. */
export const yearOf = (code: RefusalCode): PipeTransform<unknown, number> => ({
  transform: (value) => Number(named(code, /^(19[5-9]\d|20\d\d|21\d\d|2200)$/).transform(value, { type: 'param' })),
});
