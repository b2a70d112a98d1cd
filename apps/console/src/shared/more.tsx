import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

/** Below a list that comes page after page: the next one, where there is one. */
export function More({ of }: { readonly of: Paged }) {
  const { t } = useTranslation();
  if (!of.hasNextPage) return null;
  return (
    <Button style={{ marginTop: 12 }} loading={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
      {t('common.more')}
    </Button>
  );
}
