import { writeFile } from 'node:fs/promises';
import { createApi } from '../api.js';
import { documentOnly } from './document-only.js';

/** Writes the OpenAPI document of this code to the file named on the command line; opens no connection. */
const target = process.argv[2];
if (target === undefined) throw new Error('Name the file to write');
const api = await createApi(documentOnly());
await writeFile(target, `${JSON.stringify(api.document, null, 2)}\n`);
await api.close();
