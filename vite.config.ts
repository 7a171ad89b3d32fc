import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { developmentRegistry } from './tools/build/registry.ts';
import { readSite } from './tools/build/site-pages.ts';
import { site } from './tools/build/site.ts';
import { trustGuard } from './tools/build/trust-guard.ts';
import { versionConstants } from './tools/build/version.ts';

/** The browsers of four years ago. */
const BROWSERS = ['chrome107', 'edge107', 'firefox107', 'safari16', 'ios16'];

export default defineConfig({
  plugins: [react(), site(readSite(process.env['SITE_URL'])), trustGuard(), developmentRegistry()],
  define: versionConstants(),
  worker: { format: 'es' },
  build: {
    target: BROWSERS,
    // Everything is a file of its own: the policy lets no font be a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    rolldownOptions: {
      output: {
        // What the first page needs in any case is one file: two dozen small ones compress worse.
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
      },
    },
  },
  server: { strictPort: true },
});
