import { timingSafeEqual } from 'node:crypto';
import { type Actor, everything, postKinds, Refusal, repeated, systemActor, type UnitLevel } from '@zehuan/contracts';
import { askedTogether, inOneTrip, prepared } from '@zehuan/platform';
import type { Request } from 'express';
import type { DataSource } from 'typeorm';
import { textHeader } from '../http/text-header.js';
import { requestIdOf } from '../http/request-id.js';
import type { Identify } from './identity.js';

/** The account of rehearsals, faults and benchmarks, where no person signs in. */
export const developmentAccount = 'development:coordinator';

interface Unit {
  readonly code: string;
  readonly id: string;
  readonly level: UnitLevel;
  readonly path: string;
}

const unitsByCode = prepared(
  'select code, id, level, path::text as path from unit where code = any($1) and ended_on is null',
);

/** Whether a request bears the key; compared in the same time whatever it bears. */
export function bearsDevelopmentKey(request: Request, key: string): boolean {
  const given = Buffer.from(request.get('x-development-key') ?? '');
  const expected = Buffer.from(key);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * One account that acts for the unit named in `X-Acting-Unit` and sees what that unit sees; for any, and seeing
 * everything, where none is named. It holds every post and is none of the administrators.
 * @param database the record, as the application has it
 */
export function developmentIdentity(database: DataSource): Identify {
  const unitOf = askedTogether<Unit>(async (codes) => {
    const asked = { sql: unitsByCode, parameters: [codes] };
    const units = await inOneTrip<Unit>(database, systemActor('development-account'), asked);
    return new Map(units.map((unit) => [unit.code, unit]));
  });
  return async (request) => {
    const code = textHeader(request, 'x-acting-unit');
    const unit = code === null ? null : await unitOf(code);
    if (code !== null && unit === null)
      throw new Refusal('unknown-unit', `X-Acting-Unit names no unit: ${repeated(code)}`);
    const actor: Actor = {
      name: developmentAccount,
      kind: 'person',
      personId: null,
      unitId: unit?.id ?? null,
      unitLevel: unit?.level ?? 'province',
      scope: unit?.path ?? everything,
      roles: postKinds,
      onBehalfOf: textHeader(request, 'x-on-behalf-of'),
      requestId: requestIdOf(request),
      address: request.ip ?? null,
    };
    return { actor, signedIn: null };
  };
}
