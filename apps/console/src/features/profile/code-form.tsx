import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../shared/use-act';
import { useRefusal } from '../../shared/use-refusal';

interface CodeFormProps<Answer> {
  readonly help: string;
  readonly submit: string;
  readonly act: (body: { readonly code: string }) => Promise<Answer>;
  readonly onDone: (answer: Answer) => void;
}

/** Something for which a code of the second factor is asked. */
export function CodeForm<Answer>({ help, submit, act, onDone }: CodeFormProps<Answer>) {
  const { t } = useTranslation();
  const { refusal, onRefused } = useRefusal();
  const send = useAct({ act, changes: [], onDone, onRefused });
  return (
    <Form<{ code: string }> layout="vertical" onFinish={(filled) => send.mutate(filled)} requiredMark={false}>
      <p>{help}</p>
      {refusal && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />}
      <Form.Item name="code" label={t('secondFactor.code')} rules={[{ required: true, message: t('common.required') }]}>
        <Input autoFocus autoComplete="one-time-code" maxLength={60} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={send.isPending}>
        {submit}
      </Button>
    </Form>
  );
}
