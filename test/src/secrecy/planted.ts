/** Every name and text that was put into a year, each recognised wherever it comes up. */
export class Planted {
  private readonly texts = new Map<string, string>();

  /** Makes a text of a sort that stands nowhere else. */
  plant(sort: string, shape: (mark: string) => string = (mark) => `密语${mark}号`): string {
    const mark = `${String.fromCharCode(0x7532 + this.texts.size)}${(this.texts.size * 7919 + 104_729).toString(36)}`;
    const text = shape(mark);
    this.texts.set(text, sort);
    return text;
  }

  get count(): number {
    return this.texts.size;
  }

  /** Sorts of the texts that can be read in bytes: plainly, escaped for JSON or an address, or in base64. */
  foundIn(bytes: Buffer | string): readonly string[] {
    const said = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
    return [...this.texts]
      .filter(([text]) => appearancesOf(text).some((appearance) => said.includes(appearance)))
      .map(([, sort]) => sort);
  }
}

/** A text in base64 has three looks, by where in three bytes it begins; the first and last signs belong to its neighbours. */
const inBase64 = (text: string): readonly string[] =>
  [0, 1, 2].map((before) => {
    const signs = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]).toString('base64');
    return signs.replace(/=+$/, '').slice(before === 0 ? 0 : before + 1, -1);
  });

const appearancesOf = (text: string): readonly string[] => [
  text,
  text.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
  encodeURIComponent(text),
  ...inBase64(text),
];
