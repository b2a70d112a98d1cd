import { Module } from '@nestjs/common';
import { AttachmentsController } from './attachments.controller.js';
import { DraftsController } from './drafts.controller.js';
import { TaskActsController } from './task-acts.controller.js';
import { TasksController } from './tasks.controller.js';

@Module({ controllers: [TasksController, TaskActsController, AttachmentsController, DraftsController] })
export class TasksModule {}
