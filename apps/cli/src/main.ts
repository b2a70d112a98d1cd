import { loadEnvironmentFile } from '@zehuan/platform';
import { runCommand } from './program.js';

loadEnvironmentFile();
process.exitCode = await runCommand(process.argv.slice(2));
