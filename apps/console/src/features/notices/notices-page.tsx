import { useInfiniteQuery } from '@tanstack/react-query';
import { worksForUnit } from '@zehuan/contracts';
import { Button, Checkbox, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { answered, api, newAct, type Schema } from '../../api/client';
import { useSession } from '../../app/session';
import { lastDayOf, timeOf } from '../../shared/days';
import { More } from '../../shared/more';
import { Out, useSheetLanguage } from '../../shared/out';
import { Page } from '../../shared/page';
import { Nothing, Shown } from '../../shared/page-state';
import { useTaskTitle } from '../../shared/task-title';
import { useAct } from '../../shared/use-act';

const key = ['notifications'] as const;

/** Whose notices: one's own in all posts, or those of everybody in the unit for which one acts. */
const whose = ['mine', 'unit'] as const;
type Whose = (typeof whose)[number];

/** What somebody, or the unit for which they act, was told, the newest first. */
export function NoticesPage() {
  const { t } = useTranslation();
  const session = useSession();
  const { personId } = session;
  const unit = worksForUnit(session) ? session.actingUnit : null;
  const [params, setParams] = useSearchParams();
  const isOfUnit = unit !== null && (personId === null || params.get('of') === 'unit');
  const inbox = isOfUnit ? { unit: unit.code } : personId === null ? {} : { person: personId };
  const [isUnreadOnly, setUnreadOnly] = useState(false);
  const notices = useInfiniteQuery({
    queryKey: [...key, 'list', inbox, isUnreadOnly],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/v1/notifications', {
          params: {
            query: {
              ...inbox,
              limit: 50,
              ...(isUnreadOnly ? { unread: true } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const language = useSheetLanguage();
  const ask = () =>
    api.GET('/api/v1/notifications/export', {
      params: { query: { ...inbox, language, ...(isUnreadOnly ? { unread: true } : {}) } },
      parseAs: 'blob',
    });
  const read = useAct({
    act: (ids: readonly string[] | null) =>
      answered(
        api.POST('/api/v1/notifications/read', {
          params: { header: newAct() },
          body: { ...inbox, ...(ids ? { ids: [...ids] } : {}) },
        }),
      ),
    changes: [key],
  });
  const found = notices.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page
      title={t('notices.title')}
      extra={
        <>
          <Checkbox checked={isUnreadOnly} onChange={({ target }) => setUnreadOnly(target.checked)}>
            {t('notices.unreadOnly')}
          </Checkbox>
          <Out name="notices" ask={ask} />
          <Button onClick={() => read.mutate(null)} loading={read.isPending}>
            {t('notices.readAll')}
          </Button>
        </>
      }
    >
      {unit && personId !== null && (
        <Segmented<Whose>
          className="no-print"
          style={{ marginBottom: 12 }}
          value={isOfUnit ? 'unit' : 'mine'}
          onChange={(of) => setParams(of === 'unit' ? { of } : {}, { replace: true })}
          options={whose.map((each) => ({ value: each, label: t(`notices.whose.${each}`, { unit: unit.name }) }))}
        />
      )}
      <Shown of={notices}>
        {() =>
          found.length === 0 ? (
            <Nothing title={t('notices.empty')} />
          ) : (
            <>
              <ul className="task-list">
                {found.map((notice) => (
                  <li key={notice.id}>
                    <Link
                      to={placeOf(notice)}
                      className="task-row"
                      onClick={() => {
                        if (notice.readAt === null) read.mutate([notice.id]);
                      }}
                    >
                      <span className={`mark ${notice.readAt === null ? 'near' : ''}`} aria-hidden />
                      <span>
                        <Tag color={notice.kind === 'escalation' ? 'error' : 'default'}>
                          {t(`notices.kinds.${notice.kind}` as 'notices.kinds.reminder', { defaultValue: notice.kind })}
                        </Tag>
                        <What notice={notice} /> <span className="muted">{notice.task?.unit.name}</span>
                        {isOfUnit && <To notice={notice} />}
                      </span>
                      <span className="muted number">{timeOf(notice.createdAt)}</span>
                    </Link>
                  </li>
                ))}
              </ul>
              <More of={notices} />
            </>
          )
        }
      </Shown>
    </Page>
  );
}

type Notice = Schema<'NotificationDto'>;

const isOfDelegation = ({ kind }: Notice): boolean => kind === 'delegated' || kind === 'delegationEnded';

/** Where there is something to do about it. */
const placeOf = (notice: Notice): string => {
  if (isOfDelegation(notice)) return '/delegations';
  return notice.task ? `/tasks/${notice.task.id}` : '/notices';
};

/** To whom a notice of the unit went. */
function To({ notice: { person, postKind } }: { readonly notice: Notice }) {
  const { t } = useTranslation();
  const post = t(`post.${postKind as 'topLeader'}`);
  return <span className="muted"> {t('notices.to', { post, person: person?.name ?? t('board.nobody') })}</span>;
}

/** What a notice is about: a task, who acts for whom, or the unit. */
function What({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation();
  const titleOf = useTaskTitle();
  if (!isOfDelegation(notice)) return <>{notice.task ? titleOf(notice.task) : notice.unit.name}</>;
  const { fromName, toName, toAt } = notice.details as Readonly<Record<'fromName' | 'toName' | 'toAt', string>>;
  const role = t(`post.${notice.postKind as 'topLeader'}`);
  return <>{t('notices.delegation', { from: fromName, to: toName, role, until: lastDayOf(toAt) })}</>;
}
