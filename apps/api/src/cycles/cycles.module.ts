import { Module } from '@nestjs/common';
import { ArrangementController } from './arrangement.controller.js';
import { CycleActsController } from './cycle-acts.controller.js';
import { CyclesController } from './cycles.controller.js';
import { YearlyStartsController } from './yearly-starts.controller.js';

@Module({ controllers: [CyclesController, CycleActsController, ArrangementController, YearlyStartsController] })
export class CyclesModule {}
