import { useQuery } from '@tanstack/react-query';
import { Button, Collapse, Descriptions, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { useMay } from '../../app/session';
import { dayOf } from '../../shared/days';
import { Page } from '../../shared/page';
import { Shown } from '../../shared/page-state';
import { CalendarLoad } from './calendar-load';

/** The published years of the working calendar, and which of the coming ones is not published yet. */
export function CalendarPage() {
  const { t } = useTranslation();
  const may = useMay();
  const [isLoading, setLoading] = useState(false);
  const years = useQuery({
    queryKey: ['calendar-years'],
    queryFn: () => answered(api.GET('/api/v1/calendar-years')),
  });
  const next = Number(dayOf(new Date()).slice(0, 4)) + 1;
  return (
    <Page
      title={t('calendar.title')}
      extra={
        may('calendarYear.load') && (
          <>
            <Button onClick={() => setLoading(true)}>{t('calendar.load')}</Button>
            <CalendarLoad isOpen={isLoading} onClose={() => setLoading(false)} />
          </>
        )
      }
    >
      <Shown of={years}>
        {({ items }) => {
          const newest = [...items].sort((a, b) => b.year - a.year);
          const isNextKnown = items.some(({ year }) => year === next);
          return (
            <section className="card">
              {!isNextKnown && (
                <p>
                  <strong>{next}</strong> <Tag color="warning">{t('common.provisional')}</Tag>{' '}
                  {t('calendar.unpublished')}
                </p>
              )}
              <Collapse
                defaultActiveKey={newest.slice(0, 1).map(({ year }) => String(year))}
                items={newest.map((year) => ({
                  key: String(year.year),
                  label: <span className="number">{year.year}</span>,
                  children: (
                    <Descriptions
                      column={1}
                      size="small"
                      items={[
                        { key: 'notice', label: t('calendar.notice'), children: year.notice },
                        {
                          key: 'published',
                          label: t('calendar.published'),
                          children: year.publishedOn ?? t('common.none'),
                        },
                        { key: 'off', label: t('calendar.daysOff'), children: <Days days={year.daysOff} /> },
                        { key: 'make-up', label: t('calendar.makeUp'), children: <Days days={year.makeUpDays} /> },
                      ]}
                    />
                  ),
                }))}
              />
            </section>
          );
        }}
      </Shown>
    </Page>
  );
}

function Days({ days }: { readonly days: readonly string[] }) {
  return (
    <span className="number">
      {days.map((day) => (
        <Tag key={day}>{day.slice(5)}</Tag>
      ))}
    </span>
  );
}
