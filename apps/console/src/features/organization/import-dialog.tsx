import { Alert, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { FileDialog } from '../../shared/file-dialog';
import { importUnits } from './import-units';
import { unitsKey } from './unit-queries';

type Imported = Schema<'ImportOutcomeDto'>;
type Difference = Schema<'ImportDifferenceDto'>;

/** What happens to units by the difference that tells it; a unit that is not there yet is one difference, of its code. */
const sortOf = ({ field, from }: Difference): 'new' | 'renamed' | 'moved' | 'holders' | 'other' => {
  if (field === 'code' && from === null) return 'new';
  if (field === 'name') return 'renamed';
  if (field === 'parentCode') return 'moved';
  return /^(secretary|coordinator|reporter)/.test(field) ? 'holders' : 'other';
};

const sorts = ['new', 'renamed', 'moved', 'holders', 'other'] as const;

/** Units from a sheet: what would change is shown first, unit by unit. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FileDialog<Imported>
      title={t('import.title')}
      help={t('import.help')}
      accept=".xlsx,.csv"
      ask={importUnits}
      confirm={({ created, changed }) =>
        created + changed === 0 ? null : t('import.now', { count: created + changed })
      }
      said={({ created, changed }) => t('import.done', { created, changed })}
      changes={[unitsKey]}
      onClose={onClose}
    >
      {(preview) => <Differences of={preview} />}
    </FileDialog>
  );
}

function Differences({ of: { differences, unchanged } }: { readonly of: Imported }) {
  const { t } = useTranslation();
  const counts = sorts.map((sort) => {
    const codes = differences.filter((each) => sortOf(each) === sort).map(({ code }) => code);
    return `${t(`import.sorts.${sort}`)} ${new Set(codes).size}`;
  });
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={[...counts, `${t('import.ended')} 0`, `${t('import.unchanged')} ${unchanged}`].join('，')}
        style={{ marginBottom: 12 }}
      />
      {differences.length > 0 && (
        <div style={{ overflow: 'auto' }} tabIndex={0} role="region" aria-label={t('import.what')}>
          <Table<Difference>
            size="small"
            rowKey={({ row, field }) => `${row} ${field}`}
            pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
            dataSource={[...differences]}
            columns={[
              { title: t('import.row'), dataIndex: 'row', align: 'right' },
              { title: t('organization.code'), dataIndex: 'code' },
              { title: t('import.what'), render: (_, each) => t(`import.sorts.${sortOf(each)}`) },
              { title: t('task.before'), render: (_, { from }) => from ?? '—' },
              { title: t('task.after'), dataIndex: 'to' },
            ]}
          />
        </div>
      )}
    </>
  );
}
