import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface NarrowMenuProps {
  /** `left` is closed by going to a page. */
  readonly state: 'open' | 'closed' | 'left';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The menu where the window has no room for it beside the page. */
export function NarrowMenu({ state, onClose, children }: NarrowMenuProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      open={state === 'open'}
      placement="left"
      size={260}
      // Where a page was chosen from it, that page takes the focus.
      focusable={{ focusTriggerAfterClose: state !== 'left' }}
      onClose={onClose}
      title={t('app.menu')}
    >
      {children}
    </Drawer>
  );
}
