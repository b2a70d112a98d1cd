import { theme } from 'antd';
import { useId } from 'react';

/** A line of a chart: a share of 0 to 1 at each place, null where there is nothing to say. */
export interface TrendLine {
  readonly name: string;
  readonly colour: string;
  /** Lines are told by their strokes too. */
  readonly dashes?: string;
  readonly shares: readonly (number | null)[];
}

interface TrendChartProps {
  readonly title: string;
  readonly days: readonly string[];
  readonly lines: readonly TrendLine[];
}

const [width, height] = [900, 320];
const edge = { left: 48, right: 12, top: 12, bottom: 28 };

const xOf = (place: number, places: number): number =>
  edge.left + (place * (width - edge.left - edge.right)) / Math.max(1, places - 1);
const yOf = (share: number): number => height - edge.bottom - share * (height - edge.top - edge.bottom);

const pathOf = ({ shares }: TrendLine): string =>
  shares
    .flatMap((share, place) =>
      share === null ? [] : [`${xOf(place, shares.length).toFixed(1)},${yOf(share).toFixed(1)}`],
    )
    .join(' ');

/** Shares over the weeks of a year. What it shows is in a table beside it too. */
export function TrendChart({ title, days, lines }: TrendChartProps) {
  const { token } = theme.useToken();
  const titleId = useId();
  const step = Math.max(1, Math.ceil(days.length / 8));
  return (
    <>
      <p aria-hidden>
        {lines.map(({ name, colour, dashes }) => (
          <span key={name} style={{ marginInlineEnd: 16, whiteSpace: 'nowrap' }}>
            <svg width="28" height="10">
              <line x1="0" x2="28" y1="5" y2="5" stroke={colour} strokeWidth="3" strokeDasharray={dashes} />
            </svg>{' '}
            {name}
          </span>
        ))}
      </p>
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-labelledby={titleId} className="trend">
        <title id={titleId}>{title}</title>
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share}>
            <line
              x1={edge.left}
              x2={width - edge.right}
              y1={yOf(share)}
              y2={yOf(share)}
              stroke={token.colorBorderSecondary}
            />
            <text x={edge.left - 8} y={yOf(share) + 4} textAnchor="end" fontSize="12" fill={token.colorText}>
              {share * 100}%
            </text>
          </g>
        ))}
        {days.map(
          (day, place) =>
            place % step === 0 && (
              <text
                key={day}
                x={xOf(place, days.length)}
                y={height - 8}
                textAnchor="middle"
                fontSize="12"
                fill={token.colorText}
              >
                {day.slice(5)}
              </text>
            ),
        )}
        {lines.map((line) => (
          <polyline
            key={line.name}
            points={pathOf(line)}
            fill="none"
            stroke={line.colour}
            strokeWidth="2.5"
            strokeDasharray={line.dashes}
          />
        ))}
      </svg>
    </>
  );
}
