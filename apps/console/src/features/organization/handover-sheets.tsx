import { useQuery } from '@tanstack/react-query';
import { Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskState } from '@zehuan/contracts';
import { answered, api, type Schema } from '../../api/client';
import { useMay } from '../../app/session';
import { timeOf } from '../../shared/days';
import { Nothing, Shown } from '../../shared/page-state';
import type { UnitInView } from './unit-change';
import { unitKey } from './unit-queries';

/** What a sheet keeps, as the server writes it: `libs/cycles/src/record/handover-sheet.entity.ts`. */
interface Content {
  readonly done: number;
  readonly open: readonly {
    readonly taskId: string;
    readonly title: string;
    readonly state: TaskState;
    readonly dueOn: string;
  }[];
  readonly toReview: number;
}

interface Sheet extends Omit<Schema<'HandoverSheetDto'>, 'cause' | 'content'> {
  readonly cause: 'merged' | 'abolished' | 'holderChanged';
  readonly content: Content;
}

/** The sheets that a unit gave or got, the newest first, each with what was open then. */
export function HandoverSheets({ unit: { id, code } }: { readonly unit: UnitInView }) {
  const { t } = useTranslation();
  const sheets = useQuery({
    queryKey: [...unitKey(code), 'handover-sheets'],
    queryFn: async () => {
      const { items } = await answered(api.GET('/api/v1/units/{code}/handover-sheets', { params: { path: { code } } }));
      return items as unknown as readonly Sheet[];
    },
  });
  /** Whoever comes into a post gets it from their own unit. */
  const sideOf = ({ unitId, intoUnitId }: Sheet): string | null => {
    if (unitId === intoUnitId) return null;
    return t(unitId === id ? 'handover.given' : 'handover.got');
  };
  return (
    <Shown of={sheets}>
      {(items) =>
        items.length === 0 ? (
          <Nothing title={t('handover.empty')} help={t('handover.emptyHelp')} />
        ) : (
          <Collapse
            items={items.map((sheet) => ({
              key: sheet.id,
              label: (
                <>
                  <strong>{t(`organization.kinds.${sheet.cause}`)}</strong> {sideOf(sheet)}{' '}
                  <span className="muted number">{timeOf(sheet.at)}</span>
                </>
              ),
              children: <SheetContent of={sheet.content} />,
            }))}
          />
        )
      }
    </Shown>
  );
}

function SheetContent({ of: { open, done, toReview } }: { readonly of: Content }) {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <>
      <p style={{ margin: '0 0 8px' }}>{t('handover.counts', { open: open.length, done, toReview })}</p>
      {open.length > 0 && (
        <ul style={{ margin: 0, paddingInlineStart: 20, overflowWrap: 'anywhere' }}>
          {open.map(({ taskId, title, state, dueOn }) => (
            <li key={taskId}>
              {may('task.read') ? (
                <Link to={`/tasks/${taskId}`} style={{ textDecoration: 'underline' }}>
                  {title}
                </Link>
              ) : (
                title
              )}{' '}
              <span className="muted">
                {t(`taskState.${state}`)} · {t('work.dueOn', { day: dueOn })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
