import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { postgresBinaries } from '@zehuan/platform';
import { figureAt, type Figures, isMet, type RawLimit, type Target, targets } from './figures.js';

/** On what the figures were measured. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  readonly postgres: string;
  readonly temporal: string;
  readonly on: string;
  /** Load average of the minute before the run began. */
  readonly loadBefore: number;
}

export interface Report {
  readonly machine: Machine;
  readonly figures: Partial<Figures>;
  readonly raw: readonly RawLimit[];
  readonly also: readonly RawLimit[];
}

const distribution = (): string => {
  try {
    return (
      /^PRETTY_NAME="(.+)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? `${process.platform} ${release()}`
    );
  } catch {
    // Only Linux has this file.
    return `${process.platform} ${release()}`;
  }
};

/** What the embedded server says of itself. */
const embeddedPostgresVersion = (): string =>
  /(\d+\.\d+)/.exec(execFileSync(postgresBinaries().postgres, ['--version'], { encoding: 'utf8' }))?.[1] ?? 'unknown';

export const thisMachine = (temporalCli: string): Machine => ({
  cores: cpus().length,
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: distribution(),
  node: process.versions.node,
  postgres: embeddedPostgresVersion(),
  temporal: execFileSync(temporalCli, ['--version'], { encoding: 'utf8' }).trim(),
  on: new Date().toISOString().slice(0, 10),
  loadBefore: loadavg()[0] ?? 0,
});

const wanted = ({ atLeast, atMost, unit }: Target): string =>
  atLeast === undefined ? `≤ ${atMost ?? ''} ${unit}` : `≥ ${atLeast} ${unit}`;

/** A line for each figure: what, value, what it must reach, whether it does. */
export const linesOf = ({ figures }: Report): readonly (readonly [string, string, string, string])[] =>
  targets.flatMap((target) => {
    const value = figureAt(figures, target.path);
    if (value === undefined) return [];
    return [
      [target.what, `${value} ${target.unit}`.trim(), wanted(target).trim(), isMet(target, value) ? 'yes' : 'NO'],
    ];
  });

const others = ({ raw, also }: Report): readonly (readonly [string, string])[] => [
  ...raw.map(({ what, value, unit }) => [`limit: ${what}`, `${value} ${unit}`.trim()] as const),
  ...also.map(({ what, value, unit }) => [what, `${value} ${unit}`.trim()] as const),
];

const column = (rows: readonly (readonly string[])[], index: number): number =>
  Math.max(...rows.map((row) => row[index]?.length ?? 0));

const aligned = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(column(rows, index)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');

export const tableFor = (report: Report): string =>
  [
    machineText(report.machine),
    '',
    aligned([['what', 'figure', 'must be', 'met'], ...linesOf(report)]),
    '',
    aligned(others(report)),
  ].join('\n');

const machineText = (machine: Machine): string =>
  `${machine.on}: ${machine.cores} cores (${machine.processor}), ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}, ` +
  `PostgreSQL ${machine.postgres}, ${machine.temporal}, load before ${machine.loadBefore.toFixed(2)}`;

const begin = '<!-- npm run bench -- --write-docs writes from here -->';
const end = '<!-- to here -->';

const markdown = (report: Report): string =>
  [
    begin,
    '',
    `${machineText(report.machine)}.`,
    '',
    '| what | figure | must be | met |',
    '| --- | --- | --- | --- |',
    ...linesOf(report).map((cells) => `| ${cells.join(' | ')} |`),
    '',
    '| measured in the same run | |',
    '| --- | --- |',
    ...others(report).map((cells) => `| ${cells.join(' | ')} |`),
    '',
    end,
  ].join('\n');

/** Renews the marked part of a page. */
export const writeInto = (page: string, report: Report): void => {
  const text = readFileSync(page, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${page} has no part between "${begin}" and "${end}"`);
  writeFileSync(page, text.slice(0, from) + markdown(report) + text.slice(to + end.length));
};
