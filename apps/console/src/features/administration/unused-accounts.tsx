import { App, Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useAct } from '../../shared/use-act';
import { accountsKey, disableUnused } from './account-queries';

const spans = [30, 90, 180, 365] as const;
type Span = (typeof spans)[number];

export const spanOf = (said: string | null): Span | undefined => spans.find((span) => String(span) === said);

interface UnusedAccountsProps {
  readonly span: Span | undefined;
  readonly onChoose: (span: Span | undefined) => void;
}

/** Finds accounts that nobody needs any more, and disables them in one act. */
export function UnusedAccounts({ span, onChoose }: UnusedAccountsProps) {
  const { t } = useTranslation();
  const may = useMay();
  const { modal } = App.useApp();
  const disable = useAct({
    act: disableUnused,
    changes: [accountsKey],
    said: ({ count }) => t('accounts.unusedDisabled', { count }),
  });
  const ask = (days: Span) =>
    void modal.confirm({
      title: t('accounts.disableUnused'),
      content: t('accounts.disableUnusedHelp', { days }),
      okButtonProps: { danger: true },
      // A refusal has been told; the question need not stay.
      onOk: () => disable.mutateAsync(days).catch(() => undefined),
    });
  if (!may('account.change')) return null;
  return (
    <>
      <Select
        allowClear
        style={{ width: 230 }}
        aria-label={t('accounts.unused')}
        placeholder={t('accounts.unused')}
        value={span ?? null}
        options={spans.map((days) => ({ value: days, label: t('accounts.unusedFor', { days }) }))}
        onChange={(chosen: Span | null | undefined) => onChoose(chosen ?? undefined)}
      />
      {span !== undefined && (
        <Button danger onClick={() => ask(span)}>
          {t('accounts.disableUnused')}
        </Button>
      )}
    </>
  );
}
