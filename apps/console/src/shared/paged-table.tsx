import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Table, type TableColumnsType } from 'antd';
import { More } from './more';
import { Nothing, Shown } from './page-state';

interface PagedTableProps<Row> {
  readonly of: UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly Row[] }>>;
  /** What is said where there is nothing. */
  readonly empty: { readonly title: string; readonly help: string };
  readonly columns: TableColumnsType<Row>;
}

/** Rows that come page after page, each with an id, as a table with all the states of a list. */
export function PagedTable<Row extends { readonly id: string }>({ of, empty, columns }: PagedTableProps<Row>) {
  const found = of.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Shown of={of}>
      {() =>
        found.length === 0 ? (
          <Nothing {...empty} />
        ) : (
          <>
            <Table<Row>
              rowKey="id"
              size="small"
              scroll={{ x: 'max-content' }}
              pagination={false}
              dataSource={found}
              columns={columns}
            />
            <More of={of} />
          </>
        )
      }
    </Shown>
  );
}
