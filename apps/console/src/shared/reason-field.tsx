import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** Why something is done, which stays on the record and may not be left open: the field `reason` of a form. */
export function ReasonField({ minRows = 3 }: { readonly minRows?: number }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="reason"
      label={t('common.reason')}
      rules={[{ required: true, whitespace: true, message: t('common.reasonNeeded') }]}
    >
      <Input.TextArea autoSize={{ minRows }} maxLength={2000} showCount />
    </Form.Item>
  );
}
