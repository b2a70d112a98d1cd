/** Workflow code that does not fit the histories of what runs: every task of it fails. */
export function annualCycle(): Promise<void> {
  return Promise.reject(new TypeError('this code does not fit'));
}

export function deliverNotices(): Promise<void> {
  return Promise.reject(new TypeError('this code does not fit'));
}
