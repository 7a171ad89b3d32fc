import { describe, expect, it } from 'vitest';
import {
  context,
  contextPrimitive,
  integer,
  oid,
  sequence,
  utf8Bytes,
  utf8String,
  type Bytes,
} from '../../../tools/demo/pki/der.ts';
import { rdn } from '../../../tools/testing/issuance.ts';
import { readWhole } from '../der/cursor.ts';
import { generalNameOf, type GeneralName } from './general-name.ts';
import { nameConstraintsOf, namesAllowed, type NameConstraints } from './name-constraints.ts';

const email = (text: string) => contextPrimitive(1, utf8Bytes(text));
const dns = (text: string) => contextPrimitive(2, utf8Bytes(text));
const uri = (text: string) => contextPrimitive(6, utf8Bytes(text));
const ip = (...octets: readonly number[]) => contextPrimitive(7, Uint8Array.from(octets));
const directory = (...names: readonly string[]) =>
  context(4, sequence(...names.map((name) => rdn('2.5.4.11', utf8String(name)))));
const other = (type: string) => context(0, oid(type), context(0, utf8String('x')));

const subtrees = (number: number, bases: readonly Bytes[]): readonly Bytes[] =>
  bases.length === 0 ? [] : [context(number, ...bases.map((base) => sequence(base)))];

function constraints(permitted: readonly Bytes[], excluded: readonly Bytes[] = []) {
  return readNameConstraints(sequence(...subtrees(0, permitted), ...subtrees(1, excluded)));
}

const readNameConstraints = (der: Bytes): NameConstraints | null =>
  readWhole(der, (cursor) => nameConstraintsOf(cursor.any()));

const nameOf = (der: Bytes): GeneralName =>
  readWhole(der, (cursor) => generalNameOf(cursor.any()))!;

function allowed(names: readonly Bytes[], ...all: readonly (NameConstraints | null)[]): boolean {
  return namesAllowed(
    { subject: [], emails: [], subjectAltName: names.map(nameOf) },
    all.map((one) => one!),
  );
}

type Row = readonly [name: Bytes, base: Bytes, lies: boolean, words: string];

const ROWS: readonly Row[] = [
  [dns('example.org'), dns('example.org'), true, 'the host itself'],
  [dns('a.b.example.org'), dns('EXAMPLE.org'), true, 'labels to the left, any case'],
  [dns('notexample.org'), dns('example.org'), false, 'the same end within a label'],
  [dns('example.org'), dns('a.example.org'), false, 'a host above the base'],
  [dns('example.org'), dns(''), true, 'the empty base'],
  [dns('*.example.org'), dns('example.org'), true, 'a wildcard below the base'],
  [email('a@example.org'), email('a@EXAMPLE.org'), true, 'the mailbox, any case of the host'],
  [email('A@example.org'), email('a@example.org'), false, 'another case of the local part'],
  [email('b@example.org'), email('a@example.org'), false, 'another mailbox'],
  [email('a@example.org'), email('example.org'), true, 'a mailbox of the host'],
  [email('a@b.example.org'), email('example.org'), false, 'a host below the host'],
  [email('a@b.example.org'), email('.example.org'), true, 'a host below the domain'],
  [email('a@example.org'), email('.example.org'), false, 'the domain itself'],
  [email('"a b"@example.org'), email('example.org'), true, 'a quoted local part'],
  [uri('https://example.org/x'), uri('example.org'), true, 'the host of the address'],
  [uri('https://u:p@example.org:8443?q'), uri('example.org'), true, 'user and port left aside'],
  [uri('https://a.example.org'), uri('example.org'), false, 'a host below the host'],
  [uri('https://a.example.org'), uri('.example.org'), true, 'a host below the domain'],
  [uri('https://evil.org/example.org'), uri('example.org'), false, 'the base in the path'],
  [uri('https://example.org@evil.org'), uri('example.org'), false, 'the base as the user'],
  [ip(192, 0, 2, 7), ip(192, 0, 2, 0, 255, 255, 255, 0), true, 'an address of the network'],
  [ip(192, 0, 3, 7), ip(192, 0, 2, 0, 255, 255, 255, 0), false, 'an address outside'],
  [ip(192, 0, 2, 7), ip(...Array<number>(32).fill(0)), false, 'an address of the other family'],
  [directory('a', 'b'), directory('a'), true, 'a name below the base'],
  [directory('A'), directory('a'), true, 'the base itself, as names compare'],
  [directory('a'), directory('a', 'b'), false, 'a name above the base'],
  [directory('b', 'a'), directory('a'), false, 'the base at another place'],
  [directory('a'), directory(), true, 'the base of all names'],
];

