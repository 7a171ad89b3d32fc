import { POLICY_REPORT_MS } from './limits.ts';

/** Watches over one request for a refusal by the page's own policy. */
export interface PolicyWatch {
  /** Whether it was refused; the browser may say so a moment after the request has failed. */
  readonly forbade: () => Promise<boolean>;
  readonly end: () => void;
}

/** The part of a document that is used. */
type Reporter = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null;
}

/**
 * A request that the policy forbids fails like one to a host that is away. Only the violation tells
 * them apart (CSP3 §5.5), by the origin of what was refused.
 */
export function watchPolicy(address: string, reporter: Reporter = document): PolicyWatch {
  const origin = originOf(address);
  let forbidden = false;
  let told: () => void = () => undefined;
  const listen = (event: Event): void => {
    if (!('blockedURI' in event) || typeof event.blockedURI !== 'string') return;
    if (originOf(event.blockedURI) !== origin) return;
    forbidden = true;
    told();
  };
  reporter.addEventListener('securitypolicyviolation', listen);
  return {
    async forbade() {
      if (forbidden) return true;
      await new Promise<void>((resolve) => {
        told = resolve;
        setTimeout(resolve, POLICY_REPORT_MS);
      });
      return forbidden;
    },
    end() {
      reporter.removeEventListener('securitypolicyviolation', listen);
    },
  };
}
