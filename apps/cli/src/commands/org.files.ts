import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { exportUnits, importUnits, parseUnits, type SheetFormat, sheetFormats } from '@zehuan/org';
import { exitCodes, StartProblem } from '@zehuan/platform';
import { inOrg, type OrgContext } from './org.context.js';
import { importText } from './org.text.js';

const formatOf = (file: string): SheetFormat => {
  const format = sheetFormats.find((ending) => file.toLowerCase().endsWith(`.${ending}`));
  if (!format)
    throw new StartProblem(exitCodes.usage, `${file} ends neither in .xlsx nor in .csv; say which it is with --format`);
  return format;
};

const message = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

export interface ImportCommandOptions {
  readonly dryRun?: boolean;
  readonly format?: SheetFormat;
  readonly on?: string;
  readonly reason?: string;
}

/** Reads a sheet and imports it, or says what it would change. */
export async function importFile(
  context: OrgContext,
  file: string,
  { format, ...options }: ImportCommandOptions,
): Promise<void> {
  const content = await readFile(file).catch((cause: unknown) => {
    throw new StartProblem(exitCodes.usage, `The file cannot be read: ${message(cause)}`, { cause });
  });
  const rows = await parseUnits(content, format ?? formatOf(file));
  const outcome = await inOrg(context, (tx) => importUnits(tx, rows, options));
  context.report(outcome, importText(outcome, options.dryRun === true));
}

/** Writes beside the file first, so that a full disk never leaves half a file under its name. */
async function writeWhole(file: string, content: Buffer): Promise<void> {
  const part = `${file}.part`;
  try {
    await writeFile(part, content, { flush: true });
    await rename(part, file);
  } catch (cause) {
    await rm(part, { force: true });
    throw new StartProblem(exitCodes.cannotCreate, `The file cannot be written: ${message(cause)}`, { cause });
  }
}

export interface ExportCommandOptions {
  readonly under: string;
  readonly output: string;
  readonly format?: SheetFormat;
  readonly language: 'zh' | 'en';
}

/** Writes a unit and all below it as a sheet, with persons: whoever may run commands on the server has the record anyway. */
export async function exportFile(
  context: OrgContext,
  { output, format, ...options }: ExportCommandOptions,
): Promise<void> {
  const content = await inOrg(context, (tx) =>
    exportUnits(tx, { ...options, withPersons: true, format: format ?? formatOf(output) }),
  );
  await writeWhole(output, content);
  context.report({ file: output, bytes: content.length }, [`${output}: ${content.length} bytes`]);
}
