import { createTransport } from 'nodemailer';
import { DeliveryFailure, type Transport } from './transport.js';

export interface SmtpOptions {
  /** `smtp://user:password@host:587`, or `smtps://…`. */
  readonly url: string;
  readonly from: string;
  /** Milliseconds until a server that does not answer counts as away; 10,000 when left out. */
  readonly patience?: number;
}

/** The shape of what nodemailer throws, as far as it is judged here. */
interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/** Errors that another message to the same server would meet as well. */
const outages = new Set([
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ETLS',
  'EAUTH',
  'ENOAUTH',
  'EPROTOCOL',
  'EPROXY',
]);

const failureOf = (error: unknown): DeliveryFailure => {
  const { code, responseCode, command } = error as SmtpError;
  const said = ['SMTP', code, responseCode, command].filter((part) => part !== undefined).join(' ');
  // A connection that broke while a message was under way says something about that message, too.
  const wasUnderWay = command === 'DATA' || command === 'MAIL FROM' || command === 'RCPT TO';
  if (code !== undefined && outages.has(code) && !wasUnderWay) return new DeliveryFailure('outage', said);
  const isRejected = responseCode !== undefined && responseCode >= 500 && responseCode < 600;
  return new DeliveryFailure(isRejected && code === 'EENVELOPE' ? 'hopeless' : 'refused', said);
};

/** Mail over a few lasting connections. A message is never sent again by the pool itself: the record counts attempts. */
export const smtpTransport = ({ url, from, patience = 10_000 }: SmtpOptions): Transport => {
  const pool = createTransport({
    url,
    pool: true,
    maxConnections: 4,
    maxRequeues: 0,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: 2 * patience,
    dnsTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ address, messageId, subject, text, html }) {
      try {
        await pool.sendMail({
          from,
          to: { name: '', address },
          messageId,
          subject,
          text,
          html,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        throw failureOf(error);
      }
    },
    close: () => pool.close(),
  };
};
