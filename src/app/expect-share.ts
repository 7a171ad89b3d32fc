import type { i18n } from 'i18next';
import { loadConfiguration } from './configuration.ts';
import type { VerificationService } from './verification-service.ts';

/**
 * Loads at once, for whoever comes by the link of a share, what would otherwise be asked for one part
 * after another: on a slow line each of them costs a round trip. What fails here fails again, and is
 * told, where it is needed.
 */
export function expectShare(texts: i18n, service: VerificationService): void {
  service.warm();
  void Promise.allSettled([
    import('../pages/entrance.tsx'),
    import('../pages/result/result-page.tsx'),
    import('../pages/result/arriving.tsx'),
    loadConfiguration(),
    texts.loadNamespaces(['registry', 'result', 'codes']),
  ]);
}
