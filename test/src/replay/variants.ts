import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A change of the workflows' sources. */
export interface Variant {
  readonly what: string;
  readonly file: string;
  /** The workflows that are written in the file. */
  readonly concerns: readonly string[];
  /** Stands exactly once in the file, or the variant is out of date. */
  readonly text: string;
  readonly by: string;
}

const cycle = { file: 'annual-cycle.workflow.ts', concerns: ['annualCycle'] };
const delivery = { file: 'deliver-notices.workflow.ts', concerns: ['deliverNotices'] };
const schedules = { file: 'schedules.workflow.ts', concerns: ['startYear', 'reconcile'] };
const aLook = 'const look = await nearby.advanceCycle({ cycleId, at: Date.now() });';

/** What must never be done to workflows of which executions run. */
export const violations: readonly Variant[] = [
  {
    what: 'another activity before the look',
    ...cycle,
    text: aLook,
    by: `await record.advanceCycle({ cycleId, at: Date.now() }); ${aLook}`,
  },
  {
    what: 'a look by an activity of its own instead of a local one',
    ...cycle,
    text: aLook,
    by: aLook.replace('nearby', 'record'),
  },
  {
    what: 'a search attribute that is set no longer',
    ...cycle,
    text: 'upsertSearchAttributes([{ key: phaseAttribute, value: phase }]);',
    by: '',
  },
  {
    what: 'a phase that goes on in the run of the one before',
    ...cycle,
    text: 'if (next !== null) await continueAsNew',
    by: 'if (next !== null && cycleId === "never") await continueAsNew',
  },
  {
    what: 'a wait before the first look',
    ...cycle,
    text: 'mustLook = false;\n      const look',
    by: 'mustLook = false;\n      await condition(() => false, 1000);\n      const look',
  },
  {
    what: 'an Update that is written by another activity',
    ...cycle,
    text: 'actOn(record.pauseCycle)',
    by: 'actOn(record.cancelCycle as unknown as typeof record.pauseCycle)',
  },
  {
    what: 'an Update that no longer exists',
    ...cycle,
    text: 'setHandler(extendUpdate, actOn(record.extendCycle), { validator: withReason });',
    by: '',
  },
  {
    what: 'a lane less',
    ...delivery,
    text: 'deliveryLanes.map(live)',
    by: 'deliveryLanes.slice(1).map(live)',
  },
  {
    what: 'an activity with another name',
    ...schedules,
    text: 'await record.reconcile(',
    by: 'await (record as unknown as Record<string, typeof record.reconcile>)["mendRecord"]!(',
  },
];

/** A change of what a cycle does that executions which run may meet at any moment. */
export const patchedChange: Variant = {
  what: 'another activity before the look, behind patched()',
  ...cycle,
  text: aLook,
  by: `if (patched('looks-twice')) await record.advanceCycle({ cycleId, at: Date.now() }); ${aLook}`,
};

/** What may be done. */
export const harmless: readonly Variant[] = [
  patchedChange,
  {
    what: 'another name of a variable',
    ...cycle,
    text: 'const next = await livePhase();\n  await condition(allHandlersFinished);\n  if (next !== null) await continueAsNew<typeof annualCycle>({ cycleId, phase: next });',
    by: 'const following = await livePhase();\n  await condition(allHandlersFinished);\n  if (following !== null) await continueAsNew<typeof annualCycle>({ cycleId, phase: following });',
  },
  {
    what: 'a longer time limit of an activity',
    ...delivery,
    text: "startToCloseTimeout: '3 minutes'",
    by: "startToCloseTimeout: '4 minutes'",
  },
];

const sources = dirname(fileURLToPath(import.meta.resolve('@zehuan/workflows')));
/** Below the project's folder, so that the packages that the workflows import are found; never in its history. */
const workshop = fileURLToPath(new URL('../../dist/variants/', import.meta.url));

/** The text with the change made; a text that does not stand there exactly once says that the variant is out of date. */
const changed = (source: string, { what, file, text, by }: Variant): string => {
  const parts = source.split(text);
  if (parts.length !== 2)
    throw new Error(`"${what}" is out of date: its text stands ${parts.length - 1} times in ${file}`);
  const imported = by.includes('patched(') ? "import { patched } from '@temporalio/workflow';\n" : '';
  return imported + parts.join(by);
};

/** Makes a copy of the workflows with the change, hands its entry over, and takes it away again. */
export const variantOf = async <Answer>(variant: Variant, use: (path: string) => Promise<Answer>): Promise<Answer> => {
  mkdirSync(workshop, { recursive: true });
  const folder = mkdtempSync(join(workshop, 'variant-'));
  try {
    cpSync(sources, folder, { recursive: true });
    const file = join(folder, variant.file);
    writeFileSync(file, changed(readFileSync(file, 'utf8'), variant));
    return await use(join(folder, 'index.ts'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
