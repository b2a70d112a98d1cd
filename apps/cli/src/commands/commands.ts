import type { Command } from 'commander';
import type { CliContext } from '../context.js';
import { register as registerAccount } from './account.command.js';
import { register as registerAudit } from './audit.command.js';
import { register as registerBackup } from './backup.command.js';
import { register as registerCalendar } from './calendar.command.js';
import { register as registerCycle } from './cycle.command.js';
import { register as registerDoctor } from './doctor.command.js';
import { register as registerEnv } from './env.command.js';
import { register as registerIncident } from './incident.command.js';
import { register as registerInit } from './init.command.js';
import { register as registerMigrate } from './migrate.command.js';
import { register as registerOrg } from './org.command.js';
import { register as registerPack } from './pack.command.js';
import { register as registerResetAccount } from './reset-account.command.js';
import { register as registerStatus } from './status.command.js';
import { register as registerTask } from './task.command.js';
import { register as registerUp } from './up.command.js';

/** Every command, in the order in which the help shows them. */
export const commands: readonly ((program: Command, context: CliContext) => void)[] = [
  registerUp,
  registerInit,
  registerAccount,
  registerResetAccount,
  registerOrg,
  registerPack,
  registerCalendar,
  registerCycle,
  registerTask,
  registerIncident,
  registerStatus,
  registerDoctor,
  registerAudit,
  registerBackup,
  registerMigrate,
  registerEnv,
];
