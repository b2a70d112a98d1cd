import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escapeHtml, messageText, type NoticeLine, robotText } from './notice-text.js';

const line: NoticeLine = {
  kind: 'reminder',
  isReview: false,
  taskId: 'one',
  title: { zh: '专题研究', en: 'Study' },
  unit: '南京市',
  dueOn: '2027-03-31',
  isProvisional: false,
  text: null,
  tasks: null,
};

describe('the text of a message', () => {
  it.each<[Partial<NoticeLine>, string, string]>([
    [{}, '【提醒】南京市：专题研究，2027-03-31 截止', 'Reminder - 南京市: Study, due 2027-03-31'],
    [
      { isProvisional: true },
      '【提醒】南京市：专题研究，2027-03-31 截止（暂定）',
      'Reminder - 南京市: Study, due 2027-03-31 (provisional)',
    ],
    [
      { kind: 'escalation', isReview: true },
      '【逾期升级审核】南京市：专题研究，2027-03-31 截止',
      'Overdue, escalated (review) - 南京市: Study, due 2027-03-31',
    ],
    [
      { kind: 'returned', text: '过于\n简单' },
      '【退回】南京市：专题研究，2027-03-31 截止。过于 简单',
      'Returned - 南京市: Study, due 2027-03-31. 过于 简单',
    ],
    [
      { kind: 'assigned', title: null, taskId: null, dueOn: null, tasks: 12 },
      '【新任务】南京市：12 项',
      'New task - 南京市: 12 tasks',
    ],
  ])('%j', (change, zh, en) => {
    const { text } = messageText([{ ...line, ...change }], 'http://zehuan.test');
    expect(text.split('\n')).toEqual([
      zh,
      '请登录责环办理：http://zehuan.test',
      '',
      en,
      'Open zehuan to act on it: http://zehuan.test',
      '',
    ]);
  });

  it('tells the same once, and says how many matters there are', () => {
    const { subject, text } = messageText([line, line, { ...line, unit: '苏州市' }], 'http://zehuan.test');
    expect(subject).toBe('【责环】2 项通知 / 2 notices');
    expect(text.match(/专题研究/g)).toHaveLength(2);
  });

  it('shows whatever is in a title and never lets it be a tag or a header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const { subject, html } = messageText([{ ...line, title: { zh: title, en: title } }], 'http://zehuan.test');
        expect(subject).not.toMatch(/[\u0000-\u001f]/);
        expect(html.match(/<[a-z/!][^>]*>/g)).toEqual(messageText([line], '').html.match(/<[a-z/!][^>]*>/g));
      }),
    );
    expect(escapeHtml(`<a href="x" title='y'>&`)).toBe('&#60;a href=&#34;x&#34; title=&#39;y&#39;&#62;&#38;');
  });
});

describe('the text for a robot', () => {
  it('never has more bytes than the robot takes, and says how much is left out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 400, unit: 'grapheme' }), { minLength: 1, maxLength: 60 }),
        (units) => {
          const lines = units.map((unit) => ({ ...line, unit }));
          const text = robotText(lines, 'http://zehuan.test', 2_048);
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2_048);
          const shown = text.split('\n').filter((part) => part.startsWith('【提醒】')).length;
          const distinct = Number(/】(\d+) 项通知/.exec(text)?.[1]);
          expect(text.includes('等共')).toBe(shown < distinct);
        },
      ),
    );
  });
});
