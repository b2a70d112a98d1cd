import { createHash } from 'node:crypto';
import { Controller, Inject, Query, StreamableFile, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AccountRows,
  accountTemplate,
  firstPasswordSheet,
  firstPasswordsFor,
  importAccounts,
  type ImportedAccount,
  mostImportedAccounts,
  parseAccounts,
  planAccountImport,
} from '@zehuan/access';
import { formatOf } from '@zehuan/org';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { Answers, apiPath, Changes, Reads, Uploads } from '../http/operation.js';
import { ReadsFile } from '../http/receives-file.js';
import { asDownload } from '../http/security-headers.js';
import { type ApiParts, PARTS } from '../parts.js';
import { RateLimited } from '../rates/budget.js';
import { SheetQuery } from '../sheets/sheets.dto.js';
import { workbookType } from '../sheets/sheets.js';
import { AccountImportPlanDto } from './accounts.dto.js';

const rowsIn = ({ buffer }: Express.Multer.File): Promise<AccountRows> => parseAccounts(buffer, formatOf(buffer));

/** Passwords are told once, and not kept for a repeat. */
const withoutPasswords = (accounts: readonly ImportedAccount[]): readonly ImportedAccount[] =>
  accounts.map((account) => ({ ...account, password: null }));

/** Accounts by the hundred, from a sheet. */
@ApiTags('access')
@Controller(`${apiPath}/accounts/imports`)
export class AccountImportsController {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PARTS) private readonly parts: ApiParts,
  ) {}

  @RateLimited('exports')
  @Reads('template', {
    permits: 'account.read',
    summary: 'An empty sheet of accounts to be filled in',
    file: [workbookType],
  })
  async readAccountTemplate(@By() by: Acting, @Query() { language = 'zh' }: SheetQuery): Promise<StreamableFile> {
    return this.send(by, 'accounts', await accountTemplate(language));
  }

  @Answers('preview', {
    permits: 'account.import',
    summary: 'Say which accounts a sheet (Excel or CSV) would make, and change nothing',
    answer: AccountImportPlanDto,
    refuses: ['import-refused', 'attachment-too-large'],
  })
  @Uploads()
  @UseInterceptors(ReadsFile)
  async previewAccountImport(
    @By() by: Acting,
    @UploadedFile() file: Express.Multer.File,
  ): Promise<AccountImportPlanDto> {
    const rows = await rowsIn(file);
    const { creations, unchanged } = await this.acts.read(by, (tx) => planAccountImport(tx, rows, this.issuer));
    const accounts = creations.map(({ row, login, name, unitCode, unitName, subject }) => ({
      ...{ row, login, name, unitCode, unitName, isByProvider: subject !== null },
    }));
    return { accounts, unchanged };
  }

  @Changes('POST', '', {
    permits: 'account.import',
    summary: 'Make the accounts of a sheet (Excel or CSV); all or, where one row is wrong, none',
    description: `At most ${mostImportedAccounts} rows. Answers a workbook with the first passwords, which are told this once: a repeat gets it without them.`,
    file: [workbookType],
    refuses: ['import-refused', 'attachment-too-large', 'login-taken', 'account-exists', 'identity-bound'],
  })
  @Uploads()
  @UseInterceptors(ReadsFile)
  async importAccounts(
    @By() by: Acting,
    @Query() { language = 'zh' }: SheetQuery,
    @UploadedFile() file: Express.Multer.File,
  ): Promise<StreamableFile> {
    const rows = await rowsIn(file);
    const { issuer } = this;
    const plan = await this.acts.read(by, (tx) => planAccountImport(tx, rows, issuer));
    const passwords = await firstPasswordsFor(plan);
    const uploadedSha256 = createHash('sha256').update(file.buffer).digest('hex');
    const made = await this.acts.act(by, (tx) => importAccounts(tx, rows, { issuer, passwords }), {
      uploadedSha256,
      kept: withoutPasswords,
    });
    return this.send(by, 'first-passwords', await firstPasswordSheet(made, language));
  }

  private get issuer(): string | null {
    return this.parts.provider?.settings.issuer ?? null;
  }

  private send({ response }: Acting, name: string, file: Buffer): StreamableFile {
    asDownload(response, `${name}.xlsx`);
    return new StreamableFile(file, { type: workbookType, length: file.length });
  }
}
