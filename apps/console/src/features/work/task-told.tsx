import { Tag, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { lastDayOf, timeOf } from '../../shared/days';
import { Nothing, Shown } from '../../shared/page-state';
import { useTold } from './task-queries';

/** Who was told of a task what and when, the oldest first. */
export function TaskTold({ taskId }: { readonly taskId: string }) {
  const { t } = useTranslation();
  const told = useTold(taskId);
  return (
    <Shown of={told}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing title={t('task.told.none')} help={t('task.told.noneHelp')} />
        ) : (
          <Timeline items={items.map((each) => ({ content: <Telling told={each} /> }))} />
        )
      }
    </Shown>
  );
}

/** To whom it was said, by which deadline, whether it was read, and what became of it outside. */
function Telling({ told }: { readonly told: Schema<'ToldDto'> }) {
  const { t } = useTranslation();
  const { kind, unit, person } = told;
  const post = t(`post.${told.postKind as 'topLeader'}`, { defaultValue: told.postKind });
  return (
    <>
      <div>
        <Tag color={kind === 'escalation' ? 'error' : 'default'}>
          {t(`notices.kinds.${kind}` as 'notices.kinds.reminder', { defaultValue: kind })}
        </Tag>
        <span className="muted number">{timeOf(told.at)}</span>
      </div>
      <div>
        {unit.name} {t('notices.to', { post, person: person?.name ?? t('board.nobody') })}
      </div>
      <div className="muted">
        {told.dueAt && `${t('task.told.due', { day: lastDayOf(told.dueAt) })} · `}
        {told.readAt ? t('task.told.read', { time: timeOf(told.readAt) }) : t('task.told.unread')}
      </div>
      {told.deliveries.map((delivery, place) => (
        <Delivery key={place} delivery={delivery} />
      ))}
    </>
  );
}

function Delivery({ delivery: { channel, state, sentAt } }: { readonly delivery: Schema<'ToldDeliveryDto'> }) {
  const { t } = useTranslation();
  const by = t(`outside.kinds.${channel}` as 'outside.kinds.email', { defaultValue: channel });
  const became = t(`task.told.states.${state}` as 'task.told.states.sent', { defaultValue: state });
  return (
    <div>
      <Tag color={state === 'failed' ? 'error' : 'default'}>
        {t('task.told.delivery', { channel: by, state: became })}
      </Tag>
      {sentAt && <span className="muted number">{timeOf(sentAt)}</span>}
    </div>
  );
}
