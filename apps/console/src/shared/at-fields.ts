import type { FormInstance } from 'antd';
import { isProblem } from '../api/problem';

/**
 * Shows what the server does not accept at the fields of a form where it arose; false where none of it belongs to one.
 * `fieldOf` finds the field of a pointer, `wordsOf` says what is wrong with it.
 */
export function showAtFields<Field extends string>(
  form: Pick<FormInstance, 'setFields'>,
  error: Error,
  { fieldOf, wordsOf }: { fieldOf: (pointer: string) => Field | null; wordsOf: (field: Field) => string },
): boolean {
  const faults = isProblem(error, 'invalid-input') ? error.faults : [];
  const fields = faults.map(({ pointer }) => fieldOf(pointer)).filter((field) => field !== null);
  form.setFields(fields.map((name) => ({ name, errors: [wordsOf(name)] })));
  return fields.length > 0;
}
