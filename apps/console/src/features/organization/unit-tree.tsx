import { queryOptions, useQueries, useQueryClient } from '@tanstack/react-query';
import { Input, Tree, type TreeDataNode } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answered, api } from '../../api/client';
import { useSession } from '../../app/session';
import { type Unit, unitKey, useUnitSearch } from './unit-queries';

type Named = Pick<Unit, 'code' | 'name' | 'level'>;

const nodeOf = ({ code, name, level }: Named): TreeDataNode => ({
  key: code,
  title: name,
  isLeaf: level === 'township',
});

const childrenOf = (code: string) =>
  queryOptions({
    queryKey: [...unitKey(code), 'tree'],
    queryFn: () =>
      answered(api.GET('/api/v1/units/{code}/children', { params: { path: { code }, query: { limit: 200 } } })),
    refetchOnWindowFocus: false,
  });

/** A node with what is known to be below it. While a move is read again, a unit might stand above and below another. */
const grown = (unit: Named, known: ReadonlyMap<string, readonly Named[]>, above: readonly string[]): TreeDataNode => {
  const below = above.includes(unit.code) ? undefined : known.get(unit.code);
  if (below === undefined) return nodeOf(unit);
  const children = below.map((each) => grown(each, known, [...above, unit.code]));
  return { ...nodeOf(unit), children, isLeaf: children.length === 0 };
};

/** The units that have been opened, each with its children as they are now. */
const useOpened = () => {
  const queries = useQueryClient();
  const [opened, setOpened] = useState<readonly string[]>([]);
  const answers = useQueries({ queries: opened.map(childrenOf) });
  const known = new Map(opened.map((code, at) => [code, answers[at]?.data?.items] as const));
  const open = async (code: string): Promise<void> => {
    setOpened((present) => (present.includes(code) ? present : [...present, code]));
    await queries.query(childrenOf(code));
  };
  return { known: new Map([...known].flatMap(([code, items]) => (items ? [[code, items] as const] : []))), open };
};

/** The units below the one for which somebody acts, opened one by one, or those that are looked for. */
export function UnitTree({ chosen }: { readonly chosen: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const root = useSession().actingUnit;
  const [text, setText] = useState('');
  const { known, open } = useOpened();
  const search = useUnitSearch(text.trim());
  const found = (search.data?.items ?? []).map((unit) => ({ ...nodeOf(unit), isLeaf: true }));
  const tree = root ? [grown({ ...root, level: 'province' }, known, [])] : [];
  return (
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
        aria-label={t('organization.title')}
        height={560}
        defaultExpandedKeys={root ? [root.code] : []}
        treeData={text.trim() === '' ? tree : found}
        loadData={({ key }) => open(String(key))}
        selectedKeys={chosen === undefined ? [] : [chosen]}
        onSelect={([key]) => key !== undefined && void navigate(`/organization/${String(key)}`)}
      />
    </nav>
  );
}
