import { Descriptions, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ItemOfPack, PackContent } from './pack-content';
import { usePackWords } from './pack-words';

/** What a pack asks for, line by line; a row opens to its measures, units, evidence and review. */
export function PackItems({ pack }: { readonly pack: PackContent }) {
  const { t } = useTranslation();
  const { text, words, dues } = usePackWords();
  return (
    <Table<ItemOfPack>
      rowKey="key"
      size="small"
      pagination={false}
      scroll={{ x: 960 }}
      dataSource={[...pack.items]}
      expandable={{ expandedRowRender: (item) => <ItemDetails item={item} /> }}
      columns={[
        { title: t('year.item'), render: (_, { title }) => text(title) },
        { title: t('policy.fields.kind'), render: (_, { kind }) => <Tag>{t(`taskKind.${kind}`)}</Tag> },
        { title: t('board.phase'), render: (_, { phase }) => t(`phase.${phase}`) },
        { title: t('policy.fields.levels'), render: (_, { levels }) => words(levels, 'levels') },
        { title: t('common.due'), render: (_, item) => dues(item) },
        {
          title: t('policy.fields.form'),
          render: (_, { form, dutyIsAcknowledgement }) => {
            const found = form === null ? undefined : pack.forms[form];
            return found ? text(found.title) : dutyIsAcknowledgement && t('policy.signingOnly');
          },
        },
        { title: t('policy.fields.weight'), dataIndex: 'weight', align: 'right' },
      ]}
    />
  );
}

function ItemDetails({ item }: { readonly item: ItemOfPack }) {
  const { t } = useTranslation();
  const { text, words, due } = usePackWords();
  const said = [
    ['aspect', item.aspect],
    ['measures', words(item.measures, 'measures')],
    ['leadUnit', item.leadUnit],
    ['assistingUnits', words(item.assistingUnits, 'assistingUnits')],
    ['issuedIn', t(`phase.${item.issuedIn}`)],
    ['occurrences', item.occurrences?.map((each) => `${text(each.title)} ${due(each.due)}`).join(t('policy.and'))],
    [
      'evidence',
      item.evidence
        .map(({ title, isRequired }) => (isRequired ? t('policy.required', { what: text(title) }) : text(title)))
        .join(t('policy.and')),
    ],
    ['signedBy', item.signedBy && t(`post.${item.signedBy}`)],
    ['review', item.dutyIsAcknowledgement ? '' : t('policy.reviewed', item.review)],
  ] as const;
  return (
    <Descriptions
      size="small"
      column={1}
      items={said
        .filter(([, value]) => value)
        .map(([name, value]) => ({ key: name, label: t(`policy.fields.${name}`), children: value }))}
    />
  );
}
