import { useTranslation } from 'react-i18next';
import type { BoardRow } from '../year/cycle-queries';

/** How much of a unit's work is late, as a colour that stays readable under black and white text. */
export function shadeOf({ overdue, total }: BoardRow): string {
  const share = total === 0 ? 0 : Math.min(1, overdue / total);
  return share === 0 ? 'transparent' : `color-mix(in srgb, #c62828 ${Math.round(12 + share * 60)}%, transparent)`;
}

/** Where a subordinate's own year is, in the same shape; its page in the organization where it has none. */
export const placeOf = ({ cycleId, unitCode }: BoardRow, shape?: 'map'): string =>
  cycleId ? `/board/${cycleId}${shape ? `?as=${shape}` : ''}` : `/organization/${unitCode}`;

/** How much of some tasks is accepted, in words. */
export const acceptedShare = ({ total, accepted }: Pick<BoardRow, 'total' | 'accepted'>): string =>
  total === 0 ? '—' : `${Math.round((100 * accepted) / total)}%`;

/** What is said of a subordinate at a glance, in lines. */
export function useFigures(): (row: BoardRow) => readonly string[] {
  const { t } = useTranslation();
  return (row) => [
    `${t('board.acceptedShare')} ${acceptedShare(row)}`,
    `${t('board.overdue')} ${row.overdue} / ${row.total}`,
  ];
}
