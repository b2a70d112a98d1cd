import { writeFileSync } from 'node:fs';
import { envExample } from '@zehuan/platform';

writeFileSync(new URL('../.env.example', import.meta.url), envExample());
