import { TestEnvironment } from 'jest-environment-node';

/** Node's environment, in which the hooks after a test can ask whether it has failed (`globalThis.hasTestFailed`). */
export default class Environment extends TestEnvironment {
  handleTestEvent({ name }) {
    if (name === 'test_start') this.global.hasTestFailed = false;
    if (name === 'test_fn_failure') this.global.hasTestFailed = true;
  }
}
