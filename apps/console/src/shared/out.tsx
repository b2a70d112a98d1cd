import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answered } from '../api/client';
import { dayOf } from './days';
import { saveFile } from './save-file';
import { useAct } from './use-act';

/** What the server answers with a file. */
export type FileAsked = Promise<{ readonly data?: Blob; readonly error?: unknown; readonly response: Response }>;

/** The language of a sheet's words, as the server takes it. */
export const useSheetLanguage = (): 'zh' | 'en' => (useTranslation().i18n.language === 'en' ? 'en' : 'zh');

interface TakeOutProps {
  /** The name of the file; the day is put behind it. */
  readonly name: string;
  readonly label: string;
  readonly ask: () => FileAsked;
}

/** Asks the server for a workbook and keeps it. */
export function TakeOut({ name, label, ask }: TakeOutProps) {
  const take = useAct({
    act: async () => saveFile(await answered(ask()), `${name}-${dayOf(new Date())}.xlsx`),
    changes: [],
  });
  return (
    <Button loading={take.isPending} onClick={() => take.mutate(undefined)}>
      {label}
    </Button>
  );
}

interface OutProps {
  readonly name: string;
  /** Asks for the workbook of the page, with its filters; nothing where there is none for this person. */
  readonly ask: (() => FileAsked) | null;
}

/** How a page goes out of the browser: as an Excel workbook, and on paper. */
export function Out({ name, ask }: OutProps) {
  const { t } = useTranslation();
  return (
    <>
      {ask && <TakeOut name={name} label={t('common.export')} ask={ask} />}
      <Button onClick={() => window.print()}>{t('common.print')}</Button>
    </>
  );
}
