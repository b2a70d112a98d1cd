import { lookup as resolveName } from 'node:dns';
import { type IncomingMessage, request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { DeliveryFailure } from './transport.js';

export interface PostOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds for the whole exchange; 10,000 when left out. */
  readonly patience?: number;
  /** Whether the name may stand for this machine itself. */
  readonly allowsLoopback?: boolean;
  /** How names are resolved; the system's way when left out. */
  readonly resolve?: typeof resolveName;
}

export interface JsonAnswer {
  readonly status: number;
  readonly text: string;
}

const mostBytes = 65_536;

/** Addresses of this machine and of its link, where its own services listen and where clouds answer with credentials. */
const own = new BlockList();
own.addSubnet('127.0.0.0', 8, 'ipv4');
own.addSubnet('0.0.0.0', 8, 'ipv4');
own.addSubnet('169.254.0.0', 16, 'ipv4');
own.addAddress('::1', 'ipv6');
own.addAddress('::', 'ipv6');
own.addSubnet('fe80::', 10, 'ipv6');

/** Resolves a name and refuses what it stands for at the moment of connecting, so that it cannot change in between. */
const guardedLookup =
  (resolve: typeof resolveName): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const forbidden = error
        ? undefined
        : addresses.find(({ address, family }) => own.check(address, family === 6 ? 'ipv6' : 'ipv4'));
      const [first] = error ? [] : addresses;
      if (error) callback(error, []);
      else if (forbidden) callback(new DeliveryFailure('hopeless', 'the host stands for this machine itself'), []);
      else if (options.all === true) callback(null, addresses);
      else callback(null, first?.address ?? '', first?.family);
    });
  };

/**
 * Posts JSON and answers what came back; redirects are not followed. Throws `DeliveryFailure`: an outage when there was
 * no answer in time, hopeless when the name stands for this machine and may not.
 */
export const postJson = async (url: URL, body: string, options: PostOptions = {}): Promise<JsonAnswer> => {
  const { headers = {}, patience = 10_000, allowsLoopback = false, resolve = resolveName } = options;
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const isName = isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0;
  const settings: RequestOptions = {
    method: 'POST',
    agent: false,
    signal: AbortSignal.timeout(patience),
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'zehuan',
      ...headers,
    },
    ...(isName && !allowsLoopback ? { lookup: guardedLookup(resolve) } : { lookup: resolve }),
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
