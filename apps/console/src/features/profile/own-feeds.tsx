import { Button, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct, type Schema } from '../../api/client';
import { useMay, useSession } from '../../app/session';
import { useAct } from '../../shared/use-act';
import { MadeFeed } from './made-feed';

/** Feeds of one's own deadlines in the unit for which one acts; nothing for whoever acts for none. */
export function OwnFeeds() {
  const { actingUnit, personId } = useSession();
  return actingUnit && personId && <Feeds unit={actingUnit} person={personId} />;
}

interface FeedsProps {
  readonly unit: Schema<'SessionUnitDto'>;
  readonly person: string;
}

function Feeds({ unit, person }: FeedsProps) {
  const { t } = useTranslation();
  const may = useMay();
  const [made, setMade] = useState<Schema<'FeedDto'> | null>(null);
  const body = { unit: unit.code, person };
  const make = useAct({
    act: () => answered(api.POST('/api/v1/calendar-feeds', { params: { header: newAct() }, body })),
    changes: [],
    onDone: setMade,
  });
  const revoke = useAct({
    act: () => answered(api.POST('/api/v1/calendar-feeds/revoke', { params: { header: newAct() }, body })),
    changes: [],
    said: ({ count }) => t('profile.feedsRevoked', { count }),
  });
  return (
    <section className="card" aria-labelledby="own-feeds">
      <h2 id="own-feeds">{t('profile.feeds')}</h2>
      <p className="muted">{t('profile.feedsHelp', { unit: unit.name })}</p>
      <div className="page-extra">
        <Button onClick={() => make.mutate(undefined)} loading={make.isPending}>
          {t('profile.newFeed')}
        </Button>
        {may('calendarFeed.revoke') && (
          <Popconfirm
            title={t('profile.revokeFeedsSure', { unit: unit.name })}
            onConfirm={() => revoke.mutate(undefined)}
          >
            <Button danger loading={revoke.isPending}>
              {t('profile.revokeFeeds')}
            </Button>
          </Popconfirm>
        )}
      </div>
      <Modal
        open={made !== null}
        title={t('profile.newFeed')}
        footer={null}
        mask={{ closable: false }}
        destroyOnHidden
        onCancel={() => setMade(null)}
      >
        {made && <MadeFeed address={made.url ?? ''} token={made.token ?? ''} />}
      </Modal>
    </section>
  );
}
