import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { Controller, type INestApplication, Module, Post, SetMetadata } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { ActingGuard, IS_OPEN } from '../http/acting.js';
import { ProblemFilter } from '../http/problem.filter.js';
import { documentOnly } from '../openapi/document-only.js';
import { PARTS } from '../parts.js';
import { RateLimited } from './budget.js';
import { RateGuard } from './rate.guard.js';
import { sharedRates } from './shared-rates.js';

@Controller('api/v1')
class Door {
  @Post('sign-in')
  @SetMetadata(IS_OPEN, true)
  @RateLimited('sign-in')
  signIn(): string {
    return 'in';
  }
}

let database: TestDatabase;
const apps: INestApplication<Server>[] = [];

/** A process that serves the door alone. */
async function door(): Promise<string> {
  const limits = { 'sign-in': 3, anonymous: 0, reads: 0, writes: 0, uploads: 0, exports: 0 };
  const parts = documentOnly();
  const rates = sharedRates(await database.asApplication(), limits, parts.log);
  @Module({
    controllers: [Door],
    providers: [
      { provide: PARTS, useValue: { ...parts, rates } },
      ActingGuard,
      { provide: APP_GUARD, useClass: RateGuard },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ],
  })
  class House {}
  const app = await NestFactory.create<INestApplication<Server>>(House, { logger: false, abortOnError: false });
  await app.listen(0, '127.0.0.1');
  apps.push(app);
  return `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/api/v1/sign-in`;
}

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  for (const app of apps) await app.close();
  await database.close();
});

describe('an operation that names its budget', () => {
  it('is refused by either process once an address has tried too often, whoever it says it is', async () => {
    const doors = [await door(), await door()];
    const statuses: number[] = [];
    for (let each = 0; each < 5; each += 1)
      statuses.push((await fetch(doors[each % 2] ?? '', { method: 'POST' })).status);
    expect(statuses).toEqual([201, 201, 201, 429, 429]);
  });
});
