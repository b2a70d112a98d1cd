import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shownDetails, shownTables } from './shown-details.js';

const details = (...rows: readonly object[]): string => JSON.stringify({ rows });
const change = { id: '1', before: { state: 'active', version: '1' }, after: { state: 'disabled', version: '2' } };

describe('what the audit administrator is shown of an entry', () => {
  it('is the whole row of accounts, grants and settings', () => {
    const shown = shownDetails('update', 'account', details(change));
    expect(shown.rows).toEqual([{ ...change, columns: ['state', 'version'] }]);
    expect(shown).toMatchObject({ isMasked: false, isReadable: true });
  });

  it.each(['task', 'submission', 'person', 'attachment', 'a_table_to_come'])(
    'is which columns changed of %s, and no value',
    (table) => {
      const shown = shownDetails('update', table, details(change));
      expect(shown.rows).toEqual([{ id: '1', columns: ['state', 'version'], before: null, after: null }]);
      expect(shown.isMasked).toBe(true);
      expect(JSON.stringify(shown)).not.toContain('disabled');
    },
  );

  it('is digest and columns of a statement on many rows', () => {
    const shown = shownDetails('update', 'task', JSON.stringify({ digest: 'ab', columns: ['due_at'] }));
    expect(shown).toMatchObject({ digest: 'ab', columns: ['due_at'], rows: [], isMasked: false });
  });

  it('is what a noted act says', () => {
    expect(shownDetails('signInFailed', 'account', '{"why":"locked"}').said).toEqual({ why: 'locked' });
  });

  it('is told as unreadable where somebody made nonsense of it', () => {
    for (const text of ['', '{', '[]', 'null', '{"rows":[1]}', '{"rows":[{"id":1}]}'])
      expect(shownDetails('update', 'account', text).isReadable).toBe(false);
  });

  it('never has a value of a table that is not shown, and never fails', () => {
    const kind = fc.constantFrom('insert', 'update', 'delete', 'truncate');
    const side = fc.option(fc.dictionary(fc.string(), fc.constant('价值')), { nil: null });
    const row = fc.oneof(fc.record({ id: fc.string(), before: side, after: side }), fc.jsonValue());
    fc.assert(
      fc.property(kind, fc.string(), fc.array(row), (of, table, rows) => {
        fc.pre(!shownTables.has(table));
        for (const shown of shownDetails(of, table, JSON.stringify({ rows })).rows)
          expect([shown.before, shown.after]).toEqual([null, null]);
      }),
    );
  });
});
