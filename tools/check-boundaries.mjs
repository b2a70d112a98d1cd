/**
 * Lints each file of tools/planted with the real configuration, as if it lay where its first line says, and fails
 * unless it is refused by the rule that its second line names. Files refused by `none` are the control: they must pass.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

process.env.NX_DAEMON = 'false';
const root = fileURLToPath(new URL('..', import.meta.url));
const planted = new URL('./planted/', import.meta.url);

// The files are not there for the compiler, so rules that ask it for types stay silent; those of boundaries ask nothing.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }],
});

const failures = [];
const names = readdirSync(planted).filter((name) => name.endsWith('.ts'));
for (const name of names) {
  const code = readFileSync(new URL(name, planted), 'utf8');
  const [, place, rule] = /^\/\/ as: (.+)\n\/\/ refused by: (.+)\n/.exec(code) ?? [];
  if (!place || !rule) throw new Error(`${name} does not say where it lies and what refuses it`);
  const [result] = await eslint.lintText(code, { filePath: `${root}${place}` });
  const rules = (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
  const isRight = rule === 'none' ? rules.length === 0 : rules.includes(rule);
  if (!isRight) failures.push(`${name} as ${place}: expected ${rule}, got ${rules.join(', ') || 'nothing'}`);
}
for (const failure of failures) console.error(failure);
console.log(`${names.length - failures.length} of ${names.length} planted files are judged as they should be`);
process.exitCode = failures.length === 0 && names.length > 0 ? 0 : 1;
