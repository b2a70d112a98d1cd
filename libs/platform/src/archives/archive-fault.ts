/** Why an archive is not taken: it holds more than it may, or it is not put together as one should be. */
export class ArchiveFault extends Error {
  readonly kind: 'too-large' | 'broken';

  constructor(kind: ArchiveFault['kind'], message: string) {
    super(message);
    this.name = 'ArchiveFault';
    this.kind = kind;
  }
}

export const broken = (message: string): ArchiveFault => new ArchiveFault('broken', message);

/** How much an archive may hold, all archives inside of it counted in. */
export interface ArchiveLimits {
  /** Bytes that come out when everything is unpacked. */
  readonly unpackedBytes: number;
  readonly entries: number;
  /** How many archives may lie inside one another; 1 allows none inside. */
  readonly depth: number;
}

/** What is left of the limits while an archive is read. */
export class ArchiveBudget {
  private bytes = 0;
  private entries = 0;

  constructor(private readonly limits: ArchiveLimits) {}

  spendBytes(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes > this.limits.unpackedBytes)
      throw new ArchiveFault('too-large', `it unpacks to more than ${this.limits.unpackedBytes} bytes`);
  }

  spendEntry(): void {
    this.entries += 1;
    if (this.entries > this.limits.entries)
      throw new ArchiveFault('too-large', `it has more than ${this.limits.entries} entries`);
  }

  assertDepth(depth: number): void {
    if (depth > this.limits.depth)
      throw new ArchiveFault('too-large', `archives lie in it more than ${this.limits.depth} deep`);
  }
}
