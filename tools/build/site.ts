import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { checkConfiguration } from './configuration.ts';
import { writeHeaderRules } from './headers-file.ts';
import { inlineCode, pageHtml, withPolicy } from './page-html.ts';
import { filesOf } from './early-parts.ts';
import { pagePolicy, connectOrigins, securityHeaders } from './policy.ts';
import { sitePages, type Site } from './site-pages.ts';

const IMMUTABLE = { 'Cache-Control': 'public, max-age=31536000, immutable' };

function readConfiguration(publicDir: string): unknown {
  const path = join(publicDir, 'config.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

/**
 * Puts the policy into every page, and writes a page for every address and the headers for static
 * hosts.
 */
export function site(address: Site): Plugin {
  let policy = '';
  let root = '';
  let base = '';
  return {
    name: 'site',
    config(_, { command }) {
      // The development server injects an inline script and styles; Vite marks them with the nonce.
      return command === 'serve' ? { html: { cspNonce: randomBytes(16).toString('base64') } } : {};
    },
    async configResolved({ publicDir, html, ...config }: ResolvedConfig) {
      ({ root, base } = config);
      const configuration = readConfiguration(publicDir);
      await checkConfiguration(configuration);
      const connect = connectOrigins(configuration);
      const nonce = html?.cspNonce;
      policy = pagePolicy({ connect, ...(nonce === undefined ? {} : { nonce }) });
    },
    transformIndexHtml: {
      // After everybody else, so that nothing comes before the policy.
      order: 'post',
      handler: (html) => withPolicy(html, policy),
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const shell = bundle['index.html'];
        if (shell?.type !== 'asset' || typeof shell.source !== 'string') {
          this.error('index.html was not built');
        }
        const inline = inlineCode(shell.source);
        if (inline.length > 0) {
          this.error(`index.html has inline code, which the policy refuses: ${inline.join(' ')}`);
        }
        const html = shell.source;
        for (const page of sitePages(address)) {
          const early = filesOf(bundle, root, page.early).map((file) => `${base}${file}`);
          const source = pageHtml(html, page, early);
          if (page.file === shell.fileName) shell.source = source;
          else this.emitFile({ type: 'asset', fileName: page.file, source });
        }
        this.emitFile({
          type: 'asset',
          fileName: '_headers',
          source: writeHeaderRules([
            { pattern: '/*', headers: securityHeaders(policy) },
            { pattern: '/assets/*', headers: IMMUTABLE },
            // Hosts that do not know the ending would send it as a file to be saved.
            {
              pattern: '/manifest.webmanifest',
              headers: { 'Content-Type': 'application/manifest+json' },
            },
          ]),
        });
      },
    },
  };
}
