import { App, Button, Checkbox, Input, type InputRef, Segmented } from 'antd';
import { lazy, Suspense, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { answered, api, newAct } from '../../api/client';
import { useMay, useSession } from '../../app/session';
import { Page } from '../../shared/page';
import { Out, useSheetLanguage } from '../../shared/out';
import { Nothing, Shown } from '../../shared/page-state';
import { useAct } from '../../shared/use-act';
import { useTyped } from '../../shared/use-typed';
import { useUnit } from '../organization/unit-queries';
import { KindFilter } from './kind-filter';
import { useListKeys } from './use-list-keys';
import { Narrowed } from './narrowed';
import { filterOf, type View, views } from './task-address';
import { tasksFile, tasksKey, useTasks, useWaiting, type Waiting } from './task-queries';
import { TaskRow } from './task-row';
import { TaskWorkbook } from './task-workbook';

const ReviewList = lazy(() => import('./review-list').then(({ ReviewList: part }) => ({ default: part })));

/** One inbox for everything that somebody has to do by a date; what is asked for is in the address. */
export function WorkPage() {
  const { t } = useTranslation();
  const session = useSession();
  const may = useMay();
  const ownUnit = session.actingUnit?.code ?? '';
  const [params, setParams] = useSearchParams();
  const search = useRef<InputRef>(null);
  const language = useSheetLanguage();
  const unit = params.get('unit') ?? ownUnit;
  const waiting = useWaiting(unit);
  const filter = filterOf(params, ownUnit, viewOf(waiting.data));
  const { view, kind = null, isOverdueOnly } = filter;
  // With which tasks to begin is known once it is known what waits: until then both lists are on their way.
  const isUndecided = !params.has('view') && waiting.isLoading;
  const tasks = useTasks(filter, true);
  useTasks({ ...filter, view: 'review' }, isUndecided && may('task.accept'));
  const set = (name: string, value: string | null) => {
    setParams(
      (present) => {
        if (value === null) present.delete(name);
        else present.set(name, value);
        return present;
      },
      { replace: true },
    );
  };
  const [text, type] = useTyped(filter.text ?? '', (typed) => set('text', typed.trim() === '' ? null : typed));
  const shown = useMemo(() => tasks.data?.pages.flatMap(({ items }) => items) ?? [], [tasks.data]);
  const rowRef = useListKeys(shown.length, () => search.current?.focus());
  const counts: Readonly<Partial<Record<View, number | undefined>>> = {
    owed: waiting.data?.owed,
    review: waiting.data?.reviews,
  };
  const isOwn = unit === ownUnit;
  const label = (each: View) => `${t(isOwn ? `work.${each}` : `work.theirs.${each}`)} ${counts[each] ?? ''}`.trim();
  const list = (
    <ul className="task-list">
      {shown.map((task, place) => (
        <TaskRow key={task.id} task={task} ref={rowRef(place)} />
      ))}
    </ul>
  );

  return (
    <Page
      title={t('work.title')}
      extra={
        <>
          {may('task.draft') && isOwn && <TaskWorkbook />}
          <Out name="tasks" ask={() => tasksFile(filter, language)} />
          {isOwn && <AcknowledgeAll unit={unit} count={waiting.data?.assigned ?? 0} />}
        </>
      }
    >
      {!isOwn && <OfUnit code={unit} />}
      <Narrowed params={params} filter={filter} onWiden={(name) => set(name, null)} />
      <div className="page-extra no-print" style={{ marginBottom: 12 }}>
        <Segmented<View>
          style={{ maxWidth: '100%', overflowX: 'auto' }}
          value={view}
          onChange={(each) => set('view', each)}
          options={views.map((each) => ({ value: each, label: label(each) }))}
        />
        <KindFilter value={kind} onChange={(each) => set('kind', each)} />
        <Checkbox
          checked={isOverdueOnly ?? false}
          onChange={({ target }) => set('overdue', target.checked ? 'true' : null)}
        >
          {t('work.overdueOnly')}
        </Checkbox>
        <Input
          ref={search}
          aria-label={t('work.find')}
          placeholder={t('work.find')}
          allowClear
          style={{ width: 220 }}
          value={text}
          onChange={({ target }) => type(target.value)}
        />
      </div>
      <Shown of={{ ...tasks, data: isUndecided ? undefined : tasks.data }}>
        {() =>
          shown.length === 0 ? (
            <Nothing
              title={t(filter.text ? 'work.notFound' : 'work.empty')}
              help={t(filter.text ? 'work.notFoundHelp' : 'work.emptyHelp')}
            />
          ) : (
            <>
              {view === 'review' && isOwn && may('task.accept') ? (
                <Suspense fallback={list}>
                  <ReviewList tasks={shown} rowRef={rowRef} />
                </Suspense>
              ) : (
                list
              )}
              <div className="page-extra no-print" style={{ marginTop: 12, justifyContent: 'space-between' }}>
                <span className="muted">{t('work.keys')}</span>
                {tasks.hasNextPage && (
                  <Button loading={tasks.isFetchingNextPage} onClick={() => void tasks.fetchNextPage()}>
                    {t('common.more')}
                  </Button>
                )}
              </div>
            </>
          )
        }
      </Shown>
    </Page>
  );
}

/** Where somebody begins: with what they have to do, or, where that is nothing, with what they have to review. */
const viewOf = (waiting: Waiting | undefined): View =>
  waiting && waiting.owed === 0 && waiting.reviews > 0 ? 'review' : 'owed';

/** Says that these are the tasks of another unit, and leads back to one's own. */
function OfUnit({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const unit = useUnit(code);
  return (
    <p>
      {t('work.ofUnit', { unit: unit.data?.name ?? code })}{' '}
      <Link className="no-print" to="/tasks">
        {t('work.toOwn')}
      </Link>
    </p>
  );
}

/** Takes note of everything that waits for it, in one act, after one question. */
function AcknowledgeAll({ unit, count }: { readonly unit: string; readonly count: number }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const may = useMay();
  const acknowledge = useAct({
    act: () => answered(api.POST('/api/v1/tasks/acknowledge', { body: { unit }, params: { header: newAct() } })),
    changes: [tasksKey],
    said: ({ count: done }) => t('work.acknowledged', { count: done }),
  });
  if (count === 0 || !may('task.acknowledge')) return null;
  const ask = () =>
    void modal.confirm({
      title: `${t('work.acknowledgeAll')}（${count}）`,
      onOk: () => acknowledge.mutateAsync(undefined).catch(() => undefined),
    });
  return (
    <Button type="primary" onClick={ask} loading={acknowledge.isPending}>
      {t('work.acknowledgeAll')} {count}
    </Button>
  );
}
