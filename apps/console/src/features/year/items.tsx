import { Button, Progress, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Shown } from '../../shared/page-state';
import { Due } from '../work/due';
import { inLanguage } from '../work/form-types';
import { addressOf, type TaskFilter } from '../work/task-address';
import type { ItemAct } from './change-item';
import { type Cycle, type Item, useItems } from './cycle-queries';
import { ItemDialog } from './item-dialog';

interface ItemsProps {
  readonly cycle: Cycle;
  /** The tasks of the cycle. */
  readonly tasks: TaskFilter;
  /** Whether this person may change an arrangement of this committee that runs. */
  readonly mayChange: boolean;
}

/** What the year asks, line by line, and how far each is done; by whoever may, lines are added, amended and dropped. */
export function Items({ cycle, tasks, mayChange }: ItemsProps) {
  const { t, i18n } = useTranslation();
  const items = useItems(cycle.id);
  const [act, setAct] = useState<ItemAct | null>(null);
  const isChangeable = mayChange && cycle.state === 'running';
  const titleOf = ({ title }: Item): string => inLanguage(title, i18n.language);
  return (
    <Shown of={items}>
      {({ items: lines }) => (
        <>
          {isChangeable && (
            <Button style={{ marginBottom: 12 }} onClick={() => setAct({ name: 'add', lines })}>
              {t('year.addItem')}
            </Button>
          )}
          <Table
            rowKey="id"
            size="small"
            scroll={{ x: 'max-content' }}
            pagination={false}
            dataSource={lines.filter(({ removedAt }) => removedAt === null)}
            columns={[
              { title: t('year.item'), render: (_, line) => titleOf(line) },
              { title: t('board.phase'), render: (_, { phase }) => t(`phase.${phase}`) },
              {
                title: t('common.due'),
                render: (_, line) => (
                  <Due on={line.dueOn} isOverdue={false} isProvisional={line.dueIsProvisional} isOpen={false} />
                ),
              },
              {
                title: t('board.total'),
                align: 'right',
                className: 'number',
                render: (_, { key, tasks: count }) =>
                  count === 0 ? 0 : <Link to={addressOf({ ...tasks, item: key })}>{count}</Link>,
              },
              {
                title: t('board.acceptedShare'),
                render: (_, { tasks, accepted }) => (
                  <Progress
                    percent={tasks === 0 ? 0 : Math.round((100 * accepted) / tasks)}
                    size="small"
                    aria-label={t('board.acceptedShare')}
                    style={{ minWidth: 120 }}
                  />
                ),
              },
              ...(isChangeable
                ? [
                    {
                      title: t('common.actions'),
                      render: (_: unknown, line: Item) => (
                        <LineActs title={titleOf(line)} onAct={(name) => setAct({ name, line })} />
                      ),
                    },
                  ]
                : []),
            ]}
          />
          <ItemDialog cycle={cycle} act={act} onClose={() => setAct(null)} />
        </>
      )}
    </Shown>
  );
}

interface LineActsProps {
  readonly title: string;
  readonly onAct: (name: 'amend' | 'drop') => void;
}

function LineActs({ title, onAct }: LineActsProps) {
  const { t } = useTranslation();
  return (
    <span className="page-extra" style={{ flexWrap: 'nowrap' }}>
      <Button size="small" aria-label={`${t('year.amendItem')} ${title}`} onClick={() => onAct('amend')}>
        {t('year.amendItem')}
      </Button>
      <Button size="small" danger aria-label={`${t('year.dropItem')} ${title}`} onClick={() => onAct('drop')}>
        {t('year.dropItem')}
      </Button>
    </span>
  );
}
