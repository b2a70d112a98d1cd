import { flag, instant, integer, listOf, nested, oneOf, words } from '../http/fields.js';
import { type CycleState, cycleStates, type Phase, phases } from '@zehuan/contracts';

export class RecordStatusDto {
  @flag() readonly isReachable!: boolean;
  @instant({ description: "The database's clock" }) readonly at!: Date;
  @integer({}, { description: 'Connections that this process holds' }) readonly connections!: number;
  @integer({}, { description: 'Requests that wait for a connection' }) readonly waiting!: number;
}

export class QueueStatusDto {
  @words() readonly name!: string;
  @integer({}, { description: 'Workers that asked for work in the last minutes' }) readonly pollers!: number;
  @instant({ nullable: true }) readonly lastPollAt!: Date | null;
  @integer({}, { nullable: true, description: 'Tasks that wait, about' }) readonly backlog!: number | null;
  @integer({}, { nullable: true, description: 'Seconds for which the oldest has waited' }) readonly lagSeconds!:
    number | null;
}

export class ProcessStatusDto {
  @flag() readonly isReachable!: boolean;
  @words({ nullable: true }) readonly detail!: string | null;
  @listOf(() => QueueStatusDto) readonly queues!: readonly QueueStatusDto[];
}

export class CyclesInStateDto {
  @oneOf(cycleStates) readonly state!: CycleState;
  @integer() readonly count!: number;
}

export class CycleStatusDto {
  @words() readonly id!: string;
  @words() readonly unitCode!: string;
  @words() readonly unitName!: string;
  @integer() readonly year!: number;
  @oneOf(cycleStates) readonly state!: CycleState;
  @oneOf(phases) readonly phase!: Phase;
  @instant({ nullable: true }) readonly lastWokeAt!: Date | null;
  @instant({ nullable: true }) readonly nextWakeAt!: Date | null;
  @integer({}, { description: 'Seconds by which it should have woken and has not; 0 where it is on time' })
  readonly lagSeconds!: number;
}

export class DeliveriesDto {
  @integer() readonly queued!: number;
  @integer() readonly sending!: number;
  @integer() readonly failed!: number;
}

export class StatusDto {
  @nested(() => RecordStatusDto) readonly record!: RecordStatusDto;
  @nested(() => ProcessStatusDto) readonly process!: ProcessStatusDto;
  @listOf(() => CyclesInStateDto) readonly cycles!: readonly CyclesInStateDto[];
  @integer({}, { description: 'Running cycles that should have woken and have not' }) readonly lateCycles!: number;
  @listOf(
    () => CycleStatusDto,
    {},
    { description: 'Running and paused cycles, the latest in waking first; 200 at most' },
  )
  readonly wakeUps!: readonly CycleStatusDto[];
  @nested(() => DeliveriesDto) readonly deliveries!: DeliveriesDto;
}
