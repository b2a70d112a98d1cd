import { lookup as resolveName } from 'node:dns';
import { type IncomingMessage, request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { TLSSocketOptions } from 'node:tls';
import type { AddressJudge } from '../rules/reachable-address.js';
import { DeliveryFailure } from './transport.js';

export interface PostOptions {
  /** Which addresses may be connected to. */
  readonly judge: AddressJudge;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds for the whole exchange; 10,000 when left out. */
  readonly patience?: number;
  /** How names are resolved; the system's way when left out. */
  readonly resolve?: typeof resolveName;
  /** Certificates to trust, PEM; those of the system when left out. */
  readonly ca?: string;
}

export interface JsonAnswer {
  readonly status: number;
  readonly text: string;
}

const mostBytes = 65_536;

/**
 * Resolves a name once, at the moment of connecting, and answers only what may be connected to: what was judged is what
 * is connected to, whatever the name stands for a moment later. One address that may not be is enough to refuse.
 */
const judgedLookup =
  (resolve: typeof resolveName, judge: AddressJudge): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = error ? [] : addresses;
      if (error) callback(error, []);
      else if (!first) callback(new DeliveryFailure('outage', 'the host has no address'), []);
      else {
        const fault = addresses.map(({ address }) => judge(address)).find((each) => each !== null);
        if (fault !== undefined) callback(new DeliveryFailure('hopeless', fault), []);
        else if (options.all === true) callback(null, addresses);
        else callback(null, first.address, first.family);
      }
    });
  };

/** An address that is written in figures is resolved by nobody, so it is judged by itself. */
const assertReachable = ({ hostname }: URL, judge: AddressJudge): void => {
  const host = hostname.replace(/^\[|\]$/g, '');
  const fault = isIP(host) === 0 ? null : judge(host);
  if (fault !== null) throw new DeliveryFailure('hopeless', fault);
};

/**
 * Posts JSON and answers what came back; redirects are not followed, a certificate must be the host's own. Throws
 * `DeliveryFailure`: an outage when there was no answer in time, hopeless when the host may not be connected to.
 */
export const postJson = async (url: URL, body: string, options: PostOptions): Promise<JsonAnswer> => {
  const { judge, headers = {}, patience = 10_000, resolve = resolveName, ca } = options;
  assertReachable(url, judge);
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const settings: RequestOptions & Pick<TLSSocketOptions, 'ca' | 'rejectUnauthorized'> = {
    method: 'POST',
    // No connection is kept or shared: each is judged anew.
    agent: false,
    signal: AbortSignal.timeout(patience),
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'zehuan',
      ...headers,
    },
    lookup: judgedLookup(resolve, judge),
    rejectUnauthorized: true,
    ...(ca === undefined ? {} : { ca }),
  };
  try {
    return await new Promise<JsonAnswer>((fulfil, reject) => {
      const sent = request(url, settings, (answer) => {
        readText(answer).then((text) => fulfil({ status: answer.statusCode ?? 0, text }), reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  } catch (error) {
    if (error instanceof DeliveryFailure) throw error;
    throw new DeliveryFailure('outage', `no answer: ${codeOf(error)}`);
  }
};

/** The code of an error of the system; its message may name the address. */
const codeOf = (error: unknown): string => {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return name === 'AbortError' || name === 'TimeoutError'
    ? 'timed out'
    : typeof code === 'string'
      ? code
      : 'connection failed';
};

const readText = async (answer: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes) {
      answer.destroy();
      break;
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};
