import { Module } from '@nestjs/common';
import { UnitActsController } from './unit-acts.controller.js';
import { UnitSheetsController } from './unit-sheets.controller.js';
import { UnitsController } from './units.controller.js';

// The sheets come first: `units/export` is no unit's code.
@Module({ controllers: [UnitSheetsController, UnitsController, UnitActsController] })
export class UnitsModule {}
