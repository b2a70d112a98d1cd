import { useQuery } from '@tanstack/react-query';
import { App, Button, Checkbox, Form, Input, InputNumber, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct, type Schema } from '../../api/client';
import { timeOf } from '../../shared/days';
import { Page } from '../../shared/page';
import { Nothing, Shown } from '../../shared/page-state';
import { useAct } from '../../shared/use-act';

type Host = Schema<'WebhookHostDto'>;
type NewHost = Schema<'NewWebhookHostDto'>;
const key = ['webhook-hosts'] as const;

/** Where webhooks may go: kept by the security administrator, not by those who set webhooks up. */
export function WebhookHostsPage() {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const hosts = useQuery({ queryKey: key, queryFn: () => answered(api.GET('/api/v1/webhook-hosts')) });
  const remove = useAct({
    act: ({ id }: Host) =>
      answered(api.DELETE('/api/v1/webhook-hosts/{id}', { params: { path: { id }, header: newAct() } })),
    changes: [key],
    said: () => t('common.done'),
  });
  const askToRemove = (host: Host) =>
    void modal.confirm({
      title: `${t('common.remove')} ${host.host}:${host.port}`,
      okButtonProps: { danger: true },
      onOk: () => remove.mutateAsync(host).catch(() => undefined),
    });
  return (
    <Page title={t('webhooks.title')}>
      <p className="muted">{t('webhooks.help')}</p>
      <section className="card">
        <NewHostForm />
      </section>
      <Shown of={hosts}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing title={t('webhooks.empty')} help={t('webhooks.emptyHelp')} />
          ) : (
            <Table<Host>
              rowKey="id"
              size="small"
              scroll={{ x: 'max-content' }}
              pagination={{ pageSize: 50, hideOnSinglePage: true }}
              dataSource={[...items]}
              columns={[
                { title: t('webhooks.host'), render: (_, { host, port }) => `${host}:${port}` },
                {
                  title: t('webhooks.private'),
                  render: (_, { allowsPrivate }) => (allowsPrivate ? t('common.yes') : t('common.no')),
                },
                { title: t('common.reason'), dataIndex: 'reason' },
                { title: t('common.who'), render: (_, { actor, actorName }) => actorName ?? actor },
                { title: t('common.time'), render: (_, { createdAt }) => timeOf(createdAt) },
                {
                  title: t('common.actions'),
                  render: (_, host) => (
                    <Button size="small" danger onClick={() => askToRemove(host)}>
                      {t('common.remove')}
                    </Button>
                  ),
                },
              ]}
            />
          )
        }
      </Shown>
    </Page>
  );
}

function NewHostForm() {
  const { t } = useTranslation();
  const [form] = Form.useForm<NewHost>();
  const add = useAct({
    act: (body: NewHost) => answered(api.POST('/api/v1/webhook-hosts', { params: { header: newAct() }, body })),
    changes: [key],
    said: () => t('common.done'),
    onDone: () => form.resetFields(),
  });
  const required = { required: true, message: t('common.required') };
  return (
    <Form<NewHost>
      form={form}
      layout="inline"
      style={{ rowGap: 12 }}
      initialValues={{ port: 443, allowsPrivate: false }}
      onFinish={(filled) => add.mutate(filled)}
    >
      <Form.Item name="host" label={t('webhooks.host')} rules={[required]}>
        <Input maxLength={253} placeholder="qyapi.weixin.qq.com" />
      </Form.Item>
      <Form.Item name="port" label={t('webhooks.port')} rules={[required]}>
        <InputNumber min={1} max={65_535} precision={0} />
      </Form.Item>
      <Form.Item name="reason" label={t('common.reason')} rules={[required]}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="allowsPrivate" valuePropName="checked">
        <Checkbox>{t('webhooks.private')}</Checkbox>
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={add.isPending}>
        {t('webhooks.add')}
      </Button>
    </Form>
  );
}
