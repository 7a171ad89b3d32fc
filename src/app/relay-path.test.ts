import { expect, it } from 'vitest';
import { readRelayPath } from './relay-path.ts';

it.each(['/relay', '/app/relay', '/a-b_c/1'])('takes %s', (relay) =>
  expect(readRelayPath({ relay, registries: [] })).toBe(relay),
);

it.each([
  '',
  'relay',
  '/',
  '//relay.example',
  '/\\relay.example',
  'https://relay.example/relay',
  '/../relay',
  '/relay/',
  '/relay?to=x',
  '/relay#x',
  '/re lay',
  '/%2frelay',
  7,
  null,
  ['/relay'],
])('has none in %j', (relay) => expect(readRelayPath({ relay })).toBeNull());

it.each([undefined, null, 'x', {}, []])('has none in a configuration that is %j', (config) =>
  expect(readRelayPath(config)).toBeNull(),
);
