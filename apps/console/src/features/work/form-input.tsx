import { Checkbox, DatePicker, Input, InputNumber, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type FormCell, inLanguage } from './form-types';

interface FormInputProps {
  readonly cell: FormCell;
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
  readonly label?: string;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The input for one value of a form; antd's `Form.Item` gives id, value and onChange. */
export function FormInput({ cell, value, onChange, id, label }: FormInputProps): ReactElement {
  const { t, i18n } = useTranslation();
  const common = { ...(id === undefined ? {} : { id }), ...(label === undefined ? {} : { 'aria-label': label }) };
  const options = (cell.choices ?? []).map((choice) => ({
    value: choice.key,
    label: inLanguage(choice.title, i18n.language),
  }));
  switch (cell.kind) {
    case 'text':
      return (
        <Input
          {...common}
          value={textOf(value)}
          maxLength={cell.maxLength}
          onChange={({ target }) => onChange?.(target.value)}
        />
      );
    case 'longText':
      return (
        <Input.TextArea
          {...common}
          value={textOf(value)}
          autoSize={{ minRows: 3, maxRows: 16 }}
          {...(cell.maxLength === undefined ? {} : { maxLength: cell.maxLength, showCount: true })}
          onChange={({ target }) => onChange?.(target.value)}
        />
      );
    case 'number':
      return (
        <InputNumber
          {...common}
          style={{ width: 180 }}
          precision={0}
          value={typeof value === 'number' ? value : null}
          {...(cell.min === undefined ? {} : { min: Number(cell.min) })}
          {...(cell.max === undefined ? {} : { max: Number(cell.max) })}
          onChange={(number) => onChange?.(number)}
        />
      );
    case 'decimal':
      return (
        <InputNumber<string>
          {...common}
          stringMode
          style={{ width: 180 }}
          value={typeof value === 'string' ? value : null}
          {...(cell.min === undefined ? {} : { min: cell.min })}
          {...(cell.max === undefined ? {} : { max: cell.max })}
          onChange={(text) => onChange?.(text)}
        />
      );
    case 'date':
      return (
        <DatePicker
          {...common}
          value={typeof value === 'string' && value !== '' ? dayjs(value) : null}
          onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
        />
      );
    case 'choice':
      return options.length > 5 ? (
        <Select
          {...common}
          value={(value as string | undefined) ?? null}
          options={options}
          onChange={(key: string) => onChange?.(key)}
        />
      ) : (
        <Radio.Group {...common} value={value} options={options} onChange={({ target }) => onChange?.(target.value)} />
      );
    case 'multiChoice':
      return (
        <Checkbox.Group
          {...common}
          value={(value as string[] | undefined) ?? []}
          options={options}
          onChange={(keys) => onChange?.(keys)}
        />
      );
    case 'yesNo':
      return (
        <Radio.Group
          {...common}
          value={value}
          options={[
            { value: true, label: t('common.yes') },
            { value: false, label: t('common.no') },
          ]}
          onChange={({ target }) => onChange?.(target.value)}
        />
      );
  }
}
