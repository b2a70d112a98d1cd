import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Checkbox, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answered, api, newAct } from '../../api/client';
import { useSession } from '../../app/session';
import { timeOf } from '../../shared/days';
import { More } from '../../shared/more';
import { Out, useSheetLanguage } from '../../shared/out';
import { Page } from '../../shared/page';
import { Nothing, Shown } from '../../shared/page-state';
import { useAct } from '../../shared/use-act';

const key = ['notifications'] as const;

/** What the unit for which somebody acts was told, the newest first. */
export function NoticesPage() {
  const { t } = useTranslation();
  const unit = useSession().actingUnit?.code;
  const [isUnreadOnly, setUnreadOnly] = useState(false);
  const notices = useInfiniteQuery({
    queryKey: [...key, 'list', unit, isUnreadOnly],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/v1/notifications', {
          params: {
            query: {
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
      params: { query: { language, ...(isUnreadOnly ? { unread: true } : {}) } },
      parseAs: 'blob',
    });
  const read = useAct({
    act: () => answered(api.POST('/api/v1/notifications/read', { params: { header: newAct() }, body: {} })),
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
          <Button onClick={() => read.mutate(undefined)} loading={read.isPending}>
            {t('notices.readAll')}
          </Button>
        </>
      }
    >
      <Shown of={notices}>
        {() =>
          found.length === 0 ? (
            <Nothing title={t('notices.empty')} />
          ) : (
            <>
              <ul className="task-list">
                {found.map((notice) => (
                  <li key={notice.id}>
                    <Link to={notice.task ? `/tasks/${notice.task.id}` : '/notices'} className="task-row">
                      <span className={`mark ${notice.readAt === null ? 'near' : ''}`} aria-hidden />
                      <span>
                        <Tag color={notice.kind === 'escalation' ? 'error' : 'default'}>
                          {t(`notices.kinds.${notice.kind}` as 'notices.kinds.reminder', { defaultValue: notice.kind })}
                        </Tag>
                        {notice.task?.title ?? notice.unit.name} <span className="muted">{notice.task?.unit.name}</span>
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
