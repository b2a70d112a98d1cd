import { Form, Modal } from 'antd';
import { useId } from 'react';
import { ReasonField } from './reason-field';

interface ReasonFormProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly help: string;
  readonly isPending: boolean;
  readonly onCancel: () => void;
  readonly onSaid: (reason: string) => void;
}

/** Asks why something is done, which may not be left open. */
export function ReasonForm({ isOpen, title, help, isPending, onCancel, onSaid }: ReasonFormProps) {
  const form = useId();
  return (
    <Modal
      open={isOpen}
      title={title}
      destroyOnHidden
      onCancel={onCancel}
      okButtonProps={{ htmlType: 'submit', form, loading: isPending }}
    >
      <Form<{ readonly reason: string }> id={form} layout="vertical" onFinish={({ reason }) => onSaid(reason)}>
        <p className="muted">{help}</p>
        <ReasonField />
      </Form>
    </Modal>
  );
}
