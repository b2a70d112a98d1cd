import type { DeliveryChannel } from '../record/delivery.entity.js';
import type { FailureKind } from '../rules/retry.js';
import type { MessageText, NoticeLine } from '../rules/notice-text.js';

/** What is handed to the outside. */
export interface OutsideMessage extends MessageText {
  /** The same however often it is tried, so that whoever gets it twice can tell. */
  readonly messageId: string;
  /** A mail address, the address of a webhook, or the key of a robot. */
  readonly address: string;
  readonly secret: string | null;
  readonly lines: readonly NoticeLine[];
  readonly publicUrl: string;
  readonly at: Date;
}

/** One way to the outside. `send` fulfils when the other side has taken the message, and throws `DeliveryFailure`. */
export interface Transport {
  send(message: OutsideMessage): Promise<void>;
  close?(): void;
}

export type Transports = Readonly<Partial<Record<DeliveryChannel, Transport>>>;

/** A message did not go out. What it says is kept in the record: never an address, a key or a secret. */
export class DeliveryFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string) {
    super(message);
    this.name = 'DeliveryFailure';
    this.kind = kind;
  }
}
