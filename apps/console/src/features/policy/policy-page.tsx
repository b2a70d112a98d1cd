import { Button, Table, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useMay } from '../../app/session';
import { timeOf } from '../../shared/days';
import { Page } from '../../shared/page';
import { Shown } from '../../shared/page-state';
import { inLanguage } from '../work/form-types';
import { PackCheck } from './pack-check';
import { PackComparison } from './pack-comparison';
import { type PackInList, usePacks } from './pack-queries';
import { PackView } from './pack-view';

const addressOf = ({ id }: PackInList): string => `?pack=${id}`;

/** The loaded packs: read in words, compared, checked, tried on a year, loaded. `?pack=` shows one of them. */
export function PolicyPage() {
  const { t, i18n } = useTranslation();
  const may = useMay();
  const packs = usePacks();
  const [address] = useSearchParams();
  const shown = packs.data?.items.find(({ id }) => id === address.get('pack'));
  const titleOf = ({ title, version }: PackInList): string => `${inLanguage(title, i18n.language)} ${version}`;
  return (
    <Page
      title={shown ? titleOf(shown) : t('policy.title')}
      extra={
        shown && (
          <Link to="/policy">
            <Button>{t('policy.all')}</Button>
          </Link>
        )
      }
    >
      <Shown of={packs}>
        {({ items }) => (
          <section className="card">
            {shown ? (
              <PackView pack={shown} />
            ) : (
              <Tabs
                items={[
                  { key: 'list', label: t('policy.title'), children: <PackList packs={items} titleOf={titleOf} /> },
                  { key: 'compare', label: t('policy.compare'), children: <PackComparison packs={items} /> },
                  ...(may('pack.check') ? [{ key: 'check', label: t('policy.check'), children: <PackCheck /> }] : []),
                ]}
              />
            )}
          </section>
        )}
      </Shown>
    </Page>
  );
}

interface PackListProps {
  readonly packs: readonly PackInList[];
  readonly titleOf: (pack: PackInList) => string;
}

function PackList({ packs, titleOf }: PackListProps) {
  const { t } = useTranslation();
  return (
    <Table
      rowKey="id"
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...packs]}
      columns={[
        { title: t('policy.title'), render: (_, pack) => <Link to={addressOf(pack)}>{titleOf(pack)}</Link> },
        { title: t('policy.key'), dataIndex: 'key' },
        { title: t('policy.loaded'), render: (_, pack) => timeOf(pack.loadedAt) },
      ]}
    />
  );
}
