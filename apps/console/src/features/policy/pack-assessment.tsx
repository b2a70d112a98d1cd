import { Descriptions, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PackContent } from './pack-content';
import { usePackWords } from './pack-words';

/** How a pack assesses: what the parts weigh, what is taken off and added, the grades and what follows from them. */
export function PackAssessment({ pack }: { readonly pack: PackContent }) {
  const { t } = useTranslation();
  const { text, words } = usePackWords();
  const { assessment } = pack;
  const quotaOf = (grade: string): string | undefined =>
    assessment.quota.find((each) => each.grade === grade)?.atMostShare;
  const gradeTitle = (key: string): string => {
    const grade = assessment.grades.find((each) => each.key === key);
    return grade ? text(grade.title) : key;
  };
  const changes = [
    ...assessment.deductions.map(({ key, title, points, cap }) => ({
      key,
      title,
      effect: t('policy.takes', { points, cap }),
    })),
    ...assessment.bonuses.map(({ key, title, points }) => ({ key, title, effect: t('policy.adds', { points }) })),
    ...assessment.vetoes.map(({ key, title, capsGradeAt }) => ({
      key,
      title,
      effect: t('policy.caps', { grade: gradeTitle(capsGradeAt) }),
    })),
  ];
  return (
    <>
      <h2>{t('policy.parts')}</h2>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xl: 4 }}
        items={assessment.components.map(({ key, weight }) => ({
          key,
          label: t(`policy.components.${key}`),
          children: `${weight}%`,
        }))}
      />
      <p className="muted">
        {t('policy.dailyTakes', assessment.daily)} {words(assessment.missingPart, 'missingPart')}
      </p>
      <h2>{t('policy.indicators')}</h2>
      <Table
        rowKey="key"
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={[...assessment.indicators]}
        columns={[
          { title: t('policy.indicators'), render: (_, { title }) => text(title) },
          { title: t('policy.fields.weight'), dataIndex: 'weight', align: 'right' },
          { title: t('policy.fields.full'), dataIndex: 'full', align: 'right' },
        ]}
      />
      <h2>{t('policy.changes')}</h2>
      <Table
        rowKey="key"
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={changes}
        columns={[
          { title: t('policy.when'), render: (_, { title }) => text(title) },
          { title: t('policy.effect'), dataIndex: 'effect' },
        ]}
      />
      <h2>{t('policy.fields.grades')}</h2>
      <Table
        rowKey="key"
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={[...assessment.grades]}
        columns={[
          { title: t('policy.fields.grades'), render: (_, { title }) => text(title) },
          { title: t('policy.fields.from'), dataIndex: 'from', align: 'right' },
          {
            title: t('policy.fields.quota'),
            align: 'right',
            render: (_, { key }) => {
              const share = quotaOf(key);
              return share === undefined ? '' : `${Math.round(Number(share) * 100)}%`;
            },
          },
          {
            title: t('policy.fields.results'),
            render: (_, { key }) => {
              const result = pack.results[key];
              return result && text(result);
            },
          },
        ]}
      />
    </>
  );
}
