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
