import {
  anyObject,
  flag,
  id,
  instant,
  integer,
  listOf,
  mapOf,
  nested,
  oneOf,
  text,
  texts,
  words,
} from '../http/fields.js';
import { PageQuery } from '../http/paging.dto.js';
import { type ProblemCode, problemCodes } from '@zehuan/audit';

export class AuditEntriesQuery extends PageQuery {
  @text(
    { max: 200 },
    { optional: true, description: 'Who acted, or for whom: a login, or as the trail names them, `account:<id>`' },
  )
  readonly actor?: string;
  @text({ max: 100 }, { optional: true, description: 'Code of the committee in whose chain, or `administration`' })
  readonly committee?: string;
  @text({ max: 100, pattern: /^[a-z_]+$/ }, { optional: true, description: 'The table, or what was noted about' })
  readonly table?: string;
  @text(
    { max: 200 },
    { optional: true, description: 'Id of a row, or of the task, cycle, account or unit to which rows belong' },
  )
  readonly record?: string;
  @text({ max: 40, pattern: /^[A-Za-z]+$/ }, { optional: true, description: 'What was done: `update`, `signedIn`, …' })
  readonly kind?: string;
  @text({ max: 200 }, { optional: true, description: 'The `X-Request-Id` of the request that did it' })
  readonly requestId?: string;
  @instant({ optional: true, description: 'From this instant on' }) readonly since?: string;
  @instant({ optional: true, description: 'Before this instant' }) readonly until?: string;
}

export class AuditUnitDto {
  @id() readonly id!: string;
  @words() readonly code!: string;
  @words() readonly name!: string;
}

export class AuditRowDto {
  @words() readonly id!: string;
  @texts({ max: 200, items: 10_000 }, { description: 'Columns that were written' })
  readonly columns!: readonly string[];
  @mapOf({}, { nullable: true, description: 'Their values before; null where there were none, or they are not shown' })
  readonly before!: Readonly<Record<string, unknown>> | null;
  @mapOf({}, { nullable: true, description: 'And after' })
  readonly after!: Readonly<Record<string, unknown>> | null;
}

export class AuditEntryDto {
  @id() readonly id!: string;
  @instant() readonly at!: Date;
  @words({ description: "The committee's id, or `administration`" }) readonly chain!: string;
  @integer({ min: 1, max: Number.MAX_SAFE_INTEGER }, { nullable: true, description: 'Its place in the chain' })
  readonly sequence!: number | null;
  @nested(() => AuditUnitDto, { nullable: true }) readonly committee!: AuditUnitDto | null;
  @words({ description: '`account:<id>`, `system:<process>` or `database:<role>`' }) readonly actor!: string;
  @words({ nullable: true }) readonly actorLogin!: string | null;
  @nested(() => AuditUnitDto, { nullable: true, description: 'For which unit they acted' })
  readonly actingUnit!: AuditUnitDto | null;
  @words({ nullable: true }) readonly onBehalfOf!: string | null;
  @words({ nullable: true, description: 'From where' }) readonly address!: string | null;
  @words({ nullable: true }) readonly requestId!: string | null;
  @words({ description: '`insert`, `update`, `delete`, `truncate`, or what was noted' }) readonly kind!: string;
  @words({ description: 'The table, or what the note is about' }) readonly subject!: string;
  @words({ nullable: true, description: 'The row, or the task, cycle, account or unit to which it belongs' })
  readonly matter!: string | null;
  @integer() readonly rowCount!: number;
  @listOf(() => AuditRowDto, {}, { description: 'Rows, where the statement wrote few' })
  readonly rows!: readonly AuditRowDto[];
  @texts({ max: 200, items: 10_000 }, { description: 'Columns that a statement on many rows changed' })
  readonly columns!: readonly string[];
  @words({ nullable: true, description: 'Digest over the rows of such a statement' }) readonly digest!: string | null;
  @mapOf({}, { nullable: true, description: 'What a noted act says' })
  readonly said!: Readonly<Record<string, unknown>> | null;
  @flag({ description: 'Values are not shown, because they are business content' }) readonly isMasked!: boolean;
  @flag({ description: 'False where the entry was made into what no statement writes' }) readonly isReadable!: boolean;
}

export class AuditEntryPageDto {
  @listOf(() => AuditEntryDto) readonly items!: readonly AuditEntryDto[];
  @words({ nullable: true }) readonly nextCursor!: string | null;
}

export class VerifyDto {
  @text(
    { max: 100 },
    { optional: true, description: 'Code of a committee, or `administration`; all chains where left out' },
  )
  readonly committee?: string;
  @anyObject({ optional: true, description: 'An anchor that was kept elsewhere' })
  readonly anchor?: Readonly<Record<string, unknown>>;
  @flag({ optional: true, description: 'Whether the record is compared with the trail; it is where left out' })
  readonly comparesRecord?: boolean;
}

const codes = Object.keys(problemCodes) as ProblemCode[];

export class AuditProblemDto {
  @oneOf(codes) readonly code!: ProblemCode;
  @words({ description: 'What that means' }) readonly meaning!: string;
  @words({ description: 'The chain, the number of the seal, the anchor or the table' }) readonly of!: string;
  @nested(() => AuditUnitDto, { nullable: true, description: 'The committee of the chain' })
  readonly committee!: AuditUnitDto | null;
  @integer({ max: Number.MAX_SAFE_INTEGER }, { nullable: true, description: 'The first place that is wrong' })
  readonly sequence!: number | null;
  @integer(
    { max: Number.MAX_SAFE_INTEGER },
    { nullable: true, description: 'Where only later seals tell, the first place that may be the wrong one' },
  )
  readonly from!: number | null;
  @words({ nullable: true, description: 'The entry, or the row' }) readonly id!: string | null;
  @words({ nullable: true }) readonly detail!: string | null;
}

export class VerificationDto {
  @integer({ max: Number.MAX_SAFE_INTEGER }) readonly entries!: number;
  @integer() readonly chains!: number;
  @integer({ max: Number.MAX_SAFE_INTEGER }) readonly seals!: number;
  @instant({ nullable: true, description: 'When the last seal was made whose signature is right' })
  readonly sealedThrough!: string | null;
  @flag({ description: 'False where no key is at hand' }) readonly areSignaturesJudged!: boolean;
  @listOf(() => AuditProblemDto, {}, { description: 'Of each chain the first; none where all is as it was written' })
  readonly problems!: readonly AuditProblemDto[];
}

export class AnchorHeadDto {
  @words() readonly chain!: string;
  @integer({ max: Number.MAX_SAFE_INTEGER }) readonly start!: number;
  @words() readonly startHash!: string;
  @integer({ max: Number.MAX_SAFE_INTEGER }) readonly sequence!: number;
  @words() readonly hash!: string;
}

export class AnchorDto {
  @oneOf(['zehuan-audit-anchor-1']) readonly format!: 'zehuan-audit-anchor-1';
  @words({ description: 'What was signed, canonical JSON' }) readonly document!: string;
  @words({ description: 'Ed25519, base64' }) readonly signature!: string;
  @words({ description: 'PEM' }) readonly publicKey!: string;
  @listOf(() => AnchorHeadDto) readonly heads!: readonly AnchorHeadDto[];
}
