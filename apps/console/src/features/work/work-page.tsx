import { taskKinds } from '@zehuan/contracts';
import { App, Button, Checkbox, Input, type InputRef, Segmented, Select } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { answered, api, newAct } from '../../api/client';
import { useMay, useSession } from '../../app/session';
import { Page } from '../../shared/page';
import { Out, useSheetLanguage } from '../../shared/out';
import { Nothing, Shown } from '../../shared/page-state';
import { useAct } from '../../shared/use-act';
import { useListKeys } from './use-list-keys';
import { type TaskInList, tasksFile, tasksKey, useTaskCounts, useTasks, type View, views } from './task-queries';
import { TaskRow } from './task-row';
import { TaskWorkbook } from './task-workbook';

/** One inbox for everything that somebody has to do by a date; what is asked for is in the address. */
export function WorkPage() {
  const { t } = useTranslation();
  const session = useSession();
  const may = useMay();
  const unit = session.actingUnit?.code ?? '';
  const [params, setParams] = useSearchParams();
  const [text, setText] = useState('');
  const search = useRef<InputRef>(null);
  const language = useSheetLanguage();
  const view = (views as readonly string[]).includes(params.get('view') ?? '') ? (params.get('view') as View) : 'owed';
  const kind = params.get('kind') as TaskInList['kind'] | null;
  const isOverdueOnly = params.get('overdue') === 'true';
  const filter = { view, unit, isOverdueOnly, kind, cycle: params.get('cycle') };
  const tasks = useTasks(filter);
  const counts = useTaskCounts({ unit });
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
  const found = useMemo(() => tasks.data?.pages.flatMap(({ items }) => items) ?? [], [tasks.data]);
  const shown = useMemo(
    () => found.filter((task) => text === '' || `${task.title} ${task.unit.name}`.includes(text)),
    [found, text],
  );
  const rowRef = useListKeys(shown.length, () => search.current?.focus());
  const byState = counts.data?.byState;
  const owed = (byState?.assigned ?? 0) + (byState?.acknowledged ?? 0) + (byState?.returned ?? 0);
  const label = (each: View) => (each === 'owed' && byState ? `${t('work.owed')} ${owed}` : t(`work.${each}`));

  return (
    <Page
      title={t('work.title')}
      extra={
        <>
          {may('task.draft') && <TaskWorkbook />}
          <Out name="tasks" ask={() => tasksFile(filter, language)} />
          <AcknowledgeAll unit={unit} count={byState?.assigned ?? 0} />
        </>
      }
    >
      <div className="page-extra no-print" style={{ marginBottom: 12 }}>
        <Segmented<View>
          value={view}
          onChange={(each) => set('view', each)}
          options={views.map((each) => ({ value: each, label: label(each) }))}
        />
        <Select
          aria-label={t('work.kindFilter')}
          placeholder={t('work.kindFilter')}
          allowClear
          style={{ minWidth: 130 }}
          value={kind}
          onChange={(each: string | undefined) => set('kind', each ?? null)}
          options={taskKinds.map((each) => ({ value: each, label: t(`taskKind.${each}`) }))}
        />
        <Checkbox checked={isOverdueOnly} onChange={({ target }) => set('overdue', target.checked ? 'true' : null)}>
          {t('work.overdueOnly')}
        </Checkbox>
        <Input
          ref={search}
          aria-label={t('work.find')}
          placeholder={t('work.find')}
          allowClear
          style={{ width: 220 }}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <Shown of={{ ...tasks, data: tasks.data }}>
        {() =>
          shown.length === 0 ? (
            <Nothing title={t('work.empty')} help={t('work.emptyHelp')} />
          ) : (
            <>
              <ul className="task-list">
                {shown.map((task, place) => (
                  <TaskRow key={task.id} task={task} ref={rowRef(place)} />
                ))}
              </ul>
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
