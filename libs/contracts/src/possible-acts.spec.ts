import { describe, expect, it } from '@jest/globals';
import { type Actor, systemActor } from './actor.js';
import { possibleActs } from './possible-acts.js';
import type { Role, TaskState } from './words.js';

const matter = (state: TaskState) => ({ unitId: 'below', supervisingUnitId: 'above', state });
const somebody = (unitId: string | null, ...roles: readonly Role[]): Actor => ({
  ...systemActor('test'),
  ...{ name: 'account:1', kind: 'person', unitId, scope: unitId, roles },
});
const taskActs = (actor: Actor, state: TaskState) => possibleActs(actor, matter(state), ['task', 'attachment']);

describe('what somebody may do to a task', () => {
  it('is for its reporter to fill it in while it is owed, and to take it back while nobody has reviewed it', () => {
    expect(taskActs(somebody('below', 'reporter'), 'returned')).toEqual(
      expect.arrayContaining(['task.submit', 'task.delegate', 'attachment.add', 'task.comment']),
    );
    expect(taskActs(somebody('below', 'reporter'), 'submitted')).toContain('task.withdraw');
    expect(taskActs(somebody('below', 'reporter'), 'submitted')).not.toContain('task.submit');
    expect(taskActs(somebody('below', 'reporter'), 'submitted')).not.toContain('attachment.add');
  });

  it('is for the coordinator above to review it, and for nobody above to fill it in', () => {
    const above = taskActs(somebody('above', 'coordinator'), 'submitted');
    expect(above).toEqual(expect.arrayContaining(['task.accept', 'task.return', 'task.cancel']));
    expect(above).not.toContain('task.submit');
    expect(above).not.toContain('task.withdraw');
  });

  it('is nothing but reading for another unit that sees it', () => {
    expect(taskActs(somebody('far above', 'coordinator'), 'submitted')).toEqual(['task.read', 'attachment.read']);
  });

  it.each(['systemAdmin', 'securityAdmin', 'auditAdmin'] as const)('is nothing for the %s', (role) => {
    expect(taskActs(somebody(null, role), 'assigned')).toEqual([]);
  });
});
