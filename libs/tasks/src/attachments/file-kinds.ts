import { Refusal } from '@zehuan/contracts';

/** What a file must contain to be what its name says. */
type Proof =
  | { readonly by: 'beginning'; readonly mark: RegExp }
  | { readonly by: 'zip'; readonly entry: string }
  | { readonly by: 'compound'; readonly streams: readonly string[] }
  | { readonly by: 'text' };

/** A kind of file that may be attached: how the browser is told of it, and how its content proves it. */
export interface FileKind {
  readonly mediaType: string;
  readonly proof: Proof;
}

const beginning = (mediaType: string, mark: RegExp): FileKind => ({ mediaType, proof: { by: 'beginning', mark } });
const zip = (mediaType: string, entry: string): FileKind => ({ mediaType, proof: { by: 'zip', entry } });
const compound = (mediaType: string, ...streams: string[]): FileKind => ({
  mediaType,
  proof: { by: 'compound', streams },
});
const text = (mediaType: string): FileKind => ({ mediaType, proof: { by: 'text' } });

const ooxml = 'application/vnd.openxmlformats-officedocument';
const word = compound('application/msword', 'WordDocument');
const sheet = compound('application/vnd.ms-excel', 'Workbook', 'Book');
const jpeg = beginning('image/jpeg', /^\xff\xd8\xff/);
const tiff = beginning('image/tiff', /^(II\x2a\0|MM\0\x2a)/);
const slides = compound('application/vnd.ms-powerpoint', 'PowerPoint Document');

/** The streams by which compound files of other kinds than that of these are known. */
export const foreignStreams = (own: readonly string[]): readonly string[] =>
  [word, sheet, slides]
    .flatMap(({ proof }) => (proof.by === 'compound' ? proof.streams : []))
    .filter((name) => !own.includes(name));

/** By extension, lower case. Office files of Microsoft and WPS, OFD (GB/T 33190), PDF, pictures and plain text. */
export const fileKinds: Readonly<Record<string, FileKind | undefined>> = {
  pdf: beginning('application/pdf', /^%PDF-/),
  png: beginning('image/png', /^\x89PNG\r\n\x1a\n/),
  jpg: jpeg,
  jpeg,
  gif: beginning('image/gif', /^GIF8[79]a/),
  // Two letters would be little: the head that follows them has one of five lengths.
  bmp: beginning('image/bmp', /^BM[^]{12}[\x28\x34\x38\x6c\x7c]\0\0\0/),
  webp: beginning('image/webp', /^RIFF[^]{4}WEBPVP8/),
  tif: tiff,
  tiff,
  docx: zip(`${ooxml}.wordprocessingml.document`, 'word/document.xml'),
  xlsx: zip(`${ooxml}.spreadsheetml.sheet`, 'xl/workbook.xml'),
  pptx: zip(`${ooxml}.presentationml.presentation`, 'ppt/presentation.xml'),
  ofd: zip('application/ofd', 'OFD.xml'),
  doc: word,
  wps: word,
  xls: sheet,
  et: sheet,
  ppt: slides,
  dps: slides,
  txt: text('text/plain'),
  csv: text('text/csv'),
};

/** Every extension that is accepted. */
export const acceptedExtensions: readonly string[] = Object.keys(fileKinds);

/** The refusal of a file whose content is not what its name claims. */
export const contentRefused = (why = 'its content is not what its name says'): Refusal =>
  new Refusal(
    'attachment-type-refused',
    `The file is not accepted: ${why}. Accepted are ${acceptedExtensions.join(', ')}`,
  );

/** The kind that a file's name claims; undefined where such files are not accepted. */
export function kindByName(name: string): FileKind | undefined {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  return extension !== undefined && Object.hasOwn(fileKinds, extension) ? fileKinds[extension] : undefined;
}

/** The last part of a name, without what no file system and no header bears; null where nothing is left. */
export function safeName(name: string): string | null {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim();
  return clean === '' || clean === '.' || clean === '..' || clean.length > 200 ? null : clean;
}
