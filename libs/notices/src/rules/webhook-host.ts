import { Refusal } from '@zehuan/contracts';
import ipaddr from 'ipaddr.js';
import { reachable } from './reachable-address.js';

const invalid = (message: string): Refusal => new Refusal('invalid-input', undefined, [{ pointer: '/host', message }]);
const nowhere = reachable({ allowsPrivate: true, own: new Set() });

/**
 * A host as addresses name it: lower case, other scripts in their plain form, an IPv6 address without brackets. Refuses
 * `invalid-input` what is no host, or may never be written to.
 */
export function webhookHost(text: string): string {
  const given = text.trim().toLowerCase();
  const inUrl = given.includes(':') && !given.startsWith('[') ? `[${given}]` : given;
  const url = URL.canParse(`http://${inUrl}/`) ? new URL(`http://${inUrl}/`) : null;
  if (url === null || url.port !== '' || url.username !== '' || url.pathname !== '/' || url.search + url.hash !== '')
    throw invalid('Give the name of a host or its address, without a port or a path');
  const host = bareHost(url);
  const fault = ipaddr.isValid(host) ? nowhere(host) : null;
  if (fault !== null || /(^|\.)localhost\.?$/.test(host))
    throw invalid(fault ?? 'the host stands for this machine itself');
  return host;
}

/** The host of an address as it is in the list. */
export const bareHost = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '').replace(/(?<=[^.])\.$/, '');

/** Its port; that of its protocol where it names none. */
export const portOf = ({ port, protocol }: URL): number =>
  port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
