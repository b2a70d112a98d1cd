// Makes data/cn.json from the npm package chinese-days: node libs/calendar/tools/make-calendar.mjs
// A year goes in once the State Council has published it; look the notice and its date up and add them below.
import fs from 'node:fs';
import chineseDays from 'chinese-days';
import prettier from 'prettier';

/** Only notices whose text was read; the others go by their title alone. */
const notices = {
  2013: { number: '国办发明电〔2012〕33号', publishedOn: '2012-12-08' },
  2021: { publishedOn: '2020-11-25' },
  2022: { publishedOn: '2021-10-25' },
  2023: { publishedOn: '2022-12-08' },
  2024: { publishedOn: '2023-10-25' },
  2025: { publishedOn: '2024-11-12' },
  2026: { publishedOn: '2025-11-04' },
};
const first = 2010;
const last = 2026;
const dayMilliseconds = 86_400_000;

/** The notice of a year speaks of its New Year holiday, which may begin in the December before. */
const yearOfNotice = (on) => Number(on.slice(0, 4)) + (on.slice(5) >= '12-25' ? 1 : 0);

const days = [];
for (let time = Date.UTC(first - 1, 11, 25); time < Date.UTC(last, 11, 25); time += dayMilliseconds) {
  const on = new Date(time).toISOString().slice(0, 10);
  const isWeekend = [0, 6].includes(new Date(time).getUTCDay());
  const isWorked = chineseDays.isWorkday(on);
  if (isWeekend === isWorked) days.push({ on, isWorked });
}

const years = [];
for (let year = first; year <= last; year += 1) {
  const ofYear = days.filter((day) => yearOfNotice(day.on) === year);
  const { number, publishedOn = null } = notices[year] ?? {};
  const title = `国务院办公厅关于${year}年部分节假日安排的通知`;
  years.push({
    year,
    notice: number ? `${title}（${number}）` : title,
    publishedOn,
    daysOff: ofYear.filter((day) => !day.isWorked).map((day) => day.on),
    makeUpDays: ofYear.filter((day) => day.isWorked).map((day) => day.on),
  });
}
const text = await prettier.format(JSON.stringify({ calendar: 'cn', years }), { parser: 'json', printWidth: 120 });
fs.writeFileSync(new URL('../data/cn.json', import.meta.url), text);
