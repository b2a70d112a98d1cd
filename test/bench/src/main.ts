import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { exitCodes, temporalBinary } from '@zehuan/platform';
import { tableFor, thisMachine, writeInto } from './report.js';
import { runScenarios, type Scenario, scenarios } from './run-scenarios.js';
import { Stage } from './stage.js';

const usage = `npm run bench [-- --json FILE] [--only ${scenarios.join(',')}] [--write-docs]

Measures the system on embedded servers in one run. Ends with 0 when everything could be measured and added up,
whether or not the figures are what they must be: those that are not are marked.`;

const isScenario = (name: string): name is Scenario => scenarios.some((scenario) => scenario === name);

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      json: { type: 'string' },
      only: { type: 'string' },
      'write-docs': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const wanted = values.only?.split(',') ?? [...scenarios];
  if (values.help || !wanted.every(isScenario)) {
    process.stdout.write(`${usage}\n`);
    return values.help ? exitCodes.ok : exitCodes.usage;
  }
  const stage = new Stage();
  const close = (): void => void stage.close().finally(() => process.exit(exitCodes.bug));
  process.once('SIGINT', close).once('SIGTERM', close);
  try {
    const machine = thisMachine(await temporalBinary('temporal'));
    const result = await runScenarios(stage, wanted, { say: (line) => process.stderr.write(`${line}\n`) });
    const report = { machine, ...result };
    process.stdout.write(`${tableFor(report)}\n`);
    if (values.json)
      writeFileSync(
        values.json,
        `${JSON.stringify({ ...result.figures, machine, raw: result.raw, also: result.also }, null, 2)}\n`,
      );
    if (values['write-docs']) writeInto('docs/benchmarks.md', report);
    return exitCodes.ok;
  } finally {
    await stage.close();
  }
};

process.exitCode = await main();
