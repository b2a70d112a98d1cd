import { Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Nothing, Shown } from '../../shared/page-state';
import { type Difference, differences } from './pack-difference';
import { type PackInList, usePackContent } from './pack-queries';
import { usePackWords } from './pack-words';

/** The two that are worth comparing first: the newest version of a pack that has an older one. */
function versionsOf(packs: readonly PackInList[]): readonly PackInList[] {
  const pairs = packs.map((pack, place) => [pack, packs.slice(place + 1).find(({ key }) => key === pack.key)] as const);
  const [newer, older] = pairs.find(([, other]) => other) ?? packs;
  return [newer, older].filter((pack) => pack !== undefined);
}

/** Two versions side by side: only what differs, in words; what only one of them has is one row. */
export function PackComparison({ packs }: { readonly packs: readonly PackInList[] }) {
  const { t } = useTranslation();
  const [newer, older] = versionsOf(packs);
  const [after, setAfter] = useState(newer?.id);
  const [before, setBefore] = useState(older?.id);
  const options = packs.map(({ id, key, version }) => ({ value: id, label: `${key} ${version}` }));
  const one = usePackContent(packs.find(({ id }) => id === before));
  const other = usePackContent(packs.find(({ id }) => id === after));
  if (packs.length < 2) return <Nothing title={t('policy.nothingToCompare')} help={t('policy.nothingToCompareHelp')} />;
  return (
    <>
      <div className="page-extra" style={{ marginBottom: 12 }}>
        <Select
          aria-label={t('task.before')}
          style={{ minWidth: 200 }}
          value={before}
          options={options}
          onChange={setBefore}
        />
        <Select
          aria-label={t('task.after')}
          style={{ minWidth: 200 }}
          value={after}
          options={options}
          onChange={setAfter}
        />
      </div>
      <Shown of={one}>
        {(was) => <Shown of={other}>{(is) => <Differences found={differences(was, is)} />}</Shown>}
      </Shown>
    </>
  );
}

const kindOf = ({ before, after }: Difference) => {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
};

const colours = { added: 'green', removed: 'red', changed: 'blue' } as const;

function Differences({ found }: { readonly found: readonly Difference[] }) {
  const { t } = useTranslation();
  const { place, words } = usePackWords();
  if (found.length === 0) return <Nothing title={t('policy.same')} />;
  const side = (value: unknown, { path }: Difference) => (
    <span style={{ whiteSpace: 'pre-wrap' }}>{words(value, path.at(-1)?.name ?? '')}</span>
  );
  return (
    <Table<Difference>
      rowKey={({ path }) => path.map(({ name }) => name).join('/')}
      size="small"
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      scroll={{ x: 720 }}
      dataSource={[...found]}
      columns={[
        {
          title: t('policy.difference'),
          width: 80,
          render: (_, each) => <Tag color={colours[kindOf(each)]}>{t(`policy.differences.${kindOf(each)}`)}</Tag>,
        },
        { title: t('policy.place'), render: (_, { path }) => place(path) },
        { title: t('task.before'), width: '30%', render: (_, each) => side(each.before, each) },
        { title: t('task.after'), width: '30%', render: (_, each) => side(each.after, each) },
      ]}
    />
  );
}
