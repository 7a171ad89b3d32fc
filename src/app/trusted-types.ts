/*
 * The default Trusted Types policy, installed before anything else runs. The page's policy header
 * lets strings become markup or script addresses only through here: markup never, script addresses
 * only for the page's own built files.
 */

interface PolicyRules {
  readonly createHTML: (text: string) => string;
  readonly createScriptURL: (address: string) => string;
}

/** What may pass, for a page at `here` whose own scripts lie under `scripts` (a path). */
export function policyRules(here: string, scripts: string): PolicyRules {
  return {
    createHTML(text) {
      if (text === '') return '';
      throw new TypeError('markup from a string is refused');
    },
    createScriptURL(address) {
      const url = new URL(address, here);
      if (url.origin === new URL(here).origin && url.pathname.startsWith(scripts)) return address;
      throw new TypeError('a script from elsewhere is refused');
    },
  };
}

interface PolicyFactory {
  createPolicy(name: string, rules: PolicyRules): unknown;
}

function policyFactory(scope: object): PolicyFactory | null {
  if (!('trustedTypes' in scope)) return null;
  const factory = scope.trustedTypes;
  if (typeof factory !== 'object' || factory === null || !('createPolicy' in factory)) return null;
  const create = factory.createPolicy;
  if (typeof create !== 'function') return null;
  return {
    createPolicy: (name, rules) => {
      const policy: unknown = create.call(factory, name, rules);
      return policy;
    },
  };
}

if (typeof location !== 'undefined') {
  // The development server serves modules from where they lie; the built page only from assets/.
  const scripts = import.meta.env.DEV ? '/' : `${import.meta.env.BASE_URL}assets/`;
  policyFactory(globalThis)?.createPolicy('default', policyRules(location.href, scripts));
}
