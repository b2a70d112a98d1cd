import { Alert, App, Button, Form, Input, type FormInstance } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct } from '../../api/client';
import { isProblem } from '../../api/problem';
import { timeOf } from '../../shared/days';
import { Failure } from '../../shared/page-state';
import { useAct } from '../../shared/use-act';
import { Attachments } from './attachments';
import { FormInput } from './form-input';
import { FormTable } from './form-table';
import { type FormCell, type FormField, type FormValues, inLanguage, type PackForm } from './form-types';
import { canSeal } from './sealed-draft';
import { draftKey, needsSignature, useServerDraft } from './signature';
import { mayDo, type Task, taskKey, tasksKey } from './task-queries';
import { useDraft } from './use-draft';

interface Filled {
  /** Not there where the task has no form. */
  readonly form?: FormValues;
  readonly note?: string;
}

/** Values that were left empty are left out, as the pack's rules expect. */
const withoutEmpty = (form: FormValues): FormValues =>
  Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined && value !== null && value !== ''));

/** What leaves the unit, or is given to be signed: the same, so that the signature stands under what is submitted. */
const contentsOf = (task: Task, { form, note }: Filled) => ({
  form: withoutEmpty(form ?? {}),
  ...(note ? { note } : {}),
  attachmentIds: task.pendingAttachments.map(({ id }) => id),
});

const newActOn = ({ id }: Task) => ({ path: { id }, header: newAct() });

/** Fills in a task: the pack's form, the files, a note; what is typed is kept on this device until it is submitted. */
export function TaskForm({ task, mayAttach }: { readonly task: Task; readonly mayAttach: boolean }) {
  const { t, i18n } = useTranslation();
  const [form] = Form.useForm<Filled>();
  const { message } = App.useApp();
  const draft = useDraft(task.id);
  const [faultCount, setFaultCount] = useState(0);
  const packForm = task.form as PackForm | null;
  const { found } = draft;
  const last = task.currentSubmission?.form;
  useEffect(() => {
    if (found === undefined) return;
    form.setFieldsValue({ form: found?.form ?? last ?? {}, note: found?.note ?? '' });
    if (found) void message.info(t('task.draftRestored'));
    // Only what was found when the page opened is put in; later answers of the server must not overwrite what is typed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [found]);
  const isForSignature = needsSignature(task) && !mayDo(task, 'task.sign');
  const isSigned = Boolean(useServerDraft(task).data?.signature);
  const sendToSign = useAct({
    act: (filled: Filled) =>
      answered(api.PUT('/api/v1/tasks/{id}/draft', { params: newActOn(task), body: contentsOf(task, filled) })),
    changes: [draftKey(task.id), taskKey(task.id)],
    said: ({ signature }) => (signature ? t('signature.stillSigned') : t('signature.sent')),
    onRefused: (error) => showFaults(form, error, setFaultCount),
  });
  const submit = useAct({
    act: (filled: Filled) =>
      answered(api.POST('/api/v1/tasks/{id}/submissions', { params: newActOn(task), body: contentsOf(task, filled) })),
    changes: [taskKey(task.id), tasksKey],
    said: ({ submission }) => t('task.submitted', { version: submission.version }),
    onDone: () => void draft.drop(),
    onRefused: (error) => showFaults(form, error, setFaultCount),
  });
  if (draft.error) return <Failure error={draft.error} onRetry={draft.tryAgain} />;
  if (found === undefined) return null;
  return (
    <Form<Filled>
      form={form}
      layout="vertical"
      scrollToFirstError
      onValuesChange={(_, all) => draft.keep(all.form ?? {}, all.note ?? '')}
      onFinish={(filled) => {
        setFaultCount(0);
        submit.mutate(filled);
      }}
      onFinishFailed={({ errorFields }) => setFaultCount(errorFields.length)}
    >
      {faultCount > 0 && (
        <Alert type="error" showIcon title={t('task.formErrors', { count: faultCount })} style={{ marginBottom: 16 }} />
      )}
      {packForm?.fields.map((field) => (
        <Form.Item
          key={field.key}
          name={['form', field.key]}
          label={inLanguage(field.title, i18n.language)}
          tooltip={field.help && inLanguage(field.help, i18n.language)}
          rules={rulesOf(field, t('common.required'))}
        >
          {field.kind === 'table' ? <FormTable field={field} /> : <FormInput cell={field as FormCell} />}
        </Form.Item>
      ))}
      {mayAttach && <Attachments task={task} />}
      <Form.Item name="note" label={t('task.note')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
      </Form.Item>
      <div className="page-extra">
        {isForSignature && (
          <Button
            type={isSigned ? 'default' : 'primary'}
            loading={sendToSign.isPending}
            onClick={() =>
              void form.validateFields().then(
                (filled) => sendToSign.mutate(filled),
                (refused: unknown) =>
                  setFaultCount((refused as { errorFields: readonly unknown[] }).errorFields.length),
              )
            }
          >
            {t('signature.send')}
          </Button>
        )}
        {(!isForSignature || isSigned) && (
          <Button type="primary" htmlType="submit" loading={submit.isPending}>
            {needsSignature(task) && !isForSignature ? t('signature.signAndSubmit') : t('task.submit')}
          </Button>
        )}
        {draft.keptAt && (
          <>
            <span className="muted" role="status">
              {t(canSeal() ? 'task.draftKept' : 'task.draftInMemory', { time: timeOf(draft.keptAt).slice(11) })}
            </span>
            <Button
              type="text"
              onClick={() => {
                form.setFieldsValue({ form: last ?? {}, note: '' });
                void draft.drop();
              }}
            >
              {t('task.draftDiscard')}
            </Button>
          </>
        )}
      </div>
    </Form>
  );
}

const rulesOf = (field: FormField, required: string) => [
  ...(field.isRequired === true ? [{ required: true, message: required }] : []),
  ...(field.minLength === undefined ? [] : [{ min: field.minLength }]),
];

/** Puts the server's faults where they arose; answers whether there were any that have a place in the form. */
function showFaults(form: FormInstance<Filled>, error: Error, setCount: (count: number) => void): boolean {
  if (!isProblem(error)) return false;
  const placed = error.faults.flatMap(({ pointer, message }) => {
    const [, root, key] = pointer.split('/');
    const name = root === 'form' ? key : root;
    return name === undefined || name === '' ? [] : [{ name: ['form', name] as never, errors: [message] }];
  });
  if (placed.length === 0) return false;
  form.setFields(placed);
  setCount(placed.length);
  return true;
}
