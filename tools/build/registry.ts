import type { Plugin } from 'vite';
import { defaultFolder, mountRegistry } from '../registry/mount.ts';

/** Lets the development server be the page's registry too. */
export function developmentRegistry(): Plugin {
  return {
    name: 'development-registry',
    apply: 'serve',
    async configureServer(server) {
      const listen = await mountRegistry(server.config.publicDir, defaultFolder('development'));
      if (listen === null) return;
      server.middlewares.use((request, response, next) => {
        if (!listen(request, response)) next();
      });
    },
  };
}
