import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reachable } from './reachable-address.js';

const own = new Set(['198.51.99.7', '10.1.1.1']);
const outside = reachable({ allowsPrivate: false, own });
const inside = reachable({ allowsPrivate: true, own });

describe('an address to which messages may go', () => {
  it.each(['1.2.3.4', '223.5.5.5', '2400:3200::1', '2606:4700::1111', '::ffff:1.2.3.4'])('is %s', (address) => {
    expect([outside(address), inside(address)]).toEqual([null, null]);
  });

  it.each(['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', 'fd12::1', '::ffff:10.0.0.1'])(
    'is %s where private networks are allowed',
    (address) => {
      expect(outside(address)).toMatch('private network');
      expect(inside(address)).toBeNull();
    },
  );

  it.each([
    ['this machine', ['127.0.0.1', '127.1.2.3', '::1', '0.0.0.0', '0.1.2.3', '::', '198.51.99.7', '10.1.1.1']],
    [
      'this machine in other words',
      ['::ffff:127.0.0.1', '::ffff:7f00:1', '::127.0.0.1', '::1.2.3.4', '::ffff:0:127.0.0.1'],
    ],
    ['what is linked to it', ['169.254.1.1', 'fe80::1', '::ffff:169.254.1.1']],
    [
      'the metadata of a cloud',
      ['169.254.169.254', 'fd00:ec2::254', 'fd20:ce::254', '100.100.100.200', '168.63.129.16'],
    ],
    ['metadata in other words', ['::ffff:169.254.169.254', '::ffff:100.100.100.200', 'FD00:0EC2:0:0:0:0:0:254']],
    ['many machines', ['224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1']],
    ['one behind a translation', ['64:ff9b::7f00:1', '2002:7f00:1::', '2001:0:7f00:1::', '64:ff9b:1::a00:1']],
    ['nobody', ['192.0.2.1', '198.18.0.1', '203.0.113.9', '240.0.0.1', '2001:db8::1', '100::1', 'fec0::1', '5f00::1']],
    ['no address', ['', 'localhost', 'hooks.test', '1.2.3.4.5', '::g']],
  ])('is never that of %s', (_, addresses) => {
    for (const address of addresses) expect([address, inside(address)]).toEqual([address, expect.any(String)]);
  });

  it('is judged alike as IPv4 and as the same written in IPv6', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(inside(`::ffff:${address}`)).toBe(inside(address));
        expect(outside(`::ffff:${address}`)).toBe(outside(address));
        if (inside(address) !== null) expect(outside(address)).not.toBeNull();
      }),
    );
  });

  it('is, of IPv6, in the part of it that is given to single machines, or in a private network', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        if (outside(address) === null) expect(address).toMatch(/^(2|3)[0-9a-f]{3}:|^(0*:)*(:)?(0*:)*ffff:/i);
      }),
      { numRuns: 500 },
    );
  });
});
