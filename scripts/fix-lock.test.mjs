import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completed } from './fix-lock.mjs';

describe('the lock file', () => {
  it('gets the builds for other platforms that npm left out', () => {
    const { lock, added } = completed({
      packages: {
        '': { name: 'root' },
        'node_modules/tool': {
          dev: true,
          optionalDependencies: {
            '@tool/linux-x64-musl': '1.2.3',
            '@tool/windows-arm64': '1.2.3',
            '@tool/linux-x64': '1.2.3',
          },
        },
        'node_modules/@tool/linux-x64': { version: '1.2.3' },
      },
    });
    expect(added).toEqual(['@tool/linux-x64-musl', '@tool/windows-arm64']);
    expect(lock.packages['node_modules/@tool/linux-x64-musl']).toEqual({
      version: '1.2.3',
      cpu: ['x64'],
      os: ['linux'],
      libc: ['musl'],
      dev: true,
      optional: true,
    });
    expect(lock.packages['node_modules/@tool/windows-arm64'].os).toEqual(['win32']);
  });

  it('names what it cannot place instead of guessing', () => {
    const { unknown } = completed({ packages: { 'node_modules/a': { optionalDependencies: { fsx: '^1.0.0' } } } });
    expect(unknown).toEqual(['fsx']);
  });

  it('of this repository is complete, so that a clean clone installs', () => {
    const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
    expect(Object.keys(lock.packages).length).toBeGreaterThan(200);
    expect(completed(lock)).toMatchObject({ added: [], unknown: [] });
  });
});
