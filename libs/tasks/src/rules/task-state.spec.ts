import { describe, expect, it } from '@jest/globals';
import {
  type Actor,
  endStates,
  permissions,
  postKinds,
  systemActor,
  taskStates,
  type TaskState,
} from '@zehuan/contracts';
import fc from 'fast-check';
import { refusedAct, type TaskAtHand } from './refused-act.js';
import { isOverdue, rightTo, sideOf, sideToMove, stateAfter, type TaskAct, taskActs } from './task-state.js';

const toDo = { isAcknowledgement: false };
const toNote = { isAcknowledgement: true };
const no = undefined;

/** act → what it leads to from assigned, acknowledged, submitted, returned, accepted, cancelled. */
const table: Readonly<Record<TaskAct, readonly (TaskState | undefined)[]>> = {
  acknowledge: ['acknowledged', no, no, no, no, no],
  submit: ['submitted', 'submitted', no, 'submitted', no, no],
  withdraw: [no, no, 'acknowledged', no, no, no],
  return: [no, no, 'returned', no, no, no],
  accept: [no, no, 'accepted', no, no, no],
  extend: ['assigned', 'acknowledged', no, 'returned', no, no],
  cancel: ['cancelled', 'cancelled', 'cancelled', 'cancelled', no, no],
  delegate: ['assigned', 'acknowledged', no, 'returned', no, no],
};

describe('the states of a task', () => {
  it.each(taskActs)('%s leads where the table of the brief says, and nowhere else', (act) => {
    expect(taskStates.map((from) => stateAfter(act, from, toDo))).toEqual(table[act]);
  });

  it('ends at once by acknowledging where that is the whole duty', () => {
    expect(stateAfter('acknowledge', 'assigned', toNote)).toBe('accepted');
    expect(stateAfter('submit', 'assigned', toNote)).toBe('submitted');
  });

  it('leaves an open to-do of one side, or an end, after any sequence of acts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...taskActs), { maxLength: 40 }),
        fc.boolean(),
        (acts, isAcknowledgement) => {
          let state: TaskState = 'assigned';
          for (const act of acts) {
            state = stateAfter(act, state, { isAcknowledgement }) ?? state;
            const side = sideToMove(state);
            if (side === null) {
              expect(endStates).toContain(state);
              continue;
            }
            const waysOn = taskActs.filter((next) => {
              const to = stateAfter(next, state, { isAcknowledgement });
              return sideOf(next) === side && to !== undefined && to !== state;
            });
            expect(waysOn).not.toEqual([]);
          }
        },
      ),
    );
  });

  it.each(taskActs)('%s is possible in the states of the table of rights and in no other', (act) => {
    const possible = taskStates.filter((from) => stateAfter(act, from, toDo) !== undefined);
    expect(possible).toEqual(
      taskStates.filter((state) => (permissions[rightTo(act)].states as readonly TaskState[]).includes(state)),
    );
  });

  it('never leaves an end', () => {
    for (const end of endStates) for (const act of taskActs) expect(stateAfter(act, end, toDo)).toBeUndefined();
  });

  it('is overdue from the first moment after the due time, and only while something is owed', () => {
    const dueAt = new Date('2027-03-31T16:00:00Z');
    expect(isOverdue({ state: 'assigned', dueAt }, dueAt)).toBe(false);
    expect(isOverdue({ state: 'assigned', dueAt }, new Date(dueAt.getTime() + 1))).toBe(true);
    expect(isOverdue({ state: 'submitted', dueAt }, new Date(dueAt.getTime() + 1))).toBe(false);
  });
});

const atHand = (changes: Partial<TaskAtHand> = {}): TaskAtHand => ({
  unitId: 'below',
  supervisingUnitId: 'above',
  kind: 'item',
  delegatePersonId: null,
  state: 'assigned',
  version: 3,
  isCycleEnded: false,
  duty: toDo,
  ...changes,
});

const refused = {
  acknowledge: [
    no,
    'already-acknowledged',
    'already-submitted',
    'wrong-state',
    'already-accepted',
    'already-cancelled',
  ],
  submit: [no, no, 'already-submitted', no, 'already-accepted', 'already-cancelled'],
  withdraw: [
    'nothing-submitted',
    'nothing-submitted',
    no,
    'nothing-submitted',
    'already-accepted',
    'already-cancelled',
  ],
  return: ['nothing-submitted', 'nothing-submitted', no, 'nothing-submitted', 'already-accepted', 'already-cancelled'],
  accept: ['nothing-submitted', 'nothing-submitted', no, 'nothing-submitted', 'already-accepted', 'already-cancelled'],
  extend: [no, no, 'already-submitted', no, 'already-accepted', 'already-cancelled'],
  cancel: [no, no, no, no, 'already-accepted', 'already-cancelled'],
  delegate: [no, no, 'already-submitted', no, 'already-accepted', 'already-cancelled'],
} as const;

const process = systemActor('test');
const of = (unitId: string): Actor => ({ ...process, name: 'account:1', kind: 'person', unitId, roles: postKinds });

describe('why an act is refused', () => {
  it.each(taskActs)('%s by who may do it says what stands in its way', (act) => {
    expect(taskStates.map((state) => refusedAct(atHand({ state }), act, process))).toEqual(refused[act]);
  });

  it.each(taskActs)('%s is for one side only, whatever the state', (act) => {
    const isResponsible = sideOf(act) === 'responsible';
    const stranger = isResponsible ? 'not-responsible' : 'not-supervising';
    for (const state of taskStates) {
      for (const unit of ['sibling', isResponsible ? 'above' : 'below']) {
        expect(refusedAct(atHand({ state, isCycleEnded: true }), act, of(unit), 1)).toBe(stranger);
      }
      expect(refusedAct(atHand({ state }), act, of(isResponsible ? 'below' : 'above'))).toBe(
        refusedAct(atHand({ state }), act, process),
      );
    }
  });

  it('says that the reader is behind before it says that the state is wrong', () => {
    expect(refusedAct(atHand({ state: 'submitted' }), 'submit', of('below'), 2)).toBe('precondition-failed');
    expect(refusedAct(atHand({ state: 'submitted' }), 'submit', of('below'), 3)).toBe('already-submitted');
  });

  it('refuses every act once the cycle has ended', () => {
    for (const act of taskActs) {
      const state = taskStates.find((from) => stateAfter(act, from, toDo) !== undefined) ?? 'assigned';
      expect(refusedAct(atHand({ state, isCycleEnded: true }), act, process)).toBe('cycle-ended');
    }
  });
});
