import { Module } from '@nestjs/common';
import { ArrangementController } from './arrangement.controller.js';
import { CycleActsController } from './cycle-acts.controller.js';
import { CyclesController } from './cycles.controller.js';
import { PublicationController } from './publication.controller.js';
import { YearlyStartsController } from './yearly-starts.controller.js';
import { YearlySchedules } from '../process/yearly-schedules.js';

@Module({
  controllers: [
    CyclesController,
    CycleActsController,
    PublicationController,
    ArrangementController,
    YearlyStartsController,
  ],
  providers: [YearlySchedules],
})
export class CyclesModule {}
