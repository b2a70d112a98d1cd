import { Button, Input, Tree, type TreeDataNode } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { answered, api } from '../../api/client';
import { useMay, useSession } from '../../app/session';
import { Out, useSheetLanguage } from '../../shared/out';
import { Page } from '../../shared/page';
import { Nothing } from '../../shared/page-state';
import { AskPersonExport } from './person-export';
import { UnitView } from './unit-view';
import { type Unit, unitKey, unitsFile, useUnitSearch } from './unit-queries';

const ImportDialog = lazy(() => import('./import-dialog').then(({ ImportDialog: part }) => ({ default: part })));

const nodeOf = ({ code, name, level }: Pick<Unit, 'code' | 'name' | 'level'>): TreeDataNode => ({
  key: code,
  title: name,
  isLeaf: level === 'township',
});

/** The children of a node put where it stands in the tree. */
const withChildren = (nodes: readonly TreeDataNode[], key: string, children: TreeDataNode[]): TreeDataNode[] =>
  nodes.map((node) =>
    node.key === key
      ? { ...node, children, isLeaf: children.length === 0 }
      : { ...node, ...(node.children ? { children: withChildren(node.children, key, children) } : {}) },
  );

/** The tree of units below the one for which somebody acts, and one of them in detail. */
export function OrganizationPage() {
  const { t } = useTranslation();
  const { code } = useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const root = useSession().actingUnit;
  const may = useMay();
  const language = useSheetLanguage();
  const [text, setText] = useState('');
  const [isImporting, setImporting] = useState(false);
  const [tree, setTree] = useState<readonly TreeDataNode[]>(root ? [nodeOf({ ...root, level: 'province' })] : []);
  const search = useUnitSearch(text.trim());
  const found = useMemo(() => search.data?.items.map(nodeOf).map((node) => ({ ...node, isLeaf: true })), [search.data]);
  const load = async ({ key }: { readonly key: TreeDataNode['key'] }) => {
    const page = await queries.query({
      queryKey: [...unitKey(String(key)), 'tree'],
      queryFn: () =>
        answered(
          api.GET('/api/v1/units/{code}/children', { params: { path: { code: String(key) }, query: { limit: 200 } } }),
        ),
    });
    setTree((present) => withChildren(present, String(key), page.items.map(nodeOf)));
  };
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
      <div className="columns" style={{ gridTemplateColumns: 'minmax(260px, 1fr) minmax(0, 2fr)' }}>
        <nav className="card" aria-label={t('organization.title')}>
          <Input.Search
            allowClear
            aria-label={t('organization.find')}
            placeholder={t('organization.find')}
            loading={search.isFetching}
            onChange={({ target }) => setText(target.value)}
            style={{ marginBottom: 12 }}
          />
          <Tree
            height={560}
            defaultExpandedKeys={root ? [root.code] : []}
            treeData={text.trim() === '' ? [...tree] : (found ?? [])}
            loadData={load}
            selectedKeys={code === undefined ? [] : [code]}
            onSelect={([key]) => key !== undefined && void navigate(`/organization/${String(key)}`)}
          />
        </nav>
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
