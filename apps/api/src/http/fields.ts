import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { Allow, ArrayMaxSize, ArrayMinSize, IsArray, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import { dayFault, instantFault } from './days.js';

/*
 * One decorator for each sort of field: it carries the rule that a request is checked by and the schema that the
 * document shows, so that the two cannot drift. (SWC emits no metadata for Nest's Swagger plugin.)
 */

export interface FieldOptions {
  /** May be left out. */
  readonly optional?: true;
  /** May be null. */
  readonly nullable?: true;
  readonly description?: string;
  readonly example?: unknown;
}

type Check = (value: unknown) => boolean;

const rule = (name: string, check: Check, message: string, each = false): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: check, defaultMessage: () => message } }, { each });

function field(
  schema: object,
  rules: readonly PropertyDecorator[],
  { optional, nullable, ...docs }: FieldOptions,
): PropertyDecorator {
  const isAbsent = (value: unknown): boolean =>
    (optional === true && value === undefined) || (nullable === true && value === null);
  const described = { ...schema, ...docs, required: optional !== true, ...(nullable ? { nullable } : {}) };
  return applyDecorators(
    ApiProperty(described),
    ...(optional === true || nullable === true ? [ValidateIf((_, value: unknown) => !isAbsent(value))] : []),
    ...rules,
  );
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const isUuid: Check = (value) => typeof value === 'string' && uuid.test(value);

interface TextLimits {
  readonly min?: number;
  readonly max: number;
  readonly pattern?: RegExp;
}

const isText =
  ({ min = 1, max, pattern }: TextLimits): Check =>
  (value) => {
    if (typeof value !== 'string' || value.length > max * 2) return false;
    const length = [...value].length;
    return length >= min && length <= max && (min === 0 || value.trim() !== '') && (pattern?.test(value) ?? true);
  };

const textSchema = ({ min = 1, max, pattern }: TextLimits): object => ({
  type: 'string',
  minLength: min,
  maxLength: max,
  ...(pattern ? { pattern: pattern.source } : {}),
});

const textMessage = ({ min = 1, max, pattern }: TextLimits): string =>
  `must be text of ${min} to ${max} characters${pattern ? `, as in ${pattern.source}` : ''}`;

/** Text, counted in characters as a reader counts them. */
export const text = (limits: TextLimits, options: FieldOptions = {}): PropertyDecorator =>
  field(textSchema(limits), [rule('text', isText(limits), textMessage(limits))], options);

/** Text of any length, for answers only. */
export const words = (options: FieldOptions = {}): PropertyDecorator => field({ type: 'string' }, [Allow()], options);

export const id = (options: FieldOptions = {}): PropertyDecorator =>
  field({ type: 'string', format: 'uuid' }, [rule('id', isUuid, 'must be an id (UUID)')], options);

export const ids = (
  max: number,
  { min = 1, ...options }: FieldOptions & { readonly min?: number } = {},
): PropertyDecorator =>
  field(
    { type: 'array', items: { type: 'string', format: 'uuid' }, minItems: min, maxItems: max },
    [IsArray(), ArrayMinSize(min), ArrayMaxSize(max), rule('id', isUuid, 'must be ids (UUIDs)', true)],
    options,
  );

/** A day, `YYYY-MM-DD`, that the calendar has. */
export const day = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { type: 'string', format: 'date' },
    [rule('day', (value) => dayFault(value) === undefined, 'must be a day between 1949 and 2200, YYYY-MM-DD')],
    options,
  );

/** An instant, ISO 8601 with offset; stays a string in requests. */
export const instant = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { type: 'string', format: 'date-time' },
    [rule('instant', (value) => instantFault(value) === undefined, 'must be an instant, ISO 8601 with offset')],
    options,
  );

export const oneOf = (values: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  field(
    { type: 'string', enum: [...values] },
    [rule('oneOf', (value) => values.includes(value as string), `must be one of ${values.join(', ')}`)],
    options,
  );

interface Range {
  readonly min?: number;
  readonly max?: number;
}

const isInteger =
  ({ min = 0, max = 2_147_483_647 }: Range): Check =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max;

export const integer = (range: Range = {}, options: FieldOptions = {}): PropertyDecorator =>
  field(
    { type: 'integer', minimum: range.min ?? 0, maximum: range.max ?? 2_147_483_647 },
    [
      rule(
        'integer',
        isInteger(range),
        `must be a whole number from ${range.min ?? 0} to ${range.max ?? 2_147_483_647}`,
      ),
    ],
    options,
  );

export const flag = (options: FieldOptions = {}): PropertyDecorator =>
  field({ type: 'boolean' }, [rule('flag', (value) => typeof value === 'boolean', 'must be true or false')], options);

const score = /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/;
/** A score from 0 to 100 with at most two decimals, as text: a binary number cannot hold it. */
export const scoreField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { type: 'string', pattern: score.source },
    [
      rule(
        'score',
        (value) => typeof value === 'string' && score.test(value),
        'must be a score from "0" to "100", as text',
      ),
    ],
    options,
  );

