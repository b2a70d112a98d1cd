import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { Shown } from '../../shared/page-state';
import { PackAssessment } from './pack-assessment';
import { PackForms } from './pack-forms';
import { PackItems } from './pack-items';
import { type PackInList, usePackContent } from './pack-queries';
import { PackSchedule } from './pack-schedule';
import { YearOfPack } from './year-of-pack';

/** A pack as those read it who have to live by it: what is asked, by when, how it is chased and assessed. */
export function PackView({ pack }: { readonly pack: PackInList }) {
  const { t } = useTranslation();
  const may = useMay();
  const content = usePackContent(pack);
  return (
    <Shown of={content}>
      {(found) => (
        <Tabs
          items={[
            { key: 'items', label: t('policy.items'), children: <PackItems pack={found} /> },
            { key: 'schedule', label: t('policy.schedule'), children: <PackSchedule pack={found} /> },
            { key: 'forms', label: t('policy.forms'), children: <PackForms pack={found} /> },
            { key: 'assessment', label: t('policy.assessment'), children: <PackAssessment pack={found} /> },
            ...(may('pack.preview')
              ? [
                  {
                    key: 'year',
                    label: t('policy.tryOn'),
                    children: <YearOfPack pack={{ pack: pack.key, packVersion: pack.version }} />,
                  },
                ]
              : []),
            {
              key: 'content',
              label: t('policy.content'),
              children: (
                <pre style={{ maxHeight: 640, overflow: 'auto', margin: 0 }} tabIndex={0}>
                  {JSON.stringify(found, null, 2)}
                </pre>
              ),
            },
          ]}
        />
      )}
    </Shown>
  );
}
