import { describe, expect, it } from 'vitest';
import { filesOf, type Part } from './early-parts.ts';

function chunk(fileName: string, module: string | null, imports: readonly string[] = []): Part {
  return {
    type: 'chunk',
    fileName,
    facadeModuleId: module === null ? null : `/root/${module}`,
    imports,
  };
}

const bundle: Readonly<Record<string, Part>> = {
  'first.js': chunk('first.js', 'src/main.tsx'),
  'shared.js': chunk('shared.js', null, ['first.js']),
  'a.js': chunk('a.js', 'src/a.tsx', ['first.js', 'shared.js']),
  'b.js': chunk('b.js', 'src/b.tsx', ['shared.js', 'outside']),
  'a.css': { type: 'asset', fileName: 'a.css' },
};

describe('the files of modules', () => {
  it('are their own and those that they import, each once', () => {
    expect(filesOf(bundle, '/root', ['src/a.tsx', 'src/b.tsx'])).toEqual([
      'first.js',
      'shared.js',
      'a.js',
      'outside',
      'b.js',
    ]);
  });

  it('are none for no modules', () => {
    expect(filesOf(bundle, '/root', [])).toEqual([]);
  });

  it('fail the build where a module has moved', () => {
    expect(() => filesOf(bundle, '/root', ['src/c.tsx'])).toThrow('src/c.tsx');
    expect(() => filesOf(bundle, '/elsewhere', ['src/a.tsx'])).toThrow('src/a.tsx');
  });
});
