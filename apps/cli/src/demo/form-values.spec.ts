import { expect, it } from '@jest/globals';
import { builtInPacks, checkForm, loadPack } from '@zehuan/policy';
import { formValues } from './form-values.js';

it('fills in every form of every built-in pack as the pack asks', async () => {
  for (const { source } of await builtInPacks()) {
    const { pack } = loadPack(source);
    for (const form of Object.values(pack?.forms ?? {}))
      for (const code of ['3201', '320102', '320102001', '320102002'])
        expect(checkForm(form, formValues('seed', form, { code, key: 'k', on: '2027-03-01' }))).toEqual([]);
  }
});
