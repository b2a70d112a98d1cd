import { answered, api, newAct, type Schema } from '../../api/client';

/** Makes the record agree with a sheet of units, or says what would come of it. */
export const importUnits = (file: File, dryRun: boolean): Promise<Schema<'ImportOutcomeDto'>> =>
  answered(
    api.POST('/api/v1/units/import', {
      params: { query: { dryRun }, header: newAct() },
      body: { file: file.name },
      bodySerializer: () => {
        const form = new FormData();
        form.set('file', file);
        return form;
      },
    }),
  );

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** A sheet with the row of one unit; its columns are those of the import. */
export function sheetOf(unit: {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly level: string;
  readonly parentCode: string;
  readonly establishedOn: string;
}): File {
  const columns = {
    ...{ Code: unit.code, Name: unit.name, Kind: unit.kind, Level: unit.level },
    ...{ 'Parent code': unit.parentCode, 'Established on': unit.establishedOn },
  };
  const rows = [Object.keys(columns), Object.values(columns)];
  return new File([rows.map((row) => row.map(quoted).join(',')).join('\n')], 'unit.csv', { type: 'text/csv' });
}