describe('a subtree', () => {
  it.each(ROWS.map(([name, base, lies, words]) => [words, name, base, lies] as const))(
    '%s',
    (_, name, base, lies) => {
      expect(allowed([name], constraints([base]))).toBe(lies);
      expect(allowed([name], constraints([], [base]))).toBe(!lies);
    },
  );

  it('binds its own form only', () => {
    expect(allowed([dns('a.org'), email('a@a.org')], constraints([directory('a')]))).toBe(true);
  });

  it('excluded ones win over permitted ones', () => {
    expect(allowed([dns('a.org')], constraints([dns('a.org')], [dns('a.org')]))).toBe(false);
  });

  it('one of several permitted is enough within a certificate, every certificate must permit', () => {
    const [a, b] = [constraints([dns('a.org'), dns('b.org')]), constraints([dns('b.org')])];
    expect(allowed([dns('a.org')], a)).toBe(true);
    expect(allowed([dns('a.org')], a, b)).toBe(false);
    expect(allowed([dns('b.org')], a, b)).toBe(true);
  });

  it('every name must lie within', () => {
    expect(allowed([dns('a.org'), dns('b.org')], constraints([dns('a.org')]))).toBe(false);
  });

  it('a wildcard may stand for an excluded host', () => {
    expect(allowed([dns('*.example.org')], constraints([], [dns('a.example.org')]))).toBe(false);
    expect(allowed([dns('*.example.org')], constraints([dns('a.example.org')]))).toBe(false);
  });
});

describe('what cannot be compared', () => {
  const MAILBOX = '1.3.6.1.5.5.7.8.9';
  it.each([
    ['another name that is constrained', other('1.2.3'), other('1.2.3')],
    [
      'a registered identifier',
      contextPrimitive(8, Uint8Array.of(42)),
      contextPrimitive(8, Uint8Array.of(42)),
    ],
    ['a mailbox in UTF-8 under constraints on mailboxes', other(MAILBOX), email('example.org')],
    ['a host that is none', dns('.example.org'), dns('example.org')],
    ['a mailbox that is none', email('a@b@example.org'), email('example.org')],
    [
      'a mailbox outside ASCII',
      contextPrimitive(1, utf8Bytes('ž@example.org')),
      email('example.org'),
    ],
    [
      'an address with a mask',
      ip(192, 0, 2, 0, 255, 255, 255, 0),
      ip(192, 0, 2, 0, 255, 255, 255, 0),
    ],
    ['a URI without host', uri('urn:a:b'), uri('example.org')],
    ['a URI with an address for a host', uri('https://192.0.2.1/'), uri('example.org')],
    ['a base with a leading period', dns('a.example.org'), dns('.example.org')],
  ])('is refused: %s', (_, name, base) => {
    expect(allowed([name], constraints([base]))).toBe(false);
    expect(allowed([name], constraints([], [base]))).toBe(false);
  });

  it('does no harm where no name of the form is there', () => {
    const unusable = constraints([other('1.2.3')], [dns('.example.org')]);
    expect(allowed([email('a@example.org')], unusable)).toBe(true);
  });
});

describe('the subject', () => {
  const within = (subject: readonly string[], emails: readonly string[], base: Bytes) =>
    namesAllowed({ subject, emails, subjectAltName: null }, [constraints([base])!]);
  const [key = ''] = (nameOf(directory('a')) as { rdnKeys: readonly string[] }).rdnKeys;

  it('is a directory name', () => {
    expect(within([key], [], directory('a'))).toBe(true);
    expect(within([key], [], directory('b'))).toBe(false);
  });

  it('that is empty is not judged', () => {
    expect(within([], [], directory('b'))).toBe(true);
  });

  it('gives its mail address, but only without alternative names', () => {
    expect(within([], ['a@example.org'], email('example.com'))).toBe(false);
    expect(
      namesAllowed({ subject: [], emails: ['a@example.org'], subjectAltName: [] }, [
        constraints([email('example.com')])!,
      ]),
    ).toBe(true);
  });
});

describe('the extension', () => {
  it.each([
    ['empty', sequence()],
    ['with an empty list', sequence(context(0))],
    [
      'with the same list twice',
      sequence(...subtrees(0, [dns('a.org')]), ...subtrees(0, [dns('b.org')])),
    ],
    [
      'with a maximum',
      sequence(context(0, sequence(dns('a.org'), contextPrimitive(1, Uint8Array.of(1))))),
    ],
    [
      'with a minimum',
      sequence(context(0, sequence(dns('a.org'), contextPrimitive(0, Uint8Array.of(1))))),
    ],
    ['with a wildcard', sequence(...subtrees(0, [dns('*.example.org')]))],
    ['with an address without mask', sequence(...subtrees(0, [ip(192, 0, 2, 0)]))],
    ['with holes in a mask', sequence(...subtrees(0, [ip(192, 0, 2, 0, 255, 0, 255, 0)]))],
    ['with a mailbox that is none', sequence(...subtrees(0, [email('a@b@c.org')]))],
    ['that is something else', integer(1)],
  ])('is refused %s', (_, value) => {
    expect(readNameConstraints(value)).toBeNull();
  });

  it('may say the default minimum', () => {
    const value = sequence(
      context(0, sequence(dns('a.org'), contextPrimitive(0, Uint8Array.of(0)))),
    );
    expect(readNameConstraints(value)?.permitted).toHaveLength(1);
  });
});
