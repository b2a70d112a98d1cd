import { Refusal } from '@zehuan/contracts';
import type { Transaction } from '@zehuan/platform';
import { type Conflict, loadPack, type Pack, packByKey, type Preview } from '@zehuan/policy';
import type { PackPreviewDto, PreviewDto } from './preview.dto.js';

/** The pack that is previewed: a loaded one, or one that is only looked at. */
export async function packOf(
  tx: Transaction,
  { pack, packVersion, source }: Pick<PreviewDto, 'pack' | 'packVersion' | 'source'>,
): Promise<Pack> {
  if ((pack === undefined) === (source === undefined))
    throw new Refusal('invalid-input', undefined, [{ pointer: '/pack', message: 'give either pack or source' }]);
  if (source === undefined) return (await packByKey(tx, pack ?? '', packVersion)).content;
  const loaded = loadPack(source);
  if (loaded.pack) return loaded.pack;
  const faults = loaded.faults.map(({ line, column, pointer, message }) => ({
    pointer,
    message: `line ${line}, column ${column}: ${message}`,
  }));
  throw new Refusal('pack-invalid', undefined, faults);
}

/** Conflicts under their kinds, as a page shows them. */
function byKind(conflicts: readonly Conflict[]): Record<string, object[]> {
  const kinds: Record<string, object[]> = {};
  for (const { kind, ...conflict } of conflicts) (kinds[kind] ??= []).push(conflict);
  return kinds;
}

/** A preview as the API answers it. */
export const previewView = (preview: Preview): PackPreviewDto => ({
  pack: { key: preview.pack.key, version: preview.pack.version },
  year: preview.year,
  root: { code: preview.root.code, name: preview.root.name },
  phases: preview.phases.map(({ phase, opensOn, closesOn, isProvisional, moved }) => ({
    phase,
    opensOn,
    closesOn,
    isProvisional,
    moved,
  })),
  deadlines: preview.deadlines.map(
    ({ item, occurrence, title, phase, on, isProvisional, movedFrom, isOnHoliday, remindedOn }) => ({
      item,
      occurrence,
      title,
      phase,
      on,
      isProvisional,
      movedFrom,
      isOnHoliday,
      remindedOn,
    }),
  ),
  counts: preview.counts,
  load: preview.load,
  conflicts: byKind(preview.conflicts),
});
