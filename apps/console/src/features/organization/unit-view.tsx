import { Button, DatePicker, Descriptions, Form, Input, Modal, Select, Table, Tabs, Timeline } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PostKind, postKinds } from '@zehuan/contracts';
import { answered, api, newAct } from '../../api/client';
import { useMay } from '../../app/session';
import { Actor } from '../../shared/actor';
import { timeOf } from '../../shared/days';
import { Nothing, Shown } from '../../shared/page-state';
import { useAct } from '../../shared/use-act';
import { HandoverSheets } from './handover-sheets';
import { NewUnit } from './new-unit';
import { UnitActs } from './unit-acts';
import { unitKey, useHolders, useUnit, useUnitChanges } from './unit-queries';

/** One unit: what it is, who holds its posts, what was done to it. */
export function UnitView({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const unit = useUnit(code);
  return (
    <Shown of={unit}>
      {(found) => (
        <section className="card">
          <div className="page-head">
            <h2 style={{ margin: 0, flex: 1 }}>{found.name}</h2>
            {may('unit.appoint') && found.endedOn === null && <Appoint code={code} />}
            <NewUnit under={found} />
            <UnitActs unit={found} />
          </div>
          <Descriptions
            size="small"
            column={{ xs: 1, lg: 2 }}
            items={[
              { key: 'code', label: t('organization.code'), children: found.code },
              { key: 'level', label: t('organization.level'), children: t(`level.${found.level}`) },
              { key: 'since', label: t('organization.established'), children: found.establishedOn },
              ...(found.endedOn === null
                ? []
                : [{ key: 'ended', label: t('organization.ended'), children: found.endedOn }]),
              ...(found.subordinates
                ? [
                    {
                      key: 'below',
                      label: t('board.units'),
                      children: t('organization.below', {
                        direct: found.subordinates.direct,
                        all: found.subordinates.below,
                      }),
                    },
                  ]
                : []),
            ]}
          />
          <Tabs
            items={[
              { key: 'posts', label: t('organization.posts'), children: <Holders code={code} /> },
              { key: 'changes', label: t('organization.changes'), children: <Changes code={code} /> },
              { key: 'handovers', label: t('handover.title'), children: <HandoverSheets unit={found} /> },
            ]}
          />
        </section>
      )}
    </Shown>
  );
}

function Holders({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const holders = useHolders(code);
  return (
    <Shown of={holders}>
      {({ items }) => (
        <Table
          size="small"
          rowKey="tenureId"
          pagination={false}
          dataSource={[...items]}
          columns={[
            { title: t('organization.post'), render: (_, { postKind }) => t(`post.${postKind}`) },
            {
              title: t('organization.holder'),
              render: (_, holder) => holder.name,
            },
            {
              title: t('organization.from'),
              render: (_, { fromOn }) => t('organization.since', { day: fromOn }),
            },
          ]}
        />
      )}
    </Shown>
  );
}

function Changes({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const changes = useUnitChanges(code);
  return (
    <Shown of={changes}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing title={t('state.empty')} />
        ) : (
          <Timeline
            items={[...items].reverse().map((change) => ({
              content: (
                <>
                  <strong>{t(`organization.kinds.${change.kind}`)}</strong>{' '}
                  <span className="muted number">{timeOf(change.at)}</span>{' '}
                  <span className="muted">
                    <Actor of={change} />
                  </span>
                  <div>{change.reason}</div>
                </>
              ),
            }))}
          />
        )
      }
    </Shown>
  );
}

interface Filled {
  readonly post: PostKind;
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly fromOn?: Dayjs;
  readonly reason?: string;
}

/** A new holder of a post; the former one's tenure ends the day before, and what is open follows. */
function Appoint({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const appoint = useAct({
    act: ({ post, name, email, phone, fromOn, reason }: Filled) =>
      answered(
        api.POST('/api/v1/units/{code}/appoint', {
          params: { path: { code }, header: newAct() },
          body: {
            post,
            person: { name, ...(email ? { email } : {}), ...(phone ? { phone } : {}) },
            ...(fromOn ? { fromOn: fromOn.format('YYYY-MM-DD') } : {}),
            ...(reason ? { reason } : {}),
          },
        }),
      ),
    changes: [unitKey(code)],
    said: () => t('common.done'),
    onDone: () => setOpen(false),
  });
  const required = { required: true, message: t('common.required') };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('organization.appoint')}</Button>
      <Modal
        open={isOpen}
        title={t('organization.appoint')}
        onCancel={() => setOpen(false)}
        destroyOnHidden
        okButtonProps={{ htmlType: 'submit', form: 'appoint', loading: appoint.isPending }}
      >
        <Form<Filled> id="appoint" layout="vertical" onFinish={(filled) => appoint.mutate(filled)}>
          <Form.Item name="post" label={t('organization.post')} rules={[required]}>
            <Select options={postKinds.map((kind) => ({ value: kind, label: t(`post.${kind}`) }))} />
          </Form.Item>
          <Form.Item name="name" label={t('organization.personName')} rules={[required]}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="email" label={t('organization.email')}>
            <Input type="email" maxLength={200} />
          </Form.Item>
          <Form.Item name="phone" label={t('organization.phone')}>
            <Input maxLength={50} />
          </Form.Item>
          <Form.Item name="fromOn" label={t('organization.from')}>
            <DatePicker />
          </Form.Item>
          <Form.Item name="reason" label={t('common.reason')}>
            <Input.TextArea maxLength={2000} autoSize />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
