import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Act,
  type ActOnCycle,
  type ActOutcome,
  type CycleActs,
  type Phase,
  phases,
  Refusal,
  type RefusalCode,
  repeated,
} from '@zehuan/contracts';
import { requireAgreed } from '@zehuan/access';
import { cycleById, maySteer, openCycle, reopenPhase } from '@zehuan/cycles';
import { unitByCode } from '@zehuan/org';
import { failpoint, type Transaction } from '@zehuan/platform';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Changes } from '../http/operation.js';
import { idOf } from '../http/validation.js';
import { type ApiParts, PARTS } from '../parts.js';
import { LookAgain } from '../process/look-again.js';
import { cycleView } from './cycle-view.js';
import {
  ActOutcomeDto,
  ClosePhaseDto,
  CycleDto,
  ExtendCycleDto,
  ReopenDto,
  ResumeDto,
  StartCycleDto,
  SteerDto,
} from './cycles.dto.js';

const cycleId = idOf('unknown-cycle');

const steering: readonly RefusalCode[] = [
  'unknown-cycle',
  'not-supervising',
  'reason-missing',
  'cycle-ended',
  'process-unavailable',
];
const running: readonly RefusalCode[] = [...steering, 'cycle-paused'];

type Update = keyof CycleActs;

/** The line of the table of rights for each act on the process. */
const rights: Readonly<Record<Update, Act>> = {
  pause: 'cycle.pause',
  resume: 'cycle.resume',
  extend: 'cycle.extend',
  closePhase: 'cycle.closePhase',
  cancel: 'cycle.cancel',
  reopenPhase: 'cycle.reopen',
};

/** An act without who asks for it, which the request says. */
type Said<Name extends Update> = Omit<CycleActs[Name], keyof Who>;
type Who = Pick<ActOnCycle, 'actor' | 'onBehalfOf' | 'key'>;

