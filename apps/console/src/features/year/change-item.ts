import dayjs, { type Dayjs } from 'dayjs';
import { answered, api, newAct, type Schema } from '../../api/client';
import { linesOf, textOf } from '../../shared/lines';
import type { Item } from './cycle-queries';

/** A change of one line of an arrangement. */
export type ItemAct =
  { readonly name: 'add'; readonly lines: readonly Item[] } | { readonly name: 'amend' | 'drop'; readonly line: Item };

/** What a dialog asks; lists are typed one on a line. */
export interface Said {
  readonly reason: string;
  readonly isForTree?: boolean;
  readonly key?: string;
  readonly title?: string;
  readonly titleInEnglish?: string;
  readonly dueOn?: Dayjs;
  readonly measures?: string;
  readonly leadUnit?: string;
  readonly assistingUnits?: string;
  readonly form?: string | null;
  readonly levels?: readonly string[];
}

/** What a dialog begins with: what the line says, or for a new one a key that is free. */
export function begun(act: ItemAct): Partial<Said> {
  if (act.name === 'add') {
    const taken = new Set(act.lines.map(({ key }) => key));
    let number = 1;
    while (taken.has(`added-${number}`)) number += 1;
    return { key: `added-${number}` };
  }
  const { title, dueOn, definition } = act.line;
  return {
    title: title.zh ?? '',
    titleInEnglish: title.en ?? '',
    dueOn: dayjs(dueOn),
    measures: textOf(definition['measures']),
    leadUnit: (definition['leadUnit'] as string | undefined) ?? '',
    assistingUnits: textOf(definition['assistingUnits']),
  };
}

const titleOf = ({ title = '', titleInEnglish = '' }: Partial<Said>) => ({
  zh: title,
  en: titleInEnglish.trim() === '' ? title : titleInEnglish,
});

const dayText = (day: Dayjs | undefined): string => day?.format('YYYY-MM-DD') ?? '';

type Content = Pick<Schema<'AmendItemDto'>, 'measures' | 'leadUnit' | 'assistingUnits' | 'title' | 'dueOn'>;

/** Only what was changed, so that lines of other cycles keep what they say otherwise. */
function changedContent(before: Partial<Said>, said: Said): Content {
  const isChanged = (name: 'measures' | 'leadUnit' | 'assistingUnits'): boolean =>
    (said[name] ?? '') !== (before[name] ?? '');
  const [oldTitle, title] = [titleOf(before), titleOf(said)];
  return {
    ...(title.zh === oldTitle.zh && title.en === oldTitle.en ? {} : { title }),
    ...(dayText(said.dueOn) === dayText(before.dueOn) ? {} : { dueOn: dayText(said.dueOn) }),
    ...(isChanged('measures') ? { measures: linesOf(said.measures) } : {}),
    ...(isChanged('leadUnit') ? { leadUnit: said.leadUnit ?? '' } : {}),
    ...(isChanged('assistingUnits') ? { assistingUnits: linesOf(said.assistingUnits) } : {}),
  };
}

/** Changes the arrangement; answers what differs then, unit by unit. */
export function changeItem(id: string, act: ItemAct, said: Said): Promise<Schema<'DifferencesDto'>> {
  const header = newAct();
  const common = { reason: said.reason, ...(said.isForTree ? { isForTree: true } : {}) };
  if (act.name === 'add') {
    const { levels = [], form } = said;
    return answered(
      api.POST('/api/v1/cycles/{id}/items', {
        params: { path: { id }, header },
        body: {
          ...common,
          ...changedContent({}, said),
          ...{ key: said.key ?? '', title: titleOf(said), dueOn: dayText(said.dueOn) },
          ...(form ? { form } : {}),
          ...(levels.length === 0 ? {} : { levels: [...levels] }),
        },
      }),
    );
  }
  const { key, occurrence } = act.line;
  const path = { id, key };
  const which = { ...common, ...(occurrence === '' ? {} : { occurrence }) };
  return answered(
    act.name === 'amend'
      ? api.PATCH('/api/v1/cycles/{id}/items/{key}', {
          params: { path, header },
          body: { ...which, ...changedContent(begun(act), said) },
        })
      : api.DELETE('/api/v1/cycles/{id}/items/{key}', { params: { path, header, query: which } }),
  );
}
