import { useTranslation } from 'react-i18next';
import { inLanguage, type LocalText } from '../work/form-types';
import type { DueOfPack, ItemOfPack, RungOfPack } from './pack-content';
import type { Step } from './pack-difference';

/** Values that are words of the product, by the name of the field in which they stand. */
const catalogues = {
  phase: 'phase',
  issuedIn: 'phase',
  levels: 'level',
  audience: 'policy.audiences',
  onHoliday: 'policy.onHoliday',
  endsWhen: 'policy.endsWhen',
  starts: 'policy.starts',
  missingPart: 'policy.missingParts',
  signedBy: 'post',
  mode: 'policy.roundingModes',
  when: 'policy.whens',
} as const;

/** A pack in the reader's words. */
export function usePackWords() {
  const { t, i18n } = useTranslation();
  const word = (key: string, otherwise: string): string => t(key as never, { defaultValue: otherwise });
  const text = (local: LocalText): string => inLanguage(local, i18n.language);

  /** `MM-DD` of the cycle's year, or `+1 MM-DD` of the year after. */
  const day = (monthDay: string): string =>
    monthDay.startsWith('+1 ') ? t('policy.nextYear', { day: monthDay.slice(3) }) : monthDay;

  const due = (of: DueOfPack): string => {
    if ('on' in of) return day(of.on);
    return 'workingDaysAfter' in of
      ? t('policy.afterPhaseOpens', { count: of.days })
      : t('policy.beforePhaseCloses', { count: of.days });
  };

  const dues = ({ due: once, occurrences }: ItemOfPack): string =>
    (occurrences?.map((each) => each.due) ?? (once ? [once] : [])).map(due).join(t('policy.and'));

  const moment = ({ workingDays }: RungOfPack): string => {
    if (workingDays === 0) return t('policy.onDueDay');
    return workingDays < 0
      ? t('policy.beforeDue', { count: -workingDays })
      : t('policy.afterDue', { count: workingDays });
  };

  const one = (value: unknown, field: string): string => {
    if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') return object(value as Readonly<Record<string, unknown>>, field);
    const catalogue = catalogues[field as keyof typeof catalogues] as string | undefined;
    if (field === 'kind') return word(`taskKind.${value}`, word(`policy.fieldKinds.${value}`, value));
    return catalogue === undefined ? day(value) : word(`${catalogue}.${value}`, value);
  };

  const object = (value: Readonly<Record<string, unknown>>, field: string): string => {
    if ('zh' in value) return text(value);
    if (field === 'due') return due(value as unknown as DueOfPack);
    return Object.entries(value)
      .filter(([name]) => name !== 'key')
      .map(([name, each]) => t('policy.named', { name: word(`policy.fields.${name}`, name), value: words(each, name) }))
      .join(t('policy.with'));
  };

  /** Any value of a pack, by the name of the field in which it stands. */
  const words = (value: unknown, field: string): string => {
    if (value === undefined || value === null) return '';
    if (!Array.isArray(value)) return one(value, field);
    const isOfObjects = value.some((each) => typeof each === 'object');
    return value.map((each) => one(each, field)).join(isOfObjects ? '\n' : t('policy.and'));
  };

  /** The way to a place: what it belongs to, from the outside inwards. */
  const place = (path: readonly Step[]): string =>
    path
      .map(({ name, title }) => (title ? text(title) : word(`policy.fields.${name}`, word(`phase.${name}`, name))))
      .join(' › ');

  return { text, day, due, dues, moment, words, place };
}