/** Acts that move the process: each is an Update of the cycle's execution, and its id is the request's key. */
@ApiTags('cycles')
@Controller(`${apiPath}/cycles`)
export class CycleActsController {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PARTS) private readonly parts: ApiParts,
    @Inject(LookAgain) private readonly lookAgain: LookAgain,
  ) {}

  @Changes('POST', '', {
    permits: 'cycle.start',
    summary: "Start a committee's cycle of a year",
    description: 'The record is written at once; the process follows by itself, also when it is away at this moment.',
    answer: CycleDto,
    status: 202,
    isTagged: true,
    hasLocation: true,
    refuses: [
      'unknown-pack',
      'no-subordinates',
      'cycle-exists',
      'calendar-year-unknown',
      'unit-ended',
      'not-supervising',
    ],
  })
  async startCycle(@By() by: Acting, @Body() { unit, year, pack, packVersion }: StartCycleDto): Promise<CycleDto> {
    const cycle = await this.acts.act(
      by,
      async (tx) => {
        const opened = await openCycle(tx, { unitCode: unit, year, packKey: pack, packVersion });
        maySteer(tx, 'cycle.start', opened);
        return cycleView(tx, opened);
      },
      { location: ({ id }) => `/${apiPath}/cycles/${id}` },
    );
    await failpoint('cycle-opened-before-started');
    this.lookAgain.startSoon(cycle.id);
    return cycle;
  }

  @Changes('POST', ':id/pause', {
    permits: 'cycle.pause',
    summary: 'Stop the clock of a cycle',
    answer: ActOutcomeDto,
    refuses: running,
  })
  pauseCycle(
    @By() by: Acting,
    @Param('id', cycleId) id: string,
    @Body() { reason, isForTree = false }: SteerDto,
  ): Promise<ActOutcomeDto> {
    return this.steer(by, id, 'pause', { reason, isForTree });
  }

  @Changes('POST', ':id/resume', {
    permits: 'cycle.resume',
    summary: 'Let the clock run on',
    answer: ActOutcomeDto,
    refuses: [...steering, 'cycle-not-paused'],
  })
  resumeCycle(@By() by: Acting, @Param('id', cycleId) id: string, @Body() body: ResumeDto): Promise<ActOutcomeDto> {
    const { reason, isForTree = false, shiftsDeadlines = false } = body;
    return this.steer(by, id, 'resume', { reason, isForTree, shiftsDeadlines });
  }

  @Changes('POST', ':id/cancel', {
    permits: 'cycle.cancel',
    summary: 'End a cycle without a result; what is open in it is cancelled',
    answer: ActOutcomeDto,
    refuses: steering,
  })
  cancelCycle(
    @By() by: Acting,
    @Param('id', cycleId) id: string,
    @Body() { reason, isForTree = false }: SteerDto,
  ): Promise<ActOutcomeDto> {
    return this.steer(by, id, 'cancel', { reason, isForTree });
  }

  @Changes('POST', ':id/extend', {
    permits: 'cycle.extend',
    summary: 'Move the deadlines of what is owed by a unit, for an item, or by a level',
    answer: ActOutcomeDto,
    refuses: [...running, 'unknown-item', 'due-in-the-past', 'calendar-year-unknown'],
  })
  extendCycle(
    @By() by: Acting,
    @Param('id', cycleId) id: string,
    @Body() body: ExtendCycleDto,
  ): Promise<ActOutcomeDto> {
    const { unit, item, level, reason, dueOn, isForTree = false } = body;
    return this.steer(by, id, 'extend', async (tx) => ({
      reason,
      dueOn,
      isForTree,
      ...(unit === undefined ? {} : { unitId: (await unitByCode(tx, unit)).id }),
      ...(item === undefined ? {} : { itemKey: item }),
      ...(level === undefined ? {} : { level }),
    }));
  }

  @Changes('POST', ':id/phases/:phase/close', {
    permits: 'cycle.closePhase',
    summary: 'Close the open phase at once, or move its close',
    description:
      'The phase `testing`, with which results are published, only by somebody who has asked for it and to whom another has agreed within the last day (`publication`).',
    answer: ActOutcomeDto,
    refuses: [...running, 'phase-not-open', 'due-in-the-past', 'calendar-year-unknown', 'second-person-needed'],
  })
  closePhase(
    @By() by: Acting,
    @Param('id', cycleId) id: string,
    @Param('phase') phase: string,
    @Body() { reason, on }: ClosePhaseDto,
  ): Promise<ActOutcomeDto> {
    if (!phases.includes(phase as Phase)) throw new Refusal('phase-not-open', `There is no phase ${repeated(phase)}`);
    const day = on === undefined ? {} : { on };
    const said = { reason, phase: phase as Phase, ...day };
    return this.steer(by, id, 'closePhase', async (tx) => {
      if (phase === 'testing') await requireAgreed(tx, { act: 'cycle.publish', input: { cycleId: id, ...day } });
      return said;
    });
  }

  @Changes('POST', ':id/reopen', {
    permits: 'cycle.reopen',
    summary: 'Open a phase again that has been closed, also that of a closed cycle',
    answer: ActOutcomeDto,
    refuses: [...running, 'phase-not-open', 'due-in-the-past', 'calendar-year-unknown'],
  })
  async reopenCycle(
    @By() by: Acting,
    @Param('id', cycleId) id: string,
    @Body() { reason, phase, closesOn }: ReopenDto,
  ): Promise<ActOutcomeDto> {
    const hasEnded = await this.acts.read(by, async (tx) => (await cycleById(tx, id)).state === 'closed');
    if (!hasEnded) return this.steer(by, id, 'reopenPhase', { reason, phase, closesOn });
    // A closed cycle has no execution that an Update could reach: the record opens it, and a new execution follows.
    const outcome = await this.acts.act(by, async (tx) => {
      maySteer(tx, 'cycle.reopen', await cycleById(tx, id));
      return reopenPhase(tx, { ...whoOf(by), reason, phase, closesOn, cycleId: id, at: tx.at.getTime() });
    });
    this.lookAgain.startSoon(id);
    return outcome;
  }

  private steer<Name extends Update>(
    by: Acting,
    id: string,
    update: Name,
    said: Said<Name> | ((tx: Transaction) => Promise<Said<Name>>),
  ): Promise<ActOutcome> {
    return this.acts.actOnProcess(
      by,
      async (tx) => {
        const cycle = await cycleById(tx, id);
        maySteer(tx, rights[update], cycle);
        const act = typeof said === 'function' ? await said(tx) : said;
        // What is said together with who says it is the act; the compiler cannot see that for a name it does not know.
        return { workflowId: cycle.workflowId, act: { ...act, ...whoOf(by) } as unknown as CycleActs[Name] };
      },
      ({ workflowId, act }, askId) => this.parts.process.act(workflowId, update, act, askId),
    );
  }
}

const whoOf = ({ actor, key }: Acting): Who => ({
  actor: actor.name,
  onBehalfOf: actor.onBehalfOf,
  ...(key === null ? {} : { key }),
});
