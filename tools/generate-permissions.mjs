// Writes docs/permissions.md from the table of rights.
import { writeFileSync } from 'node:fs';
import { permissionsPage } from '@zehuan/access';
import { format, resolveConfig } from 'prettier';

const file = new URL('../docs/permissions.md', import.meta.url);
const options = await resolveConfig(file.pathname);
writeFileSync(file, await format(permissionsPage(), { ...options, parser: 'markdown' }));
