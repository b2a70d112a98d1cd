import { Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormInput } from '../work/form-input';
import { FormTable } from '../work/form-table';
import type { FormCell } from '../work/form-types';
import type { PackContent } from './pack-content';
import { usePackWords } from './pack-words';

/** The forms of a pack as those see them who fill them in; what is typed here goes nowhere. */
export function PackForms({ pack }: { readonly pack: PackContent }) {
  const { t } = useTranslation();
  const { text } = usePackWords();
  const [chosen, choose] = useState(Object.keys(pack.forms)[0] ?? '');
  const form = pack.forms[chosen];
  const items = pack.items.filter((item) => item.form === chosen);
  return (
    <>
      <div className="page-extra" style={{ marginBottom: 12 }}>
        <Select
          aria-label={t('policy.forms')}
          style={{ minWidth: 260 }}
          value={chosen}
          options={Object.entries(pack.forms).map(([value, { title }]) => ({ value, label: text(title) }))}
          onChange={choose}
        />
        <span className="muted">
          {t('policy.usedBy', { items: items.map(({ title }) => text(title)).join(t('policy.and')) })}
        </span>
      </div>
      <Form key={chosen} layout="vertical" style={{ maxWidth: 760 }}>
        {form?.fields.map((field) => (
          <Form.Item
            key={field.key}
            name={field.key}
            label={text(field.title)}
            required={field.isRequired === true}
            tooltip={field.help && text(field.help)}
          >
            {field.kind === 'table' ? <FormTable field={field} /> : <FormInput cell={field as FormCell} />}
          </Form.Item>
        ))}
      </Form>
      <p className="muted">{t('policy.formsHelp')}</p>
    </>
  );
}
