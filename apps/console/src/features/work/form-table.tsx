import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormInput } from './form-input';
import { type FormField, inLanguage } from './form-types';

type Row = Readonly<Record<string, unknown>>;

interface FormTableProps {
  readonly field: FormField;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
}

/** A field whose value is rows. */
export function FormTable({ field, value, onChange }: FormTableProps) {
  const { t, i18n } = useTranslation();
  const rows = Array.isArray(value) ? (value as readonly Row[]) : [];
  const columns = field.columns ?? [];
  const change = (place: number, key: string, cell: unknown) =>
    onChange?.(rows.map((row, at) => (at === place ? { ...row, [key]: cell } : row)));
  return (
    <div style={{ overflowX: 'auto' }}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {inLanguage(column.title, i18n.language)}
              </th>
            ))}
            <th />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            // Rows have no identity of their own: their place is what the form knows them by.
            <tr key={place}>
              {columns.map((column) => (
                <td key={column.key}>
                  <FormInput
                    cell={column}
                    label={`${inLanguage(column.title, i18n.language)} ${place + 1}`}
                    value={row[column.key]}
                    onChange={(cell) => change(place, column.key, cell)}
                  />
                </td>
              ))}
              <td>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`${t('task.removeRow')} ${place + 1}`}
                  onClick={() => onChange?.(rows.filter((_, at) => at !== place))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button disabled={rows.length >= (field.maxRows ?? 500)} onClick={() => onChange?.([...rows, {}])}>
        {t('task.addRow')}
      </Button>
    </div>
  );
}
