import { readRelayPath } from '../../src/app/relay-path.ts';
import { parseKnownIssuers } from '../../src/verification/issuer/known-issuers.ts';
import { parseTimeAnchors } from '../../src/verification/trust/time-anchors.ts';
import { ConfigurationError } from './policy.ts';

/*
 * The page leaves out of config.json what it cannot read, which is safe and silent: whoever builds
 * the page hears of it here. Registries and hosts are looked at where the policy is made of them.
 */

const STAND_IN = 'https://self.invalid/';

/** Throws a ConfigurationError, in words for the deployer, for what the page would leave out. */
export async function checkConfiguration(config: unknown): Promise<void> {
  if (typeof config !== 'object' || config === null || Array.isArray(config)) {
    throw new ConfigurationError('config.json is no object');
  }
  if ('relay' in config && readRelayPath(config) === null) {
    throw new ConfigurationError('config.json: “relay” is no path such as /relay');
  }
  if ('issuers' in config && parseKnownIssuers(config.issuers, STAND_IN) === null) {
    throw new ConfigurationError('config.json: “issuers” is no table of known issuers');
  }
  if ((await parseTimeAnchors(config)) === null) {
    throw new ConfigurationError(
      'config.json: “timeAnchors” is no list of certificates, each the base64 of its DER',
    );
  }
}
