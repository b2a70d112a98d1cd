/** Licences under which a package may be shipped: permissive ones, that ask for no more than to be named. */
const allowed = new Set([
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'CC-BY-4.0', 'ISC', 'MIT'],
  ...['MIT-0', 'PostgreSQL', 'Python-2.0', 'Unlicense', 'Zlib'],
]);

/** What packages say elsewhere than in the field that npm reads; each was read in the file that is named. */
export const readByHand = {
  busboy: { licence: 'MIT', from: '`licenses` of its package.json' },
  streamsearch: { licence: 'MIT', from: '`licenses` of its package.json' },
  unionfs: { licence: 'Unlicense', from: 'its LICENSE' },
};

/** Whether an SPDX expression may be met by allowed licences alone: of OR one side, of AND both. */
export const isAllowed = (expression) => {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  const isMet = either();
  return isMet && tokens.length === 0;

  function either() {
    let met = both();
    while (tokens[0] === 'OR') {
      tokens.shift();
      met = both() || met;
    }
    return met;
  }
  function both() {
    let met = one();
    while (tokens[0] === 'AND') {
      tokens.shift();
      met = one() && met;
    }
    return met;
  }
  function one() {
    const token = tokens.shift();
    if (token !== '(') return allowed.has(token);
    const met = either();
    return tokens.shift() === ')' && met;
  }
};
