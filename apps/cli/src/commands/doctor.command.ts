import type { Command } from 'commander';
import type { CliContext } from '../context.js';
import { consult } from '../doctor/consult.js';
import { exitCodeOf } from '../doctor/finding.js';
import { withPatient } from '../doctor/patient.js';
import { columns } from './org.text.js';

/** `zehuan doctor`: compares record and process, and says what is amiss; with `--repair` it mends what can be mended. */
export const register = (program: Command, context: CliContext): void => {
  program
    .command('doctor')
    .description('compare record and process and say what is amiss')
    .option('--repair', 'mend what can be mended: executions, schedules, delivery')
    .action(async ({ repair = false }: { readonly repair?: boolean }) => {
      const { findings, repairs } = await withPatient(context.settings(), context.say, (patient) =>
        consult(patient, { mayRepair: repair, say: context.say }),
      );
      const exitCode = exitCodeOf(findings);
      context.report({ isWell: exitCode === 0, findings, repairs }, [
        ...columns(findings.map(({ state, name, says }) => [state === 'ok' ? 'ok' : state.toUpperCase(), name, says])),
        ...(repairs.length > 0 ? ['', ...repairs] : []),
        '',
        exitCode === 0 ? 'All is well.' : 'Something is amiss.',
      ]);
      context.endWith(exitCode);
    });
};
