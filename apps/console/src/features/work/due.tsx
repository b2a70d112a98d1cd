import { Tag, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCalendar } from '../../shared/calendar';
import { dayOf, workingDaysBetween } from '../../shared/days';

interface DueProps {
  readonly on: string;
  readonly isOverdue: boolean;
  readonly isProvisional?: boolean;
  readonly isOpen: boolean;
}

/** When something falls due, in working days from today. */
export function Due({ on, isOverdue, isProvisional = false, isOpen }: DueProps) {
  const { t } = useTranslation();
  const calendar = useCalendar();
  const days = workingDaysBetween(dayOf(new Date()), on, calendar);
  const text = isOverdue
    ? t('work.overdueBy', { days: Math.max(1, -days) })
    : days === 0
      ? t('work.dueToday')
      : t('work.dueIn', { days });
  return (
    <span className="due number">
      {/* What was handed in in time has no days left that count. */}
      {isOpen && days < 400 && (isOverdue || days >= 0) && (
        <Tag color={isOverdue ? 'error' : days <= 3 ? 'warning' : 'default'}>{text}</Tag>
      )}
      <span className="muted">{t('work.dueOn', { day: on })}</span>
      {isProvisional && (
        <Tooltip title={t('common.provisionalHelp')}>
          <Tag tabIndex={0}>{t('common.provisional')}</Tag>
        </Tooltip>
      )}
    </span>
  );
}
