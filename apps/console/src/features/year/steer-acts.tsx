import { Button, Checkbox, DatePicker, Dropdown, Form, Input, Modal, Select } from 'antd';
import { phases } from '@zehuan/contracts';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct, type Schema } from '../../api/client';
import { useMay } from '../../app/session';
import { ReasonField } from '../../shared/reason-field';
import { useAct } from '../../shared/use-act';
import { approvalsKey } from '../approvals/approval-queries';
import { type Cycle, cyclesKey } from './cycle-queries';

type Name = 'pause' | 'resume' | 'extend' | 'closePhase' | 'closeLater' | 'reopen' | 'cancel';

interface Said {
  readonly reason: string;
  readonly on?: Dayjs;
  readonly unit?: string;
  readonly item?: string;
  readonly isForTree?: boolean;
  readonly shiftsDeadlines?: boolean;
  readonly phase?: Cycle['phase'];
}

/** Which right each act needs, and in which state of the cycle it makes sense. */
const acts: Readonly<Record<Name, { readonly right: string; readonly states: readonly Cycle['state'][] }>> = {
  extend: { right: 'cycle.extend', states: ['running'] },
  closePhase: { right: 'cycle.closePhase', states: ['running'] },
  closeLater: { right: 'cycle.closePhase', states: ['running'] },
  pause: { right: 'cycle.pause', states: ['running'] },
  resume: { right: 'cycle.resume', states: ['paused'] },
  reopen: { right: 'cycle.reopen', states: ['running', 'closed'] },
  cancel: { right: 'cycle.cancel', states: ['running', 'paused'] },
};

const dayText = (day: Dayjs | undefined): string => day?.format('YYYY-MM-DD') ?? '';

/** What comes of an act: done, or asked for where a second person has to agree. */
type Outcome = Schema<'ActOutcomeDto'> | Schema<'ApprovalDto'>;

const steer = (cycle: Cycle, name: Name, said: Said): Promise<Outcome> => {
  const header = newAct();
  const params = { path: { id: cycle.id }, header };
  const common = { reason: said.reason, ...(said.isForTree ? { isForTree: true } : {}) };
  switch (name) {
    case 'pause':
      return answered(api.POST('/api/v1/cycles/{id}/pause', { params, body: common }));
    case 'resume':
      return answered(
        api.POST('/api/v1/cycles/{id}/resume', {
          params,
          body: { ...common, shiftsDeadlines: said.shiftsDeadlines ?? false },
        }),
      );
    case 'cancel':
      return answered(api.POST('/api/v1/cycles/{id}/cancel', { params, body: common }));
    case 'extend':
      return answered(
        api.POST('/api/v1/cycles/{id}/extend', {
          params,
          body: {
            ...common,
            dueOn: dayText(said.on),
            ...(said.unit ? { unit: said.unit } : {}),
            ...(said.item ? { item: said.item } : {}),
          },
        }),
      );
    case 'closePhase':
    case 'closeLater':
      if (cycle.phase === 'testing') return askPublication(cycle, said, name === 'closeLater');
      return answered(
        api.POST('/api/v1/cycles/{id}/phases/{phase}/close', {
          params: { path: { id: cycle.id, phase: cycle.phase }, header },
          body: { reason: said.reason, ...(name === 'closeLater' ? { on: dayText(said.on) } : {}) },
        }),
      );
    case 'reopen':
      return answered(
        api.POST('/api/v1/cycles/{id}/reopen', {
          params,
          body: { reason: said.reason, phase: said.phase ?? cycle.phase, closesOn: dayText(said.on) },
        }),
      );
  }
};

/** Results become known by it, so that a second person has to agree first. */
const askPublication = (cycle: Cycle, { reason, on }: Said, isLater: boolean) =>
  answered(
    api.POST('/api/v1/cycles/{id}/publication', {
      params: { path: { id: cycle.id }, header: newAct() },
      body: { reason, ...(isLater ? { on: dayText(on) } : {}) },
    }),
  );

/** The acts that move a year; each asks for a reason, which stays on the record. */
export function SteerActs({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslation();
  const may = useMay();
  const [asking, setAsking] = useState<Name | null>(null);
  const act = useAct({
    act: ({ name, said }: { readonly name: Name; readonly said: Said }) => steer(cycle, name, said),
    changes: [cyclesKey, approvalsKey],
    said: (outcome) =>
      'cycles' in outcome ? t('year.steered', { cycles: outcome.cycles, tasks: outcome.tasks }) : t('approvals.asked'),
    onDone: () => setAsking(null),
  });
  const names = (Object.keys(acts) as Name[]).filter(
    (name) => acts[name].states.includes(cycle.state) && may(acts[name].right),
  );
  if (names.length === 0) return null;
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: names.map((name) => ({ key: name, label: t(`year.${name}`), danger: name === 'cancel' })),
          onClick: ({ key, domEvent }) => {
            // Else the key that chose goes on to press the button of the dialog that it opened.
            domEvent.preventDefault();
            setAsking(key as Name);
          },
        }}
      >
        <Button>{t('common.actions')}</Button>
      </Dropdown>
      <Modal
        open={asking !== null}
        title={asking && t(`year.${asking}`)}
        onCancel={() => setAsking(null)}
        destroyOnHidden
        okButtonProps={{ htmlType: 'submit', form: 'steer', loading: act.isPending, danger: asking === 'cancel' }}
      >
        {asking && (
          <Form<Said> id="steer" layout="vertical" onFinish={(said) => act.mutate({ name: asking, said })}>
            <Details name={asking} />
            <ReasonField />
            {['pause', 'resume', 'extend', 'cancel'].includes(asking) && (
              <Form.Item name="isForTree" valuePropName="checked">
                <Checkbox>{t('year.forTree')}</Checkbox>
              </Form.Item>
            )}
          </Form>
        )}
      </Modal>
    </>
  );
}

/** What an act asks besides the reason. */
function Details({ name }: { readonly name: Name }) {
  const { t } = useTranslation();
  const required = { required: true, message: t('common.required') };
  return (
    <>
      {name === 'reopen' && (
        <Form.Item name="phase" label={t('board.phase')} rules={[required]}>
          <Select options={phases.map((phase) => ({ value: phase, label: t(`phase.${phase}`) }))} />
        </Form.Item>
      )}
      {['extend', 'closeLater', 'reopen'].includes(name) && (
        <Form.Item name="on" label={t('year.on')} rules={[required]}>
          <DatePicker />
        </Form.Item>
      )}
      {name === 'extend' && (
        <>
          <Form.Item name="unit" label={`${t('common.unit')}（${t('year.allUnits')}）`}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="item" label={t('year.item')}>
            <Input maxLength={100} />
          </Form.Item>
        </>
      )}
      {name === 'resume' && (
        <Form.Item name="shiftsDeadlines" valuePropName="checked">
          <Checkbox>{t('year.shifts')}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}
