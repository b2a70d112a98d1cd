/** A form of a pack, as the server sends it: the schema is `libs/policy/src/schema/form.schema.ts`. */
export interface LocalText {
  readonly zh?: string;
  readonly en?: string;
}

export interface FormCell {
  readonly key: string;
  readonly title: LocalText;
  readonly kind: 'text' | 'longText' | 'number' | 'decimal' | 'date' | 'choice' | 'multiChoice' | 'yesNo';
  readonly isRequired?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly min?: string;
  readonly max?: string;
  readonly choices?: readonly { readonly key: string; readonly title: LocalText }[];
  readonly help?: LocalText;
}

export interface FormField extends Omit<FormCell, 'kind'> {
  readonly kind: FormCell['kind'] | 'table';
  readonly columns?: readonly FormCell[];
  readonly maxRows?: number;
}

export interface PackForm {
  readonly title: LocalText;
  readonly fields: readonly FormField[];
}

export type FormValues = Readonly<Record<string, unknown>>;

export const inLanguage = (text: LocalText, language: string): string =>
  (language === 'en' ? (text.en ?? text.zh) : (text.zh ?? text.en)) ?? '';
