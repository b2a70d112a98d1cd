import { Button, Empty, Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { answered, api, newAct } from '../../api/client';
import { useMay, useSession } from '../../app/session';
import { timeOf } from '../../shared/days';
import { Page } from '../../shared/page';
import { Out, useSheetLanguage } from '../../shared/out';
import { Loading, Shown } from '../../shared/page-state';
import { useAct } from '../../shared/use-act';
import { boardFile, cyclesKey, heatFile, stuckFile, trendFile, useBoard } from '../year/cycle-queries';
import { BoardChoice } from './board-choice';
import { BoardHeat } from './board-heat';
import { BoardSummary } from './board-summary';
import { BoardStuck } from './board-stuck';
import { BoardTable } from './board-table';
import { BoardTiles } from './board-tiles';
import { BoardTrend } from './board-trend';

/** Drawing is fetched by those who look at a map. */
const BoardMap = lazy(() => import('./board-map').then((module) => ({ default: module.BoardMap })));

const shapes = ['tiles', 'map', 'table', 'heat', 'stuck', 'trend'] as const;
type Shape = (typeof shapes)[number];

/** The workbook of what is shown. */
const files = { tiles: boardFile, map: boardFile, table: boardFile, stuck: stuckFile, trend: trendFile } as const;
const fileOf = (shape: Shape, cycle: string, language: 'zh' | 'en') =>
  shape === 'heat' ? heatFile(cycle, 'all', language) : files[shape](cycle, language);

/** A committee's year at a glance: a row for each direct subordinate, with everything below it rolled up. */
export function BoardPage() {
  const { t } = useTranslation();
  const { id } = useParams();
  const may = useMay();
  const unit = useSession().actingUnit;
  const [params, setParams] = useSearchParams();
  const board = useBoard(id, unit?.code ?? '');
  const asked = params.get('as');
  // Until it is known whether there is a map, whoever asks for it is not shown another shape.
  const hasMap = board.data?.hasMap ?? asked === 'map';
  const offered = shapes.filter((each) => each !== 'map' || hasMap);
  const shape = offered.find((each) => each === asked) ?? 'tiles';
  const cycle = board.data?.cycle;
  const shown = cycle?.id;
  const [urged, setUrged] = useState(false);
  const language = useSheetLanguage();
  const urge = useAct({
    act: () =>
      answered(
        api.POST('/api/v1/tasks/urge', {
          params: { header: newAct() },
          body: { filter: { cycle: shown ?? '', overdue: true } },
        }),
      ),
    changes: [cyclesKey],
    said: ({ urged: count }) => t('board.urged', { count }),
    onDone: () => setUrged(true),
  });
  const late = board.data?.items.reduce((sum, { overdue }) => sum + overdue, 0) ?? 0;
  return (
    <Page
      title={cycle ? `${t('board.title')} · ${cycle.unit.name} ${cycle.year}` : t('board.title')}
      extra={
        <>
          <Out
            name={shape === 'heat' || shape === 'stuck' || shape === 'trend' ? shape : 'board'}
            ask={shown === undefined ? null : () => fileOf(shape, shown, language)}
          />
          {may('task.urge') && cycle?.unit.id === unit?.id && late > 0 && (
            <Button type="primary" disabled={urged} loading={urge.isPending} onClick={() => urge.mutate(undefined)}>
              {t('board.urge')}
            </Button>
          )}
        </>
      }
    >
      <div className="page-extra no-print" style={{ marginBottom: 12 }}>
        {board.data && cycle && <BoardChoice {...board.data} cycle={cycle} />}
        <Segmented<Shape>
          style={{ maxWidth: '100%', overflowX: 'auto' }}
          value={shape}
          onChange={(next) => setParams({ as: next }, { replace: true })}
          options={offered.map((each) => ({ value: each, label: t(`board.${each}`) }))}
        />
      </div>
      {board.data && !cycle ? (
        <Empty description={t('year.none')} />
      ) : (
        <Shown of={board}>
          {({ items }) => (
            <>
              <p className="muted number">{t('board.upTo', { time: timeOf(new Date(board.dataUpdatedAt)) })}</p>
              {cycle && <BoardSummary cycle={cycle} rows={items} />}
              {shape === 'heat' && <BoardHeat cycleId={shown ?? ''} />}
              {shape === 'stuck' && <BoardStuck cycleId={shown ?? ''} />}
              {shape === 'trend' && <BoardTrend cycleId={shown ?? ''} />}
              {shape === 'tiles' && <BoardTiles rows={items} />}
              {shape === 'map' && (
                <Suspense fallback={<Loading />}>
                  <BoardMap unitCode={cycle?.unit.code ?? ''} rows={items} />
                </Suspense>
              )}
              {shape === 'table' && <BoardTable cycleId={shown ?? ''} rows={items} />}
            </>
          )}
        </Shown>
      )}
    </Page>
  );
}
