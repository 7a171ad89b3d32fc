import { spawnSync } from 'node:child_process';
import packageJson from '../../package.json' with { type: 'json' };

function commit(): string | null {
  const git = spawnSync('git', ['rev-parse', '--short=12', 'HEAD'], { encoding: 'utf8' });
  return git.status === 0 ? git.stdout.trim() : null;
}

/** The constants that say in the built page what it was built of (src/vite-env.d.ts). */
export function versionConstants(): Record<'__APP_VERSION__' | '__APP_COMMIT__', string> {
  return {
    __APP_VERSION__: JSON.stringify(packageJson.version),
    __APP_COMMIT__: JSON.stringify(commit()),
  };
}
