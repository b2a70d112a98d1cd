import { DownOutlined } from '@ant-design/icons';
import { type TaskKind, taskKinds } from '@zehuan/contracts';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';

interface KindFilterProps {
  readonly value: TaskKind | null;
  readonly onChange: (kind: TaskKind | null) => void;
}

/** Which kind of tasks is shown; a menu, whose script is there already for the person's own. */
export function KindFilter({ value, onChange }: KindFilterProps) {
  const { t } = useTranslation();
  const items = [
    { key: 'all', label: t('common.all') },
    ...taskKinds.map((kind) => ({ key: kind, label: t(`taskKind.${kind}`) })),
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        selectable: true,
        selectedKeys: [value ?? 'all'],
        onClick: ({ key }) => onChange(taskKinds.find((kind) => kind === key) ?? null),
      }}
    >
      <Button iconPlacement="end" icon={<DownOutlined />}>
        {t('work.kindIs', { kind: value ? t(`taskKind.${value}`) : t('common.all') })}
      </Button>
    </Dropdown>
  );
}
