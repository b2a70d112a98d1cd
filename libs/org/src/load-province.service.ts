import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { entriesOfProvince } from './divisions.js';
import { addSimulatedPeople, type PeopleOutcome } from './simulated-people.service.js';
import { insertUnits, lockTree, type NewUnit } from './record/insert-units.js';
import { committeeName, disciplineCommissionCode, disciplineCommissionName } from './rules/committee-name.js';
import { type Division, divisionsFrom } from './rules/division.js';

export interface LoadProvince {
  /** The two digits of the province: 32. */
  readonly province: string;
  /** Puts simulated persons into the posts, for a demonstration or a rehearsal. */
  readonly withPeople?: boolean;
  /** Also makes the discipline commission of each committee of province, city and county; done unless false. */
  readonly withOrgans?: boolean;
  /** The share of units, 0 to 1, whose secretary or reporter is left out on purpose. */
  readonly vacancies?: number;
  /** Domain of the simulated persons' addresses. */
  readonly emailDomain?: string;
  /** The statistics do not say since when a unit exists; this day is taken for all. */
  readonly establishedOn?: string;
}

export interface Loaded {
  readonly created: number;
  readonly existing: number;
}

export interface LoadOutcome {
  readonly province: { readonly code: string; readonly name: string };
  /** Entries of the statistical code, groupings without a committee included. */
  readonly divisions: number;
  readonly groupings: number;
  readonly committees: Loaded;
  readonly disciplineCommissions: Loaded;
  readonly people: PeopleOutcome | null;
}

const levels = ['province', 'city', 'county', 'township'] as const;

const committeeOf = (division: Division, establishedOn: string): NewUnit => ({
  code: division.code,
  name: committeeName(division.name, division.level),
  kind: 'committee',
  level: division.level,
  parentCode: division.parentCode,
  establishedOn,
});

const commissionOf = (committee: NewUnit): NewUnit => ({
  ...committee,
  code: disciplineCommissionCode(committee.code),
  name: disciplineCommissionName(committee.name),
  kind: 'disciplineCommission',
  parentCode: committee.code,
});

/** Writes each level in one statement, from the top, since a child needs its parent's path. */
async function insertTree(tx: Transaction, units: readonly NewUnit[]): Promise<Loaded> {
  let created = 0;
  for (const level of levels) {
    const batch = units.filter((unit) => unit.level === level);
    if (batch.length > 0) created += (await insertUnits(tx, batch)).length;
  }
  return { created, existing: units.length - created };
}

/** The province that is loaded already, or undefined. */
export const loadedProvince = (tx: Transaction, province: string): Promise<{ id: string } | undefined> =>
  rowOf(tx, `select id from unit where code = $1 and kind = 'committee' and level = 'province' and ended_on is null`, [
    province,
  ]);

/**
 * Writes the committees of a province's real divisions as a tree, and what the options ask for. A second run changes
 * nothing: what was renamed, merged or recoded meanwhile stays so, and a post that was ever held is not filled again.
 */
export async function loadProvince(tx: Transaction, options: LoadProvince): Promise<LoadOutcome> {
  const entries = entriesOfProvince(options.province);
  const divisions = divisionsFrom(entries);
  const establishedOn = options.establishedOn ?? '2000-01-01';
  const committees = divisions.map((division) => committeeOf(division, establishedOn));
  const commissions =
    options.withOrgans === false ? [] : committees.filter(({ level }) => level !== 'township').map(commissionOf);
  await lockTree(tx);
  const outcome = {
    province: { code: options.province, name: entries[0]?.name ?? '' },
    divisions: entries.length,
    groupings: entries.length - divisions.length,
    committees: await insertTree(tx, committees),
    disciplineCommissions: await insertTree(tx, commissions),
  };
  // The planner must know at once that the tables are no longer empty: the next statement may issue a year's tasks.
  await rowsOf(tx, 'analyze unit, unit_version');
  const people = options.withPeople === true ? await addSimulatedPeople(tx, divisions, options) : null;
  return { ...outcome, people };
}
