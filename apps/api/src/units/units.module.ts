import { Module } from '@nestjs/common';
import { PersonExportsController } from './person-exports.controller.js';
import { UnitActsController } from './unit-acts.controller.js';
import { UnitSheetsController } from './unit-sheets.controller.js';
import { UnitsController } from './units.controller.js';

// The sheets come first: `units/export` and `units/person-exports` are no units' codes.
@Module({ controllers: [PersonExportsController, UnitSheetsController, UnitsController, UnitActsController] })
export class UnitsModule {}
