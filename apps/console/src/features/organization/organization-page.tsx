import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMay, useSession } from '../../app/session';
import { Out, useSheetLanguage } from '../../shared/out';
import { Page } from '../../shared/page';
import { Nothing } from '../../shared/page-state';
import { AskPersonExport } from './person-export';
import { UnitTree } from './unit-tree';
import { UnitView } from './unit-view';
import { unitsFile } from './unit-queries';

const ImportDialog = lazy(() => import('./import-dialog').then(({ ImportDialog: part }) => ({ default: part })));

/** The tree of units below the one for which somebody acts, and one of them in detail. */
export function OrganizationPage() {
  const { t } = useTranslation();
  const { code } = useParams();
  const root = useSession().actingUnit;
  const may = useMay();
  const language = useSheetLanguage();
  const [isImporting, setImporting] = useState(false);
  return (
    <Page
      title={t('organization.title')}
      extra={
        <>
          {may('unit.import') && <Button onClick={() => setImporting(true)}>{t('import.title')}</Button>}
          <Out name="units" ask={may('unit.export') && root ? () => unitsFile(root.code, language) : null} />
          {may('unit.exportPersons') && root && <AskPersonExport />}
          {isImporting && (
            <Suspense fallback={null}>
              <ImportDialog onClose={() => setImporting(false)} />
            </Suspense>
          )}
        </>
      }
    >
      <div className="columns tree-and-node">
        <UnitTree chosen={code} />
        {code === undefined ? (
          <section className="card">
            <Nothing title={t('organization.choose')} />
          </section>
        ) : (
          <UnitView key={code} code={code} />
        )}
      </div>
    </Page>
  );
}
