// Prints what ran and fails when anything failed: node tools/ci-summary.mjs RESULTS_JSON FAILED_STEPS [FAULTS_JSON]
import fs from 'node:fs';

const [file = '', failedSteps = '0', faultsFile = ''] = process.argv.slice(2);
const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
const results =
  text === '' ? { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 1, testResults: [] } : JSON.parse(text);
for (const suite of results.testResults.filter((each) => each.status === 'failed')) {
  console.log(`failed: ${suite.name.replace(`${process.cwd()}/`, '')}`);
  for (const test of suite.assertionResults.filter((each) => each.status === 'failed'))
    console.log(`  ${test.fullName}`);
  if (suite.assertionResults.length === 0) console.log(`  ${suite.message.split('\n')[0]}`);
}
const suitesThatDidNotRun = results.testResults.filter(
  (suite) => suite.status === 'failed' && suite.assertionResults.every((test) => test.status !== 'failed'),
).length;
const faults = fs.existsSync(faultsFile)
  ? JSON.parse(fs.readFileSync(faultsFile, 'utf8'))
  : { passed: 0, failed: 0, notRun: [] };
for (const line of faults.notRun) console.log(`not run: ${line}`);
const passed = results.numPassedTests + faults.passed;
const failed = results.numFailedTests + suitesThatDidNotRun + Number(failedSteps) + faults.failed;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && results.numPassedTests > 0 ? 0 : 1);
