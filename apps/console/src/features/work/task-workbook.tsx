import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { TakeOut, useSheetLanguage } from '../../shared/out';

const HandInDialog = lazy(() => import('./hand-in-dialog').then(({ HandInDialog: dialog }) => ({ default: dialog })));

/** One's open tasks as a workbook: down to be filled in away from the page, and up again. */
export function TaskWorkbook() {
  const { t } = useTranslation();
  const language = useSheetLanguage();
  const [isOpen, setOpen] = useState(false);
  const ask = () => api.GET('/api/v1/tasks/workbook', { params: { query: { language } }, parseAs: 'blob' });
  return (
    <>
      <TakeOut name="workbook" label={t('workbook.down')} ask={ask} />
      <Button onClick={() => setOpen(true)}>{t('workbook.up')}</Button>
      {isOpen && (
        <Suspense fallback={null}>
          <HandInDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
