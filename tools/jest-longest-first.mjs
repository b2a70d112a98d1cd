import Sequencer from '@jest/test-sequencer';

/** The suites that take a minute or more. One of them begun last would keep one core busy while the other has nothing to do. */
const longest = [
  'test/src/year/jiangsu-year.spec.ts',
  'test/src/interleavings/pairs-of-the-process.spec.ts',
  'test/src/console/every-page.spec.ts',
  'test/src/console/days.spec.ts',
  'test/src/console/every-dialog.spec.ts',
  'test/src/doctor/lost-temporal.spec.ts',
  'test/src/secrecy/encrypted-process.spec.ts',
  'test/bench/src/bench.spec.ts',
  'test/src/up/up.spec.ts',
  'test/src/interleavings/pairs-of-tasks.spec.ts',
];

const rankOf = ({ path }) => {
  const rank = longest.findIndex((end) => path.endsWith(end));
  return rank === -1 ? longest.length : rank;
};

/** Jest's own order, in which a clean checkout goes by the size of files, with the longest suites before all others. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rankOf(one) - rankOf(other));
  }
}
