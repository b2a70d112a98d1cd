import { readFileSync } from 'node:fs';
import type { Settings } from '../settings/settings.js';

/** The settings that say how Temporal is reached. */
export type ConnectionSettings = Pick<
  Settings,
  | 'TEMPORAL_ADDRESS'
  | 'TEMPORAL_NAMESPACE'
  | 'TEMPORAL_API_KEY'
  | 'TEMPORAL_TLS'
  | 'TEMPORAL_TLS_CA_PATH'
  | 'TEMPORAL_TLS_CERT_PATH'
  | 'TEMPORAL_TLS_KEY_PATH'
  | 'TEMPORAL_TLS_SERVER_NAME'
>;

export interface TemporalTls {
  serverNameOverride?: string;
  serverRootCACertificate?: Uint8Array;
  clientCertPair?: { crt: Uint8Array; key: Uint8Array };
}

/** What the clients of Node and those of the worker's core take alike. */
export interface TemporalConnectionOptions {
  address: string;
  tls?: TemporalTls | boolean;
  apiKey?: string;
}

/** How to reach Temporal: address, TLS and key. Any certificate, key or name switches TLS on. */
export function temporalConnectionOptions(settings: ConnectionSettings): TemporalConnectionOptions {
  const {
    TEMPORAL_TLS_CA_PATH: ca,
    TEMPORAL_TLS_CERT_PATH: cert,
    TEMPORAL_TLS_KEY_PATH: key,
    TEMPORAL_TLS_SERVER_NAME: name,
  } = settings;
  const details: TemporalTls = {
    ...(name === undefined ? {} : { serverNameOverride: name }),
    ...(ca === undefined ? {} : { serverRootCACertificate: readFileSync(ca) }),
    ...(cert === undefined || key === undefined
      ? {}
      : { clientCertPair: { crt: readFileSync(cert), key: readFileSync(key) } }),
  };
  const hasDetails = Object.keys(details).length > 0;
  return {
    address: settings.TEMPORAL_ADDRESS ?? '127.0.0.1:7233',
    ...(hasDetails ? { tls: details } : settings.TEMPORAL_TLS ? { tls: true } : {}),
    ...(settings.TEMPORAL_API_KEY === undefined ? {} : { apiKey: settings.TEMPORAL_API_KEY }),
  };
}
