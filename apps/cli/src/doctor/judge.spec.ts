import { describe, expect, it } from '@jest/globals';
import { exitCodeOf, finding, type Finding, some } from './finding.js';
import { judgeFactors } from './judge-access.js';
import { judgeSealing, judgeTrail } from './judge-audit.js';
import { judgeDisk, judgeNotices, judgeProvisional } from './judge-record.js';
import { judgeClocks, judgeMigrations, judgeWorkers } from './judge-servers.js';

const at = new Date('2027-03-01T00:00:00Z');
const ago = (seconds: number): Date => new Date(at.getTime() - seconds * 1000);
const judged = ({ state, says }: Finding): string => `${state}: ${says}`;

describe('clocks', () => {
  const read = (server: number) => ({ server, before: 1_000, after: 1_100 });
  it.each([
    ['agree within the time of the asking', 1_050, 1_000, /^ok/],
    ['may differ by less than two seconds', 3_000, 1_050, /^ok/],
    [
      'differ: Postgres is ahead',
      3_100,
      1_050,
      /^broken: The clock of Postgres is 2 s ahead of that of (this machine|Temporal)/,
    ],
    ['differ: Temporal is behind', 1_050, -4_000, /^broken: The clock of .* is 5 s ahead of that of Temporal/],
    [
      'differ from each other by more than each from ours',
      2_300,
      -200,
      /^broken: The clock of Postgres is 2.4 s ahead of that of Temporal/,
    ],
  ])('%s', (_, postgres, temporal, says) => {
    expect(judged(judgeClocks({ Postgres: read(postgres), Temporal: read(temporal) }))).toMatch(says);
  });

  it('that could not be read are left out', () => {
    expect(judgeClocks({}).state).toBe('ok');
  });
});

describe('workers', () => {
  const queue = (name: string, lastPollAt: Date | null, lagSeconds = 0) => ({
    ...{ name, lastPollAt, lagSeconds, backlog: lagSeconds },
    pollers: lastPollAt === null ? 0 : 1,
  });
  const good = queue('cycles', ago(50));
  it.each([
    ['ask for work', [good], '1', true, /^ok/],
    [
      'are gone from a queue',
      [good, queue('delivery', null)],
      '1',
      true,
      /^broken: Nobody works on the queue delivery:/,
    ],
    [
      'were killed, and their last request is still remembered',
      [queue('cycles', ago(100))],
      '1',
      true,
      /^broken: Nobody works/,
    ],
    ['are there, and no version is in charge', [good], null, true, /^broken: .*no version/],
    [
      'are behind',
      [queue('cycles', ago(1), 61)],
      '1',
      true,
      /^warning: Work piles up in cycles \(61 tasks, the oldest for 61 s\)/,
    ],
    ['need not be there for a system that stands still', [queue('cycles', null)], null, false, /^ok/],
  ])('%s', (_, queues, currentVersion, isRunning, says) => {
    expect(judged(judgeWorkers({ queues, at, currentVersion, isRunning }))).toMatch(says);
  });
});

describe('the schema', () => {
  it.each([
    ['is up to date', [], [], /^ok/],
    ['lacks migrations', ['A1'], [], /^broken: The database lacks 1 migration \(A1\): run "zehuan migrate"/],
    ['is newer than the program', ['A1'], ['Z9'], /^broken: .*newer zehuan \(Z9\)/],
  ])('%s', (_, pending, unknown, says) => {
    expect(judged(judgeMigrations(pending, unknown))).toMatch(says);
  });
});

describe('provisional deadlines', () => {
  const year = (of: number, isPublished = false) => ({ calendar: 'cn', year: of, tasks: 2, items: 1, isPublished });
  it.each([
    ['there are none', [], /^ok: No deadline/],
    ['of a year far ahead are as they should be', [year(2028)], /^ok: .*2028: 2 tasks, 1 line/],
    ['of the year that has begun want its calendar', [year(2027)], /^warning: .*zehuan calendar load/],
    ['of a published year want to be computed anew', [year(2028, true)], /^warning: .*once more/],
  ])('%s', (_, found, says) => {
    expect(judged(judgeProvisional(found, at))).toMatch(says);
  });

  it('of the next year want its calendar in December', () => {
    expect(judgeProvisional([year(2028)], new Date('2027-12-02T00:00:00Z')).state).toBe('warning');
    expect(judgeProvisional([year(2028)], new Date('2027-11-30T00:00:00Z')).state).toBe('ok');
  });
});

