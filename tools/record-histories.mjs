// Records histories of all workflows as they are now: npm run record:histories -- <date>[-what]. What is recorded stays.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const [recording] = process.argv.slice(2);
if (!recording || !/^\d{4}-\d\d-\d\d[a-z-]*$/.test(recording)) {
  console.error('Say how the recording is to be called, such as 2027-03-01 or 2027-03-01-before-patch.');
  process.exit(64);
}
if (existsSync(new URL(`../test/histories/${recording}`, import.meta.url))) {
  console.error(`test/histories/${recording} is there: histories are never recorded over. Choose another name.`);
  process.exit(2);
}
const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--config', 'tools/jest-record.config.mjs'];
const { status } = spawnSync(process.execPath, jest, {
  stdio: 'inherit',
  env: { ...process.env, ZEHUAN_RECORDING: recording },
});
process.exit(status ?? 1);
