import { type Fault, untilShown } from './fault.js';

/** The mail server in all its bad moods, one after the other, while reminders go out. */
export const mailTroubles: Fault = {
  name: 'mail-troubles',
  what: 'the mail server is down, then slow, then dies after DATA',
  async disturb({ at, year }) {
    await year.issued.opened;
    at.say('the mail server is down');
    await at.mail.become('down');
    await untilShown(at, 'escalated');
    at.say('the mail server is slow');
    await at.mail.become('slow');
    await untilShown(at, 'stating');
    at.say('the mail server dies after DATA');
    await at.mail.become('dies-after-data');
    await untilShown(at, 'applying');
    at.say('the mail server is well');
    await at.mail.become('takes');
    const [row] = await at.rows<{ again: number }>('select count(*)::int as again from delivery where attempts > 1');
    const { met } = at.mail;
    for (const mood of ['slow', 'dies-after-data'] as const)
      if (!met.has(mood)) throw new Error(`no mail met the server while it was ${mood}`);
    return `${met.get('slow') ?? 0} slow, ${met.get('dies-after-data') ?? 0} broken off after DATA, ${row?.again ?? 0} tried again`;
  },
};