describe('notices', () => {
  const none = { unplanned: 0, waiting: 0, longestWaitSince: null, failedLately: 0, failed: 0 };
  it.each([
    ['have all gone', none, /^ok/],
    ['that were given up long ago concern nobody', { ...none, failed: 9 }, /^ok/],
    ['were given up lately', { ...none, failed: 9, failedLately: 1 }, /^warning: 1 message could not/],
    [
      'wait',
      { ...none, waiting: 2, longestWaitSince: ago(3_600) },
      /^broken: 2 messages wait .*since 2027-02-28T23:00/,
    ],
    ['were not even looked at', { ...none, unplanned: 1 }, /^broken: .*1 notice was not looked at/],
  ])('%s', (_, found, says) => {
    expect(judged(judgeNotices(found))).toMatch(says);
  });
});

describe('the audit trail', () => {
  const day = 86_400;
  const sealing = (lastSeal: number | null, since: number) => ({
    ...{ lastSealAt: lastSeal === null ? null : ago(lastSeal), unsealedSince: ago(since) },
    ...{ unsealedChains: 2, unsealedEntries: 5 },
  });
  const none = { lastSealAt: null, unsealedSince: null, unsealedChains: 0, unsealedEntries: 0 };
  it.each([
    ['is new', none, true, /^ok/],
    ['was sealed today', sealing(day / 2, day / 2), true, /^ok: .*5 entries in 2 chains wait/],
    [
      'was sealed long ago',
      sealing(3 * day, 3 * day),
      true,
      /^warning: The last seal is of 2027-02-26.*AUDIT_KEY_PATH/,
    ],
    ['has heads that no seal has', sealing(day / 2, 3 * day), true, /^warning: .*5 entries in 2 chains are not sealed/],
    ['was never sealed', sealing(null, 3 * day), true, /^warning: There was never a seal/],
    ['of a system that stands still', sealing(9 * day, 9 * day), false, /^ok: .*when the system runs/],
  ])('%s', (_, found, isRunning, says) => {
    expect(judged(judgeSealing(found, at, isRunning))).toMatch(says);
  });

  const bad = { code: 'changed', of: 'administration', sequence: 7, from: null, id: null } as const;
  it.each([
    ['is as it was written', [], true, /^ok: 9 entries of the last day are as they were written\.$/],
    ['is so far as can be told without a key', [], false, /^ok: .*no key is here/],
    ['is not', [bad], true, /^broken: .*changed in administration at 7.*zehuan audit verify/],
  ])('%s', (_, problems, hasKeys, says) => {
    expect(judged(judgeTrail({ entries: 9, chains: 1, problems }, hasKeys))).toMatch(says);
  });
});

describe('the disk', () => {
  const gibibyte = 1_073_741_824;
  const disk = (free: number, database = 1) => ({
    ...{ folder: '/data', total: 100 * gibibyte, attachments: 0 },
    ...{ free: free * gibibyte, database: database * gibibyte },
  });
  it.each([
    ['has room', disk(10), 'ok'],
    ['has no room for a backup', disk(10, 11), 'warning'],
    ['is nearly full', disk(1), 'warning'],
    ['is full', disk(0.1), 'broken'],
  ])('%s', (_, given, state) => {
    expect(judgeDisk(given).state).toBe(state);
  });
});

describe('the exit code', () => {
  const ok = finding('disk', 'ok', '');
  it.each([
    [0, [ok]],
    [1, [ok, finding('notices', 'warning', '')]],
    [1, [ok, finding('disk', 'broken', '')]],
    [1, [finding('temporal', 'broken', '', { isAway: false })]],
    [69, [finding('disk', 'broken', ''), finding('temporal', 'broken', '', { isAway: true })]],
    [69, [finding('postgres', 'broken', '', { isAway: true })]],
  ])('is %d', (code, findings) => {
    expect(exitCodeOf(findings)).toBe(code);
  });
});

describe('second factors', () => {
  const found = { total: 3, unreadable: 2, keyIds: ['access-1'], administrators: ['system'] };
  it.each([
    ['open each', { ...found, unreadable: 0, keyIds: [], administrators: [] }, true, /^ok: 3 second factors, and/],
    ['were not tried', found, false, /^ok: 3 second factors; not tried/],
    [
      'open no more',
      found,
      true,
      /^broken: .* do not open 2 of 3 .* put the key access-1 back .* The administrators system/,
    ],
    ['of others open no more', { ...found, administrators: [] }, true, /resets their accounts\.$/],
  ])('%s', (_, factors, areReadable, says) => {
    expect(judged(judgeFactors(factors, areReadable))).toMatch(says);
  });
});

it('names a few of many', () => {
  expect(some(['a', 'b'])).toBe('a, b');
  expect(some(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
});
