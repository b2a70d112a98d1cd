import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlantedYear } from './planted-year.js';

/** The files of the Temporal server. */
export const filesOfTemporal = (world: PlantedYear): readonly { readonly name: string; readonly content: Buffer }[] => {
  const folder = join(world.folder, 'temporal');
  return readdirSync(folder).map((name) => ({ name, content: readFileSync(join(folder, name)) }));
};

/** Ids of all executions that Temporal knows. */
export const executionsIn = async (world: PlantedYear): Promise<string[]> => {
  const client = await world.temporal.client();
  const ids: string[] = [];
  for await (const { workflowId } of client.workflow.list()) ids.push(workflowId);
  return [...new Set(ids)];
};

/** Every row of every table of the record, as one text. */
export const wholeRecord = async (world: PlantedYear): Promise<string> => {
  const tables = await world.rows<{ name: string }>(
    `select format('%I', table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  let record = '';
  for (const { name } of tables) {
    const [dump] = await world.rows<{ rows: string | null }>(
      `select string_agg(t::text, E'\\n') as rows from ${name} t`,
    );
    record += dump?.rows ?? '';
  }
  return record;
};
