import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { addWebhookHost, listWebhookHosts, removeWebhookHost } from '@zehuan/notices';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Changes, Reads } from '../http/operation.js';
import { idOf } from '../http/validation.js';
import { NewWebhookHostDto, WebhookHostDto, WebhookHostsDto } from './webhook-hosts.dto.js';

const webhookHost = idOf('unknown-webhook-host');

/** The security administrator's list of hosts to which webhooks may be sent. */
@ApiTags('notifications')
@Controller(apiPath)
export class WebhookHostsController {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  @Reads('webhook-hosts', {
    permits: 'webhookHost.read',
    summary: 'Hosts to which webhooks may be sent',
    answer: WebhookHostsDto,
    refuses: ['forbidden'],
  })
  listWebhookHosts(@By() by: Acting): Promise<WebhookHostsDto> {
    return this.acts.read(by, async (tx) => ({ items: await listWebhookHosts(tx) }));
  }

  @Changes('POST', 'webhook-hosts', {
    permits: 'webhookHost.change',
    summary: 'Let webhooks be sent to a host',
    answer: WebhookHostDto,
    status: 201,
    refuses: ['forbidden', 'webhook-host-listed'],
  })
  addWebhookHost(@By() by: Acting, @Body() body: NewWebhookHostDto): Promise<WebhookHostDto> {
    return this.acts.act(by, (tx) => addWebhookHost(tx, body));
  }

  @Changes('DELETE', 'webhook-hosts/:id', {
    permits: 'webhookHost.change',
    summary: 'Take a host off the list; from now on nothing is sent to it',
    status: 204,
    takesNothing: true,
    refuses: ['forbidden', 'unknown-webhook-host'],
  })
  async removeWebhookHost(@By() by: Acting, @Param('id', webhookHost) id: string): Promise<void> {
    await this.acts.act(by, async (tx) => {
      await removeWebhookHost(tx, id);
      return null;
    });
  }
}
