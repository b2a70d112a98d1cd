import { rowOf, type Transaction } from '@zehuan/platform';
import { type Form, packById } from '@zehuan/policy';
import type { ItemDefinition } from '../rules/item-definition.js';
import { remembered } from './remembered.js';

const definitions = remembered<ItemDefinition>(20_000);

/** The definition of a line of the arrangement; an amendment raises the revision, so a pair never changes. */
export const itemDefinition = (tx: Transaction, itemId: string, revision: number): Promise<ItemDefinition> =>
  definitions(`${itemId}/${revision}`, async () => {
    const row = await rowOf<{ definition: ItemDefinition }>(tx, 'select definition from item where id = $1', [itemId]);
    if (!row) throw new Error(`Item ${itemId} is gone`);
    return row.definition;
  });

/** The form that a task asks for, or null. */
export async function formOf(
  tx: Transaction,
  task: { readonly packId: string; readonly definition: ItemDefinition },
): Promise<Form | null> {
  const key = task.definition.form;
  if (!key) return null;
  const form = (await packById(tx, task.packId)).content.forms[key];
  if (!form) throw new Error(`The pack has no form ${key}`);
  return form;
}
