import { expect, it } from 'vitest';
import { readArguments } from './arguments.ts';
import { MAX_TOTAL_BYTES } from './limits.ts';

it('needs no words', () => {
  expect(readArguments([])).toEqual({
    host: 'localhost',
    port: 4180,
    origins: [],
    folder: null,
    redis: [],
    maxBytes: MAX_TOTAL_BYTES,
    behindProxy: false,
  });
});

it('reads them all', () => {
  const words = '--host 0.0.0.0 --port 8080 --origin https://a.example --origin http://localhost:1';
  expect(readArguments([...words.split(' '), '--folder', 'x', '--max-bytes', '5'])).toMatchObject({
    host: '0.0.0.0',
    port: 8080,
    origins: ['https://a.example', 'http://localhost:1'],
    folder: 'x',
    maxBytes: 5,
  });
  expect(readArguments(['--redis', 'redis://a', '--redis', 'redis://b'])).toMatchObject({
    redis: ['redis://a', 'redis://b'],
  });
});

it.each([
  [['--port', 'x']],
  [['--port', '65536']],
  [['--max-bytes', '-1']],
  [['--max-bytes', '']],
  [['--origin', '*']],
  [['--origin', 'https://a.example/']],
  [['--unknown']],
  [['word']],
  [['--redis', 'redis://a', '--folder', 'x']],
  [['--redis', 'redis://a', '--max-bytes', '5']],
])('refuses %j', (words) => expect(readArguments(words)).toBeTypeOf('string'));
