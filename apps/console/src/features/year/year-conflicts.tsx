import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { inLanguage, type LocalText } from '../work/form-types';

type Preview = Schema<'PackPreviewDto'>;

interface PlannedDay {
  readonly what: 'deadline' | 'phase';
  readonly key: string;
  readonly occurrence: string;
  readonly on: string;
}

/** What a conflict may say, whatever its kind: `libs/policy/src/preview/conflicts.ts`. */
interface Conflict {
  readonly units?: readonly { readonly code: string; readonly name: string }[];
  readonly group?: Group;
  readonly day?: PlannedDay;
  readonly days?: readonly PlannedDay[];
  readonly from?: string;
  readonly evidence?: LocalText;
}

interface Group {
  readonly level: 'province' | 'city' | 'county' | 'township';
  readonly units: number;
}

const most = 10;

/** What to look at before a year is started, in words: by kind, with what it is about. */
export function YearConflicts({ preview }: { readonly preview: Preview }) {
  const { t, i18n } = useTranslation();
  const kinds = Object.entries(preview.conflicts as Readonly<Record<string, readonly Conflict[]>>).filter(
    ([, found]) => found.length > 0,
  );
  const nameOf = ({ what, key, occurrence, on }: PlannedDay): string => {
    const line = preview.deadlines.find((each) => each.item === key && each.occurrence === occurrence);
    const title = line && inLanguage(line.title, i18n.language);
    return `${what === 'phase' ? t(`phase.${key}` as never) : (title ?? key)} ${on}`;
  };
  const about = ({ units, group, day, days, from, evidence }: Conflict): readonly string[] => [
    ...(units ?? []).map(({ name }) => name),
    ...(group ? [`${t(`level.${group.level}`)} ${group.units}`] : []),
    ...(day ? [from === undefined ? nameOf(day) : t('year.movedFrom', { day: nameOf(day), from })] : []),
    ...(evidence ? [inLanguage(evidence, i18n.language)] : []),
    ...(days ?? []).map(nameOf),
  ];
  if (kinds.length === 0)
    return <Alert type="success" showIcon style={{ marginBottom: 16 }} title={t('year.noConflicts')} />;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 16 }}
      title={t('year.conflicts')}
      description={
        <ul>
          {kinds.map(([kind, found]) => {
            const named = found.flatMap(about);
            return (
              <li key={kind}>
                <strong>{t(`year.conflictKinds.${kind}` as never)}</strong>
                {t('year.conflictOf', { count: named.length, named: named.slice(0, most).join('、') })}
                {named.length > most && t('year.conflictMore', { count: named.length - most })}
              </li>
            );
          })}
        </ul>
      }
    />
  );
}
