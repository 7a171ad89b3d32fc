import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { elmModel } from '../../src/verification/structure/model/elm.ts';
import { parseCsv } from './csv.ts';
import { modelData } from './model.ts';

/** The tables of facts that the model is made from; not part of the project. */
const TABLES = new URL('../../../shared/data/', import.meta.url);
const table = (name: string) => parseCsv(readFileSync(new URL(name, TABLES), 'utf8'));

it('reads quoted fields', () => {
  expect(parseCsv('a,b\n"x, ""y""",z\n1,\n')).toEqual([
    { a: 'x, "y"', b: 'z' },
    { a: '1', b: '' },
  ]);
});

describe.skipIf(!existsSync(TABLES)).each(['3.1', '3.2'] as const)('ELM %s', (version) => {
  it('is what its tables say, and holds every row that is in force', () => {
    const shapes = table(`elm-shapes-${version}.csv`);
    const model = elmModel(version);
    expect(modelData(table(`elm-context-${version}.csv`), shapes)).toEqual(model);
    const active = shapes.filter(({ class: target }) => target !== 'cred:VerifiableCredential');
    const rows = Object.values(model.profiles).flatMap((one) => Object.values(one).flat());
    expect([shapes.length, rows.length]).toEqual([560, active.length]);
  });
});
