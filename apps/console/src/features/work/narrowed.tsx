import { CloseOutlined } from '@ant-design/icons';
import { taskStates } from '@zehuan/contracts';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Narrowing, narrowings, type TaskFilter } from './task-address';
import { useTaskCount } from './task-queries';

interface NarrowedProps {
  readonly params: URLSearchParams;
  readonly filter: TaskFilter;
  readonly onWiden: (name: Narrowing) => void;
}

/** Of what somebody who came from a number is shown only a part, each condition to be taken back, and how many there are. */
export function Narrowed({ params, filter, onWiden }: NarrowedProps) {
  const { t } = useTranslation();
  const given = narrowings.filter((name) => params.has(name));
  const count = useTaskCount(filter, given.length > 0);
  const words = (name: Narrowing): string => {
    if (name !== 'state') return t(`work.narrowed.${name}`);
    const state = taskStates.find((each) => each === params.get('state'));
    return t('work.narrowed.state', { state: state ? t(`taskState.${state}`) : params.get('state') });
  };
  if (given.length === 0) return null;
  return (
    <p className="page-extra" style={{ alignItems: 'center' }}>
      {given.map((name) => (
        <Button
          key={name}
          size="small"
          icon={<CloseOutlined />}
          iconPlacement="end"
          title={t('work.widen')}
          onClick={() => onWiden(name)}
        >
          {words(name)}
        </Button>
      ))}
      {count.data && <span className="muted number">{t('work.count', { count: count.data.total })}</span>}
    </p>
  );
}
