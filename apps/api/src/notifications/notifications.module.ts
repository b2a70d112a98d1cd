import { Module } from '@nestjs/common';
import { ChannelsController } from './channels.controller.js';
import { FeedsController } from './feeds.controller.js';
import { NotificationsController } from './notifications.controller.js';
import { WebhookHostsController } from './webhook-hosts.controller.js';

@Module({ controllers: [NotificationsController, ChannelsController, FeedsController, WebhookHostsController] })
export class NotificationsModule {}
