import { Button, Empty, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { answered, api, newAct } from '../../api/client';
import { useMay, useSession } from '../../app/session';
import { timeOf } from '../../shared/days';
import { Page } from '../../shared/page';
import { Out, useSheetLanguage } from '../../shared/out';
import { Shown } from '../../shared/page-state';
import { useAct } from '../../shared/use-act';
import { boardFile, cyclesKey, heatFile, useBoard, useCycles } from '../year/cycle-queries';
import { BoardHeat } from './board-heat';
import { BoardTable } from './board-table';
import { BoardTiles } from './board-tiles';

const shapes = ['tiles', 'table', 'heat'] as const;
type Shape = (typeof shapes)[number];

/** A committee's year at a glance: a row for each direct subordinate, with everything below it rolled up. */
export function BoardPage() {
  const { t } = useTranslation();
  const { id } = useParams();
  const navigate = useNavigate();
  const may = useMay();
  const unit = useSession().actingUnit;
  const [params, setParams] = useSearchParams();
  const shape = shapes.find((each) => each === params.get('as')) ?? 'tiles';
  const cycles = useCycles({ unit: unit?.code ?? '', under: true });
  const shown = id ?? cycles.data?.items.find((cycle) => cycle.unit.id === unit?.id && cycle.state !== 'cancelled')?.id;
  const board = useBoard(shown);
  const cycle = cycles.data?.items.find((each) => each.id === shown);
  const [urged, setUrged] = useState(false);
  const language = useSheetLanguage();
  const askOf = (of: string) => () => (shape === 'heat' ? heatFile(of, 'all', language) : boardFile(of, language));
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
  const options = useMemo(
    () => (cycles.data?.items ?? []).map((each) => ({ value: each.id, label: `${each.unit.name} ${each.year}` })),
    [cycles.data],
  );
  const late = board.data?.items.reduce((sum, { overdue }) => sum + overdue, 0) ?? 0;
  return (
    <Page
      title={cycle ? `${t('board.title')} · ${cycle.unit.name} ${cycle.year}` : t('board.title')}
      extra={
        <>
          <Select
            aria-label={t('board.choose')}
            showSearch={{ optionFilterProp: 'label' }}
            style={{ minWidth: 220 }}
            placeholder={t('board.choose')}
            value={shown ?? null}
            options={options}
            onChange={(chosen: string) => void navigate(`/board/${chosen}?${params.toString()}`)}
          />
          <Segmented<Shape>
            value={shape}
            onChange={(next) => setParams({ as: next }, { replace: true })}
            options={shapes.map((each) => ({ value: each, label: t(`board.${each}`) }))}
          />
          <Out name={shape === 'heat' ? 'heat' : 'board'} ask={shown === undefined ? null : askOf(shown)} />
          {may('task.urge') && cycle?.unit.id === unit?.id && late > 0 && (
            <Button type="primary" disabled={urged} loading={urge.isPending} onClick={() => urge.mutate(undefined)}>
              {t('board.urge')}
            </Button>
          )}
        </>
      }
    >
      {shown === undefined && cycles.data ? (
        <Empty description={t('year.none')} />
      ) : (
        <Shown of={board}>
          {({ items }) => (
            <>
              <p className="muted number">{t('board.upTo', { time: timeOf(new Date(board.dataUpdatedAt)) })}</p>
              {shape === 'heat' && <BoardHeat cycleId={shown ?? ''} />}
              {shape === 'tiles' && <BoardTiles rows={items} cycles={cycles.data?.items ?? []} />}
              {shape === 'table' && <BoardTable rows={items} cycles={cycles.data?.items ?? []} />}
            </>
          )}
        </Shown>
      )}
    </Page>
  );
}
