import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { addChannel, changeChannel, listChannels, removeChannel } from '@zehuan/notices';
import { unitByCode } from '@zehuan/org';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Changes, Reads } from '../http/operation.js';
import { idOf, keyOf } from '../http/validation.js';
import { ChangeChannelDto, ChannelDto, ChannelsDto, NewChannelDto } from './notifications.dto.js';

const code = keyOf('unknown-unit');
const channel = idOf('unknown-channel');

/** Ways by which a unit is told outside: webhooks and robots. */
@ApiTags('notifications')
@Controller(apiPath)
export class ChannelsController {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  @Reads('units/:code/channels', {
    permits: 'channel.read',
    summary: 'Where a unit is told outside',
    answer: ChannelsDto,
    refuses: ['forbidden'],
  })
  listChannels(@By() by: Acting, @Param('code', code) unitCode: string): Promise<ChannelsDto> {
    return this.acts.read(by, async (tx) => ({ items: await listChannels(tx, (await unitByCode(tx, unitCode)).id) }));
  }

  @Changes('POST', 'units/:code/channels', {
    permits: 'channel.change',
    summary: 'Add a way to the outside',
    answer: ChannelDto,
    status: 201,
    refuses: ['forbidden'],
  })
  addChannel(
    @By() by: Acting,
    @Param('code', code) unitCode: string,
    @Body() body: NewChannelDto,
  ): Promise<ChannelDto> {
    return this.acts.act(by, async (tx) => addChannel(tx, { ...body, unitId: (await unitByCode(tx, unitCode)).id }));
  }

  @Changes('PATCH', 'channels/:id', {
    permits: 'channel.change',
    summary: 'Change a way to the outside',
    answer: ChannelDto,
    refuses: ['forbidden', 'unknown-channel'],
  })
  changeChannel(
    @By() by: Acting,
    @Param('id', channel) id: string,
    @Body() body: ChangeChannelDto,
  ): Promise<ChannelDto> {
    return this.acts.act(by, (tx) => changeChannel(tx, { ...body, channelId: id }));
  }

  @Changes('DELETE', 'channels/:id', {
    permits: 'channel.change',
    summary: 'Take a way to the outside away',
    status: 204,
    takesNothing: true,
    refuses: ['forbidden', 'unknown-channel'],
  })
  async removeChannel(@By() by: Acting, @Param('id', channel) id: string): Promise<void> {
    await this.acts.act(by, async (tx) => {
      await removeChannel(tx, id);
      return null;
    });
  }
}
