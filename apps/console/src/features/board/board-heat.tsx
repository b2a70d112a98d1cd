import { useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Segmented, theme } from 'antd';
import { memo, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, type Schema } from '../../api/client';
import { Shown } from '../../shared/page-state';
import { useIsPrinted } from '../../shared/use-is-printed';
import { inLanguage } from '../work/form-types';

type Heat = Schema<'HeatDto'>;
type Letter = 'a' | 'k' | 's' | 'r' | 'd' | 'x' | 'l' | 'v';
/** What each cell says; `-` is where there is nothing to do. */
type Words = Readonly<Record<Letter | '-', string>>;

const letters: readonly Letter[] = ['l', 'v', 'r', 'a', 'k', 's', 'd', 'x'];
/** Each state has a sign besides its colour (styles.css), so that it is told without colour too. */
const signs: Words = { l: '!', v: '!', r: '↩', a: '○', k: '◔', s: '…', d: '✓', x: '×', '-': '' };
/** Cells come by the hundred with a turn of the wheel: their looks are those of a class, not set one by one. */
const looks: Readonly<Record<string, string>> = Object.fromEntries([
  ['-', 'heat-cell'] as const,
  ...letters.map((letter) => [letter, `heat-cell heat-${letter}`] as const),
]);

const rowHeight = 26;
const columnWidth = 44;
const nameWidth = 220;
const headHeight = 140;
/** What a bar for scrolling sideways may take. */
const barHeight = 18;

/** Unit by line over the whole tree, drawn only where it is looked at. */
export function BoardHeat({ cycleId }: { readonly cycleId: string }) {
  const { t } = useTranslation();
  const [depth, setDepth] = useState<'direct' | 'all'>('direct');
  const heat = useQuery({
    queryKey: ['cycles', 'heat', cycleId],
    queryFn: () => answered(api.GET('/api/v1/cycles/{id}/heat', { params: { path: { id: cycleId } } })),
    refetchInterval: 30_000,
  });
  return (
    <>
      <div className="page-extra no-print" style={{ marginBottom: 8, alignItems: 'center' }}>
        <Segmented<'direct' | 'all'>
          value={depth}
          onChange={setDepth}
          options={(['direct', 'all'] as const).map((each) => ({ value: each, label: t(`board.depths.${each}`) }))}
        />
        <Legend />
      </div>
      <Shown of={heat}>
        {(found) => (
          <HeatGrid heat={found} rows={depth === 'all' ? found.rows : found.rows.filter((row) => row.depth === 1)} />
        )}
      </Shown>
    </>
  );
}

function Legend() {
  const { t } = useTranslation();
  return (
    <span aria-label={t('board.legend')}>
      {letters.map((letter) => (
        <span key={letter} style={{ marginInlineEnd: 10, whiteSpace: 'nowrap' }}>
          <span className={`heat-sign heat-${letter}`}>{signs[letter]}</span> {t(`board.cells.${letter}`)}
        </span>
      ))}
    </span>
  );
}

/** The titles of the lines; which occurrence of a line it is, only where the titles do not say it. */
function titlesOf(columns: Heat['columns'], language: string): readonly string[] {
  const plain = columns.map(({ title }) => inLanguage(title, language));
  return columns.map(({ occurrence }, place) => {
    const title = plain[place] ?? '';
    return plain.indexOf(title) === plain.lastIndexOf(title) ? title : `${title} ${occurrence}`.trim();
  });
}

function HeatGrid({ heat, rows }: { readonly heat: Heat; readonly rows: Heat['rows'] }) {
  const { i18n, t } = useTranslation();
  const { token } = theme.useToken();
  const frame = useRef<HTMLDivElement>(null);
  const isPrinted = useIsPrinted();
  // The list of what is in sight changes with every step of the wheel, so nothing of it may be remembered.
  // eslint-disable-next-line react-hooks/incompatible-library
  const vertical = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: isPrinted ? rows.length : 12,
  });
  const titles = useMemo(() => titlesOf(heat.columns, i18n.language), [heat.columns, i18n.language]);
  const words = useMemo(
    () =>
      Object.fromEntries([
        ['-', t('board.cells.none')],
        ...letters.map((letter) => [letter, t(`board.cells.${letter}`)] as const),
      ]) as Words,
    [t],
  );
  const width = nameWidth + heat.columns.length * columnWidth;
  return (
    <div
      ref={frame}
      className="heat"
      style={{
        ['--heat-height' as string]: `${headHeight + rows.length * rowHeight + barHeight}px`,
        ['--heat-column' as string]: `${columnWidth - 2}px`,
      }}
      tabIndex={0}
      role="table"
      aria-label={t('board.heat')}
      aria-rowcount={rows.length + 1}
      aria-colcount={titles.length + 1}
    >
      <div
        style={{
          width,
          height: headHeight,
          position: 'sticky',
          top: 0,
          zIndex: 2,
          background: token.colorBgContainer,
          display: 'flex',
        }}
        role="row"
      >
        <span
          role="columnheader"
          style={{
            width: nameWidth,
            flex: 'none',
            padding: 6,
            position: 'sticky',
            left: 0,
            background: token.colorBgContainer,
          }}
        >
          {t('board.unit')} ({rows.length})
        </span>
        {titles.map((title, place) => (
          <span
            key={`${heat.columns[place]?.key ?? ''}/${heat.columns[place]?.occurrence ?? ''}`}
            role="columnheader"
            title={title}
            style={{
              width: columnWidth,
              flex: 'none',
              writingMode: 'vertical-rl',
              overflow: 'hidden',
              fontSize: 12,
              lineHeight: '18px',
              boxSizing: 'border-box',
              padding: '4px 0',
              // What overflows is cut at the border: two whole lines, and nothing of a third.
              borderBlock: '4px solid transparent',
            }}
          >
            {title}
          </span>
        ))}
      </div>
      <div style={{ height: vertical.getTotalSize(), width, position: 'relative' }}>
        {vertical.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row && <HeatRow key={row.unitId} row={row} titles={titles} words={words} index={index} top={start} />;
        })}
      </div>
    </div>
  );
}

interface HeatRowProps {
  readonly row: Heat['rows'][number];
  readonly titles: readonly string[];
  readonly words: Words;
  readonly index: number;
  readonly top: number;
}

/** Drawn once for as long as it is in sight: a turn of the wheel draws only what comes into it. */
const HeatRow = memo(function HeatRow({ row, titles, words, index, top }: HeatRowProps) {
  return (
    <div
      role="row"
      className="heat-row"
      aria-rowindex={index + 2}
      style={{ top, height: rowHeight, lineHeight: `${rowHeight - 2}px` }}
    >
      <span
        role="rowheader"
        className="heat-name"
        title={row.unitName}
        style={{ width: nameWidth, paddingInlineStart: 6 + (row.depth - 1) * 14 }}
      >
        {row.unitName}
      </span>
      {titles.map((title, place) => {
        const letter = (row.cells[place] ?? '-') as Letter | '-';
        const text = words[letter];
        return (
          <span key={title} role="cell" className={looks[letter]} title={`${title}：${text}`} aria-label={text}>
            {signs[letter]}
          </span>
        );
      })}
    </div>
  );
});
