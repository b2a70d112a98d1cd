import { useQuery } from '@tanstack/react-query';
import { Checkbox, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct, type Schema } from '../../api/client';
import { useMay, useSession } from '../../app/session';
import { Shown } from '../../shared/page-state';
import { useAct } from '../../shared/use-act';

type Choice = Schema<'NoticeChoiceDto'>;

/** How one is told outside oneself; nothing for whoever is no person of the record. */
export function OwnNotices() {
  const { personId } = useSession();
  return personId && <Choices person={personId} />;
}

function Choices({ person }: { readonly person: string }) {
  const { t } = useTranslation();
  const mayChange = useMay()('noticeChoice.change');
  const key = ['notice-choices', person] as const;
  const path = { id: person };
  // Shown at once, and no longer where it is refused.
  const [chosen, setChosen] = useState<Partial<Choice>>({});
  const choice = useQuery({
    queryKey: key,
    queryFn: () => answered(api.GET('/api/v1/notice-choices/{id}', { params: { path } })),
  });
  const choose = useAct({
    act: (body: Partial<Choice>) =>
      answered(api.PATCH('/api/v1/notice-choices/{id}', { params: { path, header: newAct() }, body })),
    changes: [key],
    said: () => t('outside.saved'),
    onRefused: () => {
      setChosen({});
      return false;
    },
  });
  const change = (body: Partial<Choice>) => {
    setChosen({ ...chosen, ...body });
    choose.mutate(body);
  };
  return (
    <section className="card" aria-labelledby="own-notices">
      <h2 id="own-notices">{t('outside.choices')}</h2>
      <p className="muted">{t('outside.choicesHelp')}</p>
      <Shown of={choice}>
        {(kept) => {
          const { byEmail, digestOnly } = { ...kept, ...chosen };
          return (
            <Flex vertical gap={8}>
              <Checkbox
                checked={byEmail}
                disabled={!mayChange}
                onChange={({ target }) => change({ byEmail: target.checked })}
              >
                {t('outside.byEmail')}
              </Checkbox>
              <Checkbox
                checked={digestOnly}
                disabled={!mayChange || !byEmail}
                onChange={({ target }) => change({ digestOnly: target.checked })}
              >
                {t('outside.digestOnly')}
              </Checkbox>
            </Flex>
          );
        }}
      </Shown>
    </section>
  );
}
