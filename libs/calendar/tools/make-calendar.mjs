// Makes data/cn.json from the npm package chinese-days: node libs/calendar/tools/make-calendar.mjs
// A year goes in once the State Council has published it; look the notice and its date up and add them below.
import fs from 'node:fs';
import chineseDays from 'chinese-days';

const publishedOn = { 2021: '2020-11-25', 2022: '2021-10-25', 2023: '2022-12-08', 2024: '2023-10-25', 2025: '2024-11-12', 2026: '2025-11-04' };
const first = 2010;
const last = 2026;
const dayMilliseconds = 86_400_000;

const years = [];
for (let year = first; year <= last; year += 1) {
  const daysOff = [];
  const makeUpDays = [];
  for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += dayMilliseconds) {
    const on = new Date(time).toISOString().slice(0, 10);
    const isWeekend = [0, 6].includes(new Date(time).getUTCDay());
    const isWorked = chineseDays.isWorkday(on);
    if (isWeekend && isWorked) makeUpDays.push(on);
    if (!isWeekend && !isWorked) daysOff.push(on);
  }
  years.push({ year, notice: `国务院办公厅关于${year}年部分节假日安排的通知`, publishedOn: publishedOn[year] ?? null, daysOff, makeUpDays });
}
fs.writeFileSync(new URL('../data/cn.json', import.meta.url), `${JSON.stringify({ calendar: 'cn', years }, null, 1)}\n`);
