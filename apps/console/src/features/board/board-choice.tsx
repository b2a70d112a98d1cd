import { Breadcrumb, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useSession } from '../../app/session';
import { type Board, type CycleInList, useCyclesOfYear } from '../year/cycle-queries';

/** The way down to the committee of a board, and the choice of another committee or another year. */
export function BoardChoice({ cycle, above, years }: Board & { readonly cycle: CycleInList }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const acting = useSession().actingUnit?.code ?? '';
  const [wasOpened, setWasOpened] = useState(false);
  const others = useCyclesOfYear(acting, cycle.year, wasOpened);
  const placeOf = (id: string): string => `/board/${id}?${params.toString()}`;
  const top = above.findIndex(({ unitCode }) => unitCode === acting);
  const way = top === -1 ? [] : above.slice(top);
  const options = (others.data ?? [cycle]).map(({ id, unit }) => ({ value: id, label: unit.name }));
  return (
    <>
      {way.length > 0 && (
        <Breadcrumb
          items={[
            ...way.map(({ cycleId, unitName }) => ({ title: <Link to={placeOf(cycleId)}>{unitName}</Link> })),
            { title: cycle.unit.name },
          ]}
        />
      )}
      <Select
        aria-label={t('board.choose')}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ minWidth: 220 }}
        value={cycle.id}
        loading={others.isLoading}
        options={options}
        onOpenChange={(isOpen) => setWasOpened((before) => before || isOpen)}
        onChange={(chosen) => void navigate(placeOf(chosen))}
      />
      {years.length > 1 && (
        <Select
          aria-label={t('year.theYear')}
          value={cycle.id}
          options={years.map(({ cycleId, year }) => ({ value: cycleId, label: year }))}
          onChange={(chosen) => void navigate(placeOf(chosen))}
        />
      )}
    </>
  );
}
