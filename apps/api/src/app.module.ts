import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { ApiTokensController } from './access/api-tokens.controller.js';
import { ExternalIdentitiesController } from './access/external-identities.controller.js';
import { ProviderSignInController } from './access/provider-sign-in.controller.js';
import { RoleProposalsController } from './access/role-proposals.controller.js';
import { SecondFactorController } from './access/second-factor.controller.js';
import { SessionController } from './access/session.controller.js';
import { AccountImportsController } from './access/account-imports.controller.js';
import { AccountsController } from './access/accounts.controller.js';
import { AdministratorsController } from './access/administrators.controller.js';
import { ApprovalsController } from './access/approvals.controller.js';
import { DelegationsController } from './access/delegations.controller.js';
import { GrantsController } from './access/grants.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { CyclesModule } from './cycles/cycles.module.js';
import { HealthController } from './health/health.controller.js';
import { ActingGuard } from './http/acting.js';
import { Acts } from './http/acts.js';
import { ForgetKeys } from './http/forget-keys.js';
import { ProblemFilter } from './http/problem.filter.js';
import { validation } from './http/validation.js';
import { IncidentsController } from './incidents/incidents.controller.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { PacksController } from './packs/packs.controller.js';
import { type ApiParts, PARTS } from './parts.js';
import { LiveChanges } from './live/live-changes.js';
import { LiveController } from './live/live.controller.js';
import { LookAgain } from './process/look-again.js';
import { RateGuard } from './rates/rate.guard.js';
import { StartPageController } from './start-page.controller.js';
import { ExportsController } from './sheets/exports.controller.js';
import { Sheets } from './sheets/sheets.js';
import { TaskWorkbookController } from './sheets/task-workbook.controller.js';
import { StatusController } from './status/status.controller.js';
import { TemporalCodecController } from './temporal-codec/temporal-codec.controller.js';
import { TasksModule } from './tasks/tasks.module.js';
import { UnitsModule } from './units/units.module.js';

@Module({})
export class ApiModule {
  static with(parts: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      global: true,
      controllers: [
        // Before the controllers of the views: `tasks/export` is no id of a task.
        ExportsController,
        TaskWorkbookController,
        StartPageController,
        HealthController,
        PacksController,
        CalendarController,
        StatusController,
        IncidentsController,
        LiveController,
        AccountImportsController,
        AccountsController,
        GrantsController,
        RoleProposalsController,
        AdministratorsController,
        ApprovalsController,
        DelegationsController,
        ProviderSignInController,
        ExternalIdentitiesController,
        SessionController,
        SecondFactorController,
        ApiTokensController,
        TemporalCodecController,
        AuditController,
      ],
      imports: [UnitsModule, NotificationsModule, TasksModule, CyclesModule],
      providers: [
        { provide: PARTS, useValue: parts },
        ActingGuard,
        { provide: APP_GUARD, useClass: RateGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: validation },
        LookAgain,
        Acts,
        Sheets,
        ForgetKeys,
        LiveChanges,
      ],
      exports: [PARTS, LookAgain, Acts],
    };
  }
}
