import { Descriptions, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PackContent, PhaseName, RungOfPack } from './pack-content';
import { usePackWords } from './pack-words';

/** When things happen in the year of a pack: phases, how the cycles below begin, reminders and escalations. */
export function PackSchedule({ pack }: { readonly pack: PackContent }) {
  const { t } = useTranslation();
  const { day, words } = usePackWords();
  const { cascade, carryOver, notices } = pack;
  return (
    <>
      <h2>{t('year.phases')}</h2>
      <Table
        rowKey="phase"
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={(Object.keys(pack.phases) as PhaseName[]).map((phase) => ({ phase, ...pack.phases[phase] }))}
        columns={[
          { title: t('board.phase'), render: (_, { phase }) => t(`phase.${phase}`) },
          { title: t('policy.fields.opens'), render: (_, { opens }) => day(opens) },
          { title: t('policy.fields.closes'), render: (_, { closes }) => day(closes) },
          { title: t('policy.fields.endsWhen'), render: (_, { endsWhen }) => words(endsWhen, 'endsWhen') },
        ]}
      />
      <h2>{t('policy.rules')}</h2>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          { key: 'dayEndsAt', label: t('policy.fields.dayEndsAt'), children: pack.dayEndsAt },
          { key: 'remindAt', label: t('policy.fields.remindAt'), children: pack.remindAt },
          { key: 'onHoliday', label: t('policy.fields.onHoliday'), children: words(pack.onHoliday, 'onHoliday') },
          {
            key: 'cascade',
            label: t('policy.fields.cascade'),
            children:
              cascade.starts === 'atOnce'
                ? t('policy.starts.atOnce')
                : t('policy.startsLatest', { count: cascade.noLaterThanWorkingDays }),
          },
          {
            key: 'carryOver',
            label: t('policy.fields.carryOver'),
            children: t('policy.workingDays', { count: carryOver.dueWorkingDays }),
          },
          {
            key: 'quietHours',
            label: t('policy.fields.quietHours'),
            children: t('year.from', notices.quietHours),
          },
          {
            key: 'urge',
            label: t('policy.fields.urgeAtMostEveryHours'),
            children: t('policy.hours', { count: notices.urgeAtMostEveryHours }),
          },
        ]}
      />
      <h2>{t('policy.ladders.default')}</h2>
      <Ladder rungs={pack.ladders.default} />
      {pack.ladders.review.length > 0 && (
        <>
          <h2>{t('policy.ladders.review')}</h2>
          <Ladder rungs={pack.ladders.review} />
        </>
      )}
    </>
  );
}

function Ladder({ rungs }: { readonly rungs: readonly RungOfPack[] }) {
  const { t } = useTranslation();
  const { moment, words } = usePackWords();
  return (
    <Table<RungOfPack>
      rowKey="key"
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...rungs]}
      columns={[
        { title: t('policy.fields.workingDays'), render: (_, rung) => moment(rung) },
        { title: t('policy.fields.audience'), render: (_, { audience }) => words(audience, 'audience') },
        {
          title: t('policy.fields.isEscalation'),
          render: (_, { isEscalation, ignoresQuietHours }) => (
            <>
              {isEscalation && <Tag color="orange">{t('policy.escalates')}</Tag>}
              {ignoresQuietHours && <Tag>{t('policy.fields.ignoresQuietHours')}</Tag>}
            </>
          ),
        },
      ]}
    />
  );
}
