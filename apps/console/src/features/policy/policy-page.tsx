import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Input, Select, Table, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct, type Schema } from '../../api/client';
import { useMay } from '../../app/session';
import { timeOf } from '../../shared/days';
import { Page } from '../../shared/page';
import { Nothing, Shown } from '../../shared/page-state';
import { useAct } from '../../shared/use-act';
import { inLanguage } from '../work/form-types';
import { differences, type Difference } from './pack-difference';

const packsKey = ['packs'] as const;

/** The loaded packs: read, compared, checked, loaded. */
export function PolicyPage() {
  const { t, i18n } = useTranslation();
  const may = useMay();
  const packs = useQuery({ queryKey: packsKey, queryFn: () => answered(api.GET('/api/v1/packs')) });
  return (
    <Page title={t('policy.title')}>
      <Shown of={packs}>
        {({ items }) => (
          <section className="card">
            <Tabs
              items={[
                {
                  key: 'list',
                  label: t('policy.title'),
                  children: (
                    <Table
                      rowKey="id"
                      size="small"
                      pagination={false}
                      dataSource={[...items]}
                      columns={[
                        { title: t('policy.title'), render: (_, pack) => inLanguage(pack.title, i18n.language) },
                        { title: t('policy.key'), dataIndex: 'key' },
                        { title: t('common.version'), dataIndex: 'version' },
                        { title: t('policy.loaded'), render: (_, pack) => timeOf(pack.loadedAt) },
                      ]}
                      expandable={{ expandedRowRender: (pack) => <Content pack={pack} /> }}
                    />
                  ),
                },
                { key: 'compare', label: t('policy.compare'), children: <Compare packs={items} /> },
                ...(may('pack.check') ? [{ key: 'check', label: t('policy.check'), children: <Check /> }] : []),
              ]}
            />
          </section>
        )}
      </Shown>
    </Page>
  );
}

type PackInList = Schema<'PackInListDto'>;

const usePack = (pack: Pick<PackInList, 'key' | 'version'> | undefined) =>
  useQuery({
    queryKey: [...packsKey, pack?.key, pack?.version],
    queryFn: () =>
      answered(
        api.GET('/api/v1/packs/{key}/{version}', {
          params: { path: { key: pack?.key ?? '', version: pack?.version ?? '' } },
        }),
      ),
    enabled: pack !== undefined,
    staleTime: Infinity,
  });

function Content({ pack }: { readonly pack: PackInList }) {
  const content = usePack(pack);
  return (
    <Shown of={content}>
      {(found) => (
        <pre style={{ maxHeight: 480, overflow: 'auto', margin: 0 }} tabIndex={0}>
          {JSON.stringify(found.content, null, 2)}
        </pre>
      )}
    </Shown>
  );
}

function Compare({ packs }: { readonly packs: readonly PackInList[] }) {
  const { t } = useTranslation();
  const [one, setOne] = useState<string | null>(packs[0]?.id ?? null);
  const [other, setOther] = useState<string | null>(packs[1]?.id ?? null);
  const before = usePack(packs.find(({ id }) => id === other));
  const after = usePack(packs.find(({ id }) => id === one));
  const options = packs.map(({ id, key, version }) => ({ value: id, label: `${key} ${version}` }));
  const found = before.data && after.data ? differences(before.data.content, after.data.content) : [];
  return (
    <>
      <div className="page-extra" style={{ marginBottom: 12 }}>
        <Select
          aria-label={t('task.before')}
          style={{ minWidth: 200 }}
          value={other}
          options={options}
          onChange={setOther}
        />
        <Select
          aria-label={t('task.after')}
          style={{ minWidth: 200 }}
          value={one}
          options={options}
          onChange={setOne}
        />
      </div>
      {found.length === 0 ? (
        <Nothing title={t('policy.same')} />
      ) : (
        <Table<Difference>
          rowKey="pointer"
          size="small"
          pagination={{ pageSize: 50, hideOnSinglePage: true }}
          dataSource={[...found]}
          columns={[
            { title: t('task.field'), dataIndex: 'pointer' },
            { title: t('task.before'), dataIndex: 'before' },
            { title: t('task.after'), dataIndex: 'after' },
          ]}
        />
      )}
    </>
  );
}

function Check() {
  const { t } = useTranslation();
  const may = useMay();
  const [source, setSource] = useState('');
  const check = useAct({
    act: () => answered(api.POST('/api/v1/packs/check', { params: { header: newAct() }, body: { source } })),
    changes: [],
  });
  const load = useAct({
    act: () => answered(api.POST('/api/v1/packs', { params: { header: newAct() }, body: { source } })),
    changes: [packsKey],
    said: () => t('policy.loadedNow'),
  });
  return (
    <>
      <Input.TextArea
        aria-label={t('policy.source')}
        placeholder={t('policy.source')}
        autoSize={{ minRows: 12, maxRows: 30 }}
        style={{ fontFamily: 'monospace' }}
        value={source}
        onChange={({ target }) => setSource(target.value)}
      />
      <div className="page-extra" style={{ margin: '12px 0' }}>
        <Button disabled={source === ''} loading={check.isPending} onClick={() => check.mutate(undefined)}>
          {t('policy.check')}
        </Button>
        {may('pack.load') && (
          <Button
            type="primary"
            disabled={!check.data?.pack}
            loading={load.isPending}
            onClick={() => load.mutate(undefined)}
          >
            {t('policy.load')}
          </Button>
        )}
      </div>
      {check.data?.pack && <Alert type="success" showIcon title={t('policy.checkOk', check.data.pack)} />}
      {check.data && check.data.faults.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('policy.faults', { count: check.data.faults.length })}
          description={
            <ul>
              {check.data.faults.map((fault) => (
                <li key={`${fault.line}:${fault.column}:${fault.message}`}>
                  {t('policy.line', { line: fault.line, column: fault.column })} · {fault.pointer} · {fault.message}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}
