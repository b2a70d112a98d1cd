import { z } from 'zod';
import { settingGroups } from './definitions.js';

const shown = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (Array.isArray(value)) return value.join(',');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const defaultOf = (schema: z.ZodType): unknown =>
  schema instanceof z.ZodDefault ? schema.def.defaultValue : undefined;

/** The text of `.env.example`: every setting with what it is for and its default. `npm run generate:env` writes it. */
export function envExample(): string {
  const lines = ['# Every setting of zehuan, with its default. Made from the schema by "npm run generate:env".'];
  for (const [title, group] of Object.entries(settingGroups)) {
    lines.push('', `## ${title}`);
    for (const [name, schema] of Object.entries<z.ZodType>(group))
      lines.push(`# ${schema.description ?? ''}`, `#${name}=${shown(defaultOf(schema))}`);
  }
  return `${lines.join('\n')}\n`;
}