/** A decimal number as text, for answers only. */
export const decimal = (options: FieldOptions = {}): PropertyDecorator =>
  field({ type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' }, [Allow()], options);

const isObject: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A JSON object of any shape. */
export const anyObject = (options: FieldOptions = {}): PropertyDecorator =>
  field({ type: 'object', additionalProperties: true }, [rule('object', isObject, 'must be an object')], options);

/** Any JSON value, for answers only. */
export const anyValue = (options: FieldOptions = {}): PropertyDecorator =>
  field({ oneOf: [{}] }, [Allow()], { ...options, optional: true });

/** An object from any key to one sort of value, for answers only. */
export const mapOf = (values: object, options: FieldOptions = {}): PropertyDecorator =>
  field({ type: 'object', additionalProperties: values }, [Allow()], options);

const listSchema = (items: object): object => ({ type: 'array', items });

/** Polygons as GeoJSON has them: rings of positions; for answers only. */
export const polygons = (options: FieldOptions = {}): PropertyDecorator =>
  field(listSchema(listSchema(listSchema(listSchema({ type: 'number' })))), [Allow()], options);

const isBase64: Check = (value) =>
  typeof value === 'string' && value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value);

/** Bytes in base64, as many as the body may hold. */
export const base64 = (options: FieldOptions = {}): PropertyDecorator =>
  field({ type: 'string', format: 'byte' }, [rule('base64', isBase64, 'must be base64')], options);

/** An object from any key to bytes in base64. */
export const base64Map = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { type: 'object', additionalProperties: { type: 'string', format: 'byte' } },
    [
      rule(
        'base64Map',
        (value) => isObject(value) && Object.values(value as object).every(isBase64),
        'must be an object of texts in base64',
      ),
    ],
    options,
  );

/** A text in several languages. */
export const localText = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    {
      type: 'object',
      required: ['zh'],
      properties: {
        zh: { type: 'string', minLength: 1, maxLength: 500 },
        en: { type: 'string', minLength: 1, maxLength: 500 },
      },
      additionalProperties: false,
    },
    [rule('localText', isLocalText, 'must be texts by language: zh, and en if you like, of 1 to 500 characters')],
    options,
  );

function isLocalText(value: unknown): boolean {
  if (!isObject(value)) return false;
  const texts = value as Record<string, unknown>;
  return (
    'zh' in texts &&
    Object.keys(texts).every((key) => (key === 'zh' || key === 'en') && isText({ max: 500 })(texts[key]))
  );
}

type ClassOf = new () => object;

/** An object of a class; the class is named by a function, which Swagger knows by its name `type`. */
export const nested = (of: () => ClassOf, options: FieldOptions = {}): PropertyDecorator =>
  field({ type: () => of() }, [rule('object', isObject, 'must be an object'), ValidateNested(), Type(of)], options);

/** Several of a closed set of words, in an answer. */
export const severalOf = (values: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  field({ type: 'array', items: { type: 'string', enum: [...values] } }, [Allow()], options);

export const listOf = (of: () => ClassOf, limits: Range = {}, options: FieldOptions = {}): PropertyDecorator =>
  field(
    {
      type: () => of(),
      isArray: true,
      ...(limits.max === undefined ? {} : { minItems: limits.min ?? 0, maxItems: limits.max }),
    },
    [
      IsArray(),
      ...(limits.max === undefined ? [] : [ArrayMinSize(limits.min ?? 0), ArrayMaxSize(limits.max)]),
      rule('object', isObject, 'must be objects', true),
      ValidateNested({ each: true }),
      Type(of),
    ],
    options,
  );

export const texts = (
  limits: TextLimits & { readonly items: number; readonly fewest?: number },
  options: FieldOptions = {},
): PropertyDecorator =>
  field(
    {
      ...{ type: 'array', items: textSchema(limits), maxItems: limits.items },
      ...(limits.fewest === undefined ? {} : { minItems: limits.fewest }),
    },
    [
      IsArray(),
      ArrayMinSize(limits.fewest ?? 0),
      ArrayMaxSize(limits.items),
      rule('text', isText(limits), textMessage(limits), true),
    ],
    options,
  );

export const days = (max: number, options: FieldOptions = {}): PropertyDecorator =>
  field(
    { type: 'array', items: { type: 'string', format: 'date' }, maxItems: max },
    [
      IsArray(),
      ArrayMaxSize(max),
      rule('day', (value) => dayFault(value) === undefined, 'must be days, YYYY-MM-DD', true),
    ],
    options,
  );

/* What comes in a query string is text; these read it. */

const asInteger = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^-?\d{1,10}$/.test(value) ? Number(value) : value;

export const integerParam = (range: Range, options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(Transform(asInteger), integer(range, { optional: true, ...options }));

const asFlag = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

export const flagParam = (options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(Transform(asFlag), flag({ optional: true, ...options }));

const asList = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.split(',') : value);

/** Several values of a closed list: `?state=a,b` or `?state=a&state=b`. */
export const severalOfParam = (values: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    Transform(asList),
    field(
      { type: 'array', items: { type: 'string', enum: [...values] }, maxItems: values.length },
      [
        IsArray(),
        ArrayMaxSize(values.length),
        rule('oneOf', (value) => values.includes(value as string), `must be of ${values.join(', ')}`, true),
      ],
      { optional: true, ...options },
    ),
  );
