import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Checkbox, Form, Input, Table, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, type Schema } from '../../api/client';
import { timeOf } from '../../shared/days';
import { Failure } from '../../shared/page-state';

type Verification = Schema<'VerificationDto'>;
type AuditProblem = Schema<'AuditProblemDto'>;
type Anchor = NonNullable<Schema<'VerifyDto'>['anchor']>;

interface Wanted {
  readonly committee?: string;
  readonly comparesRecord: boolean;
}

const mostBytes = 1_000_000;

interface AuditVerificationProps {
  readonly onShow: (entryId: string) => void;
}

/** Whether the trail is as it was written, asked of the server and answered in plain words. */
export function AuditVerification({ onShow }: AuditVerificationProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [anchor, setAnchor] = useState<{ readonly name: string; readonly content: Anchor } | null>(null);
  const verify = useMutation<Verification, Error, Wanted>({
    mutationFn: ({ committee = '', comparesRecord }) =>
      answered(
        api.POST('/api/v1/audit/verification', {
          body: {
            comparesRecord,
            ...(committee.trim() === '' ? {} : { committee: committee.trim() }),
            ...(anchor ? { anchor: anchor.content } : {}),
          },
        }),
      ),
  });
  const take = async (file: File): Promise<void> => {
    try {
      if (file.size > mostBytes) throw new Error('too large');
      setAnchor({ name: file.name, content: JSON.parse(await file.text()) as Anchor });
    } catch {
      void message.error(t('audit.noAnchor'));
    }
  };
  return (
    <>
      <p className="muted">{t('audit.verifyHelp')}</p>
      <section className="card">
        <Form<Wanted>
          layout="inline"
          style={{ rowGap: 12 }}
          initialValues={{ comparesRecord: true }}
          onFinish={(wanted) => verify.mutate(wanted)}
        >
          <Form.Item name="committee" label={t('audit.filters.committee')}>
            <Input allowClear maxLength={100} style={{ width: 180 }} placeholder={t('common.all')} />
          </Form.Item>
          <Form.Item name="comparesRecord" valuePropName="checked">
            <Checkbox>{t('audit.comparesRecord')}</Checkbox>
          </Form.Item>
          <Upload
            accept=".json,application/json"
            showUploadList={false}
            beforeUpload={(file) => {
              void take(file);
              return false;
            }}
          >
            <Button>{anchor ? anchor.name : t('audit.withAnchor')}</Button>
          </Upload>
          {anchor && <Button onClick={() => setAnchor(null)}>{t('audit.withoutAnchor')}</Button>}
          <Button type="primary" htmlType="submit" loading={verify.isPending}>
            {t('audit.verify')}
          </Button>
          <Button href="/api/v1/audit/anchor" download="audit-anchor.json">
            {t('audit.anchor')}
          </Button>
        </Form>
      </section>
      <div role="status">
        {verify.error && <Failure error={verify.error} />}
        {verify.data && <Outcome of={verify.data} onShow={onShow} />}
      </div>
    </>
  );
}

interface OutcomeProps extends AuditVerificationProps {
  readonly of: Verification;
}

function Outcome({ of: verification, onShow }: OutcomeProps) {
  const { t } = useTranslation();
  const { entries, chains, seals, sealedThrough, areSignaturesJudged, problems } = verification;
  const isWell = problems.length === 0;
  const looked = t('audit.looked', { entries, chains, seals });
  const sealed =
    sealedThrough === null ? t('audit.unsealed') : t('audit.sealedThrough', { time: timeOf(sealedThrough) });
  return (
    <>
      <Alert
        showIcon
        type={isWell ? 'success' : 'error'}
        title={isWell ? t('audit.well') : t('audit.notWell', { count: problems.length })}
        description={[looked, sealed, ...(areSignaturesJudged ? [] : [t('audit.noKey')])].join(' ')}
      />
      {!isWell && <Problems problems={problems} onShow={onShow} />}
    </>
  );
}

interface ProblemsProps extends AuditVerificationProps {
  readonly problems: readonly AuditProblem[];
}

/** Only these name an entry; others name a row of the record. */
const isEntry = ({ code, id }: AuditProblem): boolean =>
  id !== null && !code.startsWith('row-') && code !== 'entry-removed';

function Problems({ problems, onShow }: ProblemsProps) {
  const { t } = useTranslation();
  const whereOf = ({ of, committee }: AuditProblem): string =>
    committee?.name ?? (of === 'administration' ? t('audit.administration') : of);
  const placeOf = ({ sequence, from }: AuditProblem): string =>
    sequence === null ? '' : from === null || from === sequence ? String(sequence) : `${from}–${sequence}`;
  return (
    <>
      <p>{t('audit.whatNow')}</p>
      <Table<AuditProblem>
        rowKey={({ code, of, sequence, id }) => [code, of, sequence, id].join('/')}
        size="small"
        scroll={{ x: 'max-content' }}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        dataSource={[...problems]}
        columns={[
          { title: t('audit.where'), render: (_, problem) => whereOf(problem) },
          { title: t('audit.sequence'), render: (_, problem) => placeOf(problem) },
          { title: t('audit.what'), render: (_, { code }) => t(`audit.problems.${code}`) },
          { title: t('audit.detail'), render: (_, { detail, id }) => [detail, id].filter(Boolean).join(' ') },
          {
            title: t('common.actions'),
            render: (_, problem) =>
              isEntry(problem) && (
                <Button size="small" onClick={() => onShow(problem.id ?? '')}>
                  {t('audit.show')}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}
