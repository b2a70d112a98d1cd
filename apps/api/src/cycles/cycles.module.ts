import { Module } from '@nestjs/common';
import { ArrangementController } from './arrangement.controller.js';
import { CycleActsController } from './cycle-acts.controller.js';
import { CyclesController } from './cycles.controller.js';

@Module({ controllers: [CyclesController, CycleActsController, ArrangementController] })
export class CyclesModule {}
