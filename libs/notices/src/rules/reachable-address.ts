import ipaddr from 'ipaddr.js';

/** Why an address may not be connected to, as the end of a sentence; null where it may. */
export type AddressJudge = (address: string) => string | null;

/** Where clouds answer whoever asks with credentials, as far as no range below holds them. */
const metadata = new Set(['fd00:ec2::254', 'fd20:ce::254', '100.100.100.200', '168.63.129.16', '192.0.0.192']);
/** Networks of an organization, which an administrator may open for a host. */
const inside = new Set(['private', 'uniqueLocal', 'carrierGradeNat']);
const compatible = /:(?<!ffff:)\d+\.\d/i;
const globalUnicast: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

const isIn6 = (address: ipaddr.IPv4 | ipaddr.IPv6, range: [ipaddr.IPv6, number]): boolean =>
  address.kind() === 'ipv4' || (address as ipaddr.IPv6).match(range);

/**
 * Judges addresses to which a message of ours may go: those of the internet, and those of the organization's own
 * networks where that is allowed. Never this machine, its link, a cloud's metadata, many machines at once, nor an
 * address that stands for another in a way that hides which.
 * @param own addresses of this machine, none of which may be connected to
 */
export const reachable =
  ({ allowsPrivate, own }: { readonly allowsPrivate: boolean; readonly own: ReadonlySet<string> }): AddressJudge =>
  (text) => {
    // `::1.2.3.4` would be read as 1.2.3.4, and is connected to as something else.
    if (compatible.test(text)) return 'the host stands for no single machine';
    if (!ipaddr.isValid(text)) return 'the host has no address';
    // An IPv4 address that is written as IPv6 is judged as what it stands for.
    const address = ipaddr.process(text);
    const range = address.range();
    const plain = address.toString();
    if (metadata.has(plain) || range === 'linkLocal') return 'the host stands for what only this machine should reach';
    if (range === 'loopback' || range === 'unspecified' || own.has(plain))
      return 'the host stands for this machine itself';
    if (inside.has(range))
      return allowsPrivate ? null : 'the host lies in a private network, which is not allowed for it';
    return range === 'unicast' && isIn6(address, globalUnicast) ? null : 'the host stands for no single machine';
  };
