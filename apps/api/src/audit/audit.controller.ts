import { Body, Controller, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  administration,
  anchorFrom,
  exportAnchor,
  keysOf,
  listTrail,
  problemCodes,
  readKeyring,
  trailEntryById,
  verifyForPerson,
} from '@zehuan/audit';
import { unitByCode } from '@zehuan/org';
import { inTransaction, type Transaction } from '@zehuan/platform';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { keyAfter, pageOf } from '../http/cursor.js';
import { Answers, apiPath, Reads } from '../http/operation.js';
import { idOf } from '../http/validation.js';
import { type ApiParts, PARTS } from '../parts.js';
import { RateLimited } from '../rates/budget.js';
import {
  AnchorDto,
  AuditEntriesQuery,
  AuditEntryDto,
  AuditEntryPageDto,
  VerificationDto,
  VerifyDto,
} from './audit.dto.js';

const entry = idOf('unknown-audit-entry');
const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The chain of a committee by its code. */
const chainOf = async (tx: Transaction, committee: string | undefined): Promise<string | undefined> =>
  committee === undefined || committee === administration ? committee : (await unitByCode(tx, committee)).id;

const dateOf = (instant: string | undefined): Date | undefined =>
  instant === undefined ? undefined : new Date(instant);

/** The trail of every change, for the audit administrator, who can act on nothing of it. */
@ApiTags('audit')
@Controller(`${apiPath}/audit`)
export class AuditController {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PARTS) private readonly parts: ApiParts,
  ) {}

  @Reads('entries', {
    permits: 'audit.read',
    summary: 'Entries of the audit trail, the newest first',
    description:
      'Rows of accounts, grants and settings are shown before and after; of all others only which columns were written.',
    answer: AuditEntryPageDto,
    refuses: ['cursor-invalid'],
  })
  listAuditEntries(
    @By() by: Acting,
    @Query() { cursor, limit = 50, committee, since, until, ...filter }: AuditEntriesQuery,
  ): Promise<AuditEntryPageDto> {
    return this.acts.read(by, async (tx) => {
      const rows = await listTrail(tx, {
        ...filter,
        ...{ chain: await chainOf(tx, committee), since: dateOf(since), until: dateOf(until) },
        ...{ after: keyAfter(cursor, isUuid), limit: limit + 1 },
      });
      return pageOf(
        rows,
        limit,
        (row) => row.id,
        (row) => row,
      );
    });
  }

  @Reads('entries/:id', {
    permits: 'audit.read',
    summary: 'An entry of the audit trail',
    answer: AuditEntryDto,
    refuses: ['unknown-audit-entry'],
  })
  readAuditEntry(@By() by: Acting, @Param('id', entry) id: string): Promise<AuditEntryDto> {
    return this.acts.read(by, (tx) => trailEntryById(tx, id));
  }

  /** It reads the whole trail, and the record if asked, so it counts as an export does. */
  @RateLimited('exports')
  @Answers('verification', {
    permits: 'audit.verify',
    summary: 'Whether the audit trail is as it was written, and where it first is not',
    description:
      'It is noted in the trail. With an anchor that was kept elsewhere, what was done by whoever has the database shows, too.',
    answer: VerificationDto,
    refuses: ['verification-running'],
  })
  async verifyAuditTrail(@By() by: Acting, @Body() body: VerifyDto): Promise<VerificationDto> {
    const { database, auditKeyPath } = this.parts;
    const anchors = body.anchor === undefined ? [] : [anchorFrom(body.anchor)];
    const chain = await inTransaction(database, by.actor, (tx) => chainOf(tx, body.committee));
    const keyring = auditKeyPath === undefined ? null : readKeyring(auditKeyPath);
    const verification = await verifyForPerson(database, by.actor, {
      ...{ keys: keyring && keysOf(keyring.publicKeys), anchors, chain },
      comparesRecord: body.comparesRecord ?? true,
    });
    const { entries, chains, seals, sealedThrough, areSignaturesJudged } = verification;
    const problems = verification.problems.map((problem) => ({
      ...problem,
      ...{ meaning: problemCodes[problem.code], detail: problem.detail ?? null },
    }));
    return { entries, chains, seals, sealedThrough, areSignaturesJudged, problems };
  }

  @Reads('anchor', {
    permits: 'audit.exportAnchor',
    summary: 'The last seal with the heads of all chains, to be kept where nobody who has the database can change it',
    answer: AnchorDto,
    refuses: ['nothing-sealed'],
  })
  exportAuditAnchor(@By() by: Acting): Promise<AnchorDto> {
    const { auditKeyPath } = this.parts;
    const keyring = auditKeyPath === undefined ? null : readKeyring(auditKeyPath);
    return this.acts.read(by, (tx) => exportAnchor(tx, keyring?.publicKeys ?? []));
  }
}
