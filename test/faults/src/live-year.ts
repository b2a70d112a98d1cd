import { createTemporal } from '@zehuan/platform';
import { deliveryWorkflowId, lookAgain } from '@zehuan/contracts';
import type { Pack } from '@zehuan/policy';
import { Client, type Write } from './client.js';
import type { Installation } from './installation.js';
import { codeOf, coordinatorsActs, People, type SeenTask, seenTasks } from './people.js';
import { loadYear, provinceCode } from './province.js';
import { squeezedYear, year } from './squeezed-year.js';
import { pause, until } from './until.js';

/** What a year needs to have shown before it counts as begun: every subordinate has its first tasks. */
const firstTasks = 21 * 6;

export interface YearLived {
  readonly client: Client;
  readonly people: People;
  /** From the start to the end of the last cycle, seconds. */
  readonly seconds: number;
}

interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

const gate = (): Gate => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
};

/** One year of the province, lived by people who see the record and act through the API. */
export class Year {
  readonly begins = gate();
  readonly issued = gate();
  readonly client: Client;
  private hasClosed = false;

  constructor(readonly at: Installation) {
    this.client = new Client(at.address);
  }

  isOver(): boolean {
    return this.hasClosed;
  }

  async live(): Promise<YearLived> {
    const pack = await squeezedYear(this.at.pace);
    await loadYear(this.at.ownerUrl, pack);
    const people = new People(this.client, pack, 'year');
    const began = Date.now();
    this.begins.open();
    const poking = this.pokeDelivery();
    await this.start(pack);
    await until('every subordinate has its first tasks', async () => (await this.tasks()).length >= firstTasks);
    await this.coordinate(0, 4);
    this.issued.open();
    let late: Promise<void> | undefined;
    await until(
      'all cycles have closed',
      async () => {
        await people.look(() => this.tasks());
        if (!late && (await this.areStatementsOverdue())) late = this.coordinate(4, 5);
        return (await this.openCycles()) === 0 && people.underWay === 0;
      },
      { patience: this.at.patience, every: 250 },
    );
    await late;
    this.hasClosed = true;
    await poking;
    people.refused.push(...this.client.bugs);
    return { client: this.client, people, seconds: (Date.now() - began) / 1000 };
  }

  private async start(pack: Pack): Promise<void> {
    const body = { unit: provinceCode, year, pack: pack.key };
    const answer = await this.client.write({ path: '/cycles', as: provinceCode, key: 'year/start', body });
    if (answer.status >= 400) throw new Error(`The cycle was not started: ${codeOf(answer)}`);
  }

  private async coordinate(from: number, to: number): Promise<void> {
    const rows = await this.readPatiently<{ id: string; code: string }>(
      'select c.id, u.code from cycle c join unit u on u.id = c.unit_id',
    );
    const idOf = (code: string): string => rows.find((row) => row.code === code)?.id ?? code;
    for (const { name, ...act } of coordinatorsActs(idOf).slice(from, to)) await this.actOnProcess(name, act);
  }

  private async actOnProcess(name: string, act: Omit<Write, 'key'>): Promise<void> {
    const answer = await this.client.write({ ...act, key: `year/coordinate/${name}` });
    if (answer.status >= 400) throw new Error(`${name}: ${answer.status} ${codeOf(answer)}`);
  }

  private tasks(): Promise<SeenTask[]> {
    return this.at.rows<SeenTask>(seenTasks);
  }

  private async readPatiently<Row>(sql: string): Promise<Row[]> {
    let rows: Row[] = [];
    await until('the record answers', async () => {
      rows = await this.at.rows<Row>(sql);
      return true;
    });
    return rows;
  }

  private async openCycles(): Promise<number> {
    const [row] = await this.at.rows<{ open: number }>(
      `select count(*)::int as open from cycle where state <> 'closed'`,
    );
    return row?.open ?? 1;
  }

  private async areStatementsOverdue(): Promise<boolean> {
    const rows = await this.at.rows(
      `select from reminder r join task t on t.id = r.task_id join item i on i.id = t.item_id
       where i.key = 'statement' and r.rung = 'after2' limit 1`,
    );
    return rows.length > 0;
  }

  /** Delivery looks once a minute by itself, which is half a year here. */
  private async pokeDelivery(): Promise<void> {
    while (!this.hasClosed) {
      await poke(this.at);
      await pause(2_000);
    }
  }
}

/** Tells delivery to look again; while Temporal is away nobody can, and nothing is lost by it. */
export const poke = async (at: Installation): Promise<void> => {
  const temporal = createTemporal({
    ...{ TEMPORAL_ADDRESS: at.temporalAddress, TEMPORAL_NAMESPACE: 'zehuan', TEMPORAL_TLS: false },
    ...{ TEMPORAL_API_KEY: undefined, TEMPORAL_TLS_CA_PATH: undefined, TEMPORAL_TLS_CERT_PATH: undefined },
    ...{ TEMPORAL_TLS_KEY_PATH: undefined, TEMPORAL_TLS_SERVER_NAME: undefined },
    TEMPORAL_PAYLOAD_KEYS: at.temporal.payloadKeys,
  });
  try {
    await (await temporal.client()).workflow.getHandle(deliveryWorkflowId).signal(lookAgain);
  } catch {
    // See above.
  } finally {
    await temporal.close();
  }
};
