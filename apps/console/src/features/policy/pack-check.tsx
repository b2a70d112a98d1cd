import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct } from '../../api/client';
import { useMay } from '../../app/session';
import { useAct } from '../../shared/use-act';
import { packsKey } from './pack-queries';
import { YearOfPack } from './year-of-pack';

/** A pack that is being written: its faults by line, a year with it, and the act that loads it. */
export function PackCheck() {
  const { t } = useTranslation();
  const may = useMay();
  const [source, setSource] = useState('');
  const check = useAct({
    act: (asked: string) =>
      answered(api.POST('/api/v1/packs/check', { params: { header: newAct() }, body: { source: asked } })),
    changes: [],
  });
  const load = useAct({
    act: () => answered(api.POST('/api/v1/packs', { params: { header: newAct() }, body: { source } })),
    changes: [packsKey],
    said: () => t('policy.loadedNow'),
  });
  // What was found holds for the text that was checked, not for what has been typed since.
  const found = check.variables === source ? check.data : undefined;
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
        <Button disabled={source === ''} loading={check.isPending} onClick={() => check.mutate(source)}>
          {t('policy.check')}
        </Button>
        {may('pack.load') && (
          <Button
            type="primary"
            disabled={!found?.pack}
            loading={load.isPending}
            onClick={() => load.mutate(undefined)}
          >
            {t('policy.load')}
          </Button>
        )}
      </div>
      {found?.pack && (
        <>
          <Alert type="success" showIcon title={t('policy.checkOk', found.pack)} style={{ marginBottom: 16 }} />
          {may('pack.preview') && <YearOfPack pack={{ source }} />}
        </>
      )}
      {found && found.faults.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('policy.faults', { count: found.faults.length })}
          description={
            <ul>
              {found.faults.map((fault) => (
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
