import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { networkOf, requestOrigin } from '../../../bot/directLine/requestOrigin.js';

const request = (headers: Record<string, string>, remoteAddress = '198.51.100.1'): IncomingMessage =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage;
const config = { origins: ['https://www.example.org'], publicUrl: undefined, trustedProxies: 0 };

describe('an address', () => {
  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['192.0.2.1:4711', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:0DB8:0001:0002:3:4:5:6', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['unknown', 'unknown'],
    ['', ''],
  ])('%s counts as %s', (address, network) => expect(networkOf(address)).toBe(network));
});

describe('a request', () => {
  const forwarded = {
    host: 'inside:3978',
    'x-forwarded-for': '203.0.113.9, 203.0.113.5, 203.0.113.4',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'chat.example.org',
  };

  test.each([
    [0, '198.51.100.1', 'http://inside:3978'],
    [1, '203.0.113.4', 'https://chat.example.org'],
    [2, '203.0.113.5', 'https://chat.example.org'],
  ])('behind %i trusted proxies comes from %s and reached %s', (trustedProxies, address, own) => {
    expect(requestOrigin(request(forwarded), { ...config, trustedProxies })).toMatchObject({ address, own });
  });

  test('goes to the configured address, whatever its headers say', () => {
    const publicUrl = 'https://chat.example.org';
    expect(requestOrigin(request({ host: 'evil.example' }), { ...config, publicUrl }).own).toBe(publicUrl);
  });

  test.each(['evil.example/path', 'a b', 'user@host', '', 'x:99999999'])(
    'with the host "%s" is not believed',
    (host) => {
      expect(requestOrigin(request({ host }), config).own).toBe('http://localhost');
    },
  );

  test.each([
    [undefined, true],
    ['http://localhost:3978', true],
    ['https://www.example.org', true],
    ['https://localhost:3978', false],
    ['http://localhost:3979', false],
    ['null', false],
    ['', false],
  ])('from a page of %s: %s', (origin, isAllowed) => {
    const headers = { host: 'localhost:3978', ...(origin === undefined ? {} : { origin }) };
    expect(requestOrigin(request(headers), config).isAllowed).toBe(isAllowed);
  });
});
