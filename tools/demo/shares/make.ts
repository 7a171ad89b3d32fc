import { createHash } from 'node:crypto';
import { CATALOGUE } from '../credentials/catalogue.ts';
import { STATES } from '../credentials/states.ts';
import { makeCertificate } from './certificate.ts';
import { SHARES, STATED_AT, type SharePlan } from './plan.ts';
import { encrypt, idOf, keyOf } from './secrets.ts';

/** Where npm start serves the page: a code on paper has to name some host. */
const PAGE = 'http://localhost:4173';

const DATE = new Date(STATED_AT);

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function fragmentOf({ name, encrypted }: SharePlan): string {
  return encrypted ? `${idOf(name)}.${keyOf(name)}` : idOf(name);
}

function titleOf(file: string) {
  const plan = [...CATALOGUE, ...STATES].find((one) => one.file === file);
  if (plan === undefined) throw new Error(`there is no ${file}`);
  return plan.title ?? plan.course.title;
}

/**
 * Every file of the demonstration's shares, by its path below public/. No key of the demonstration
 * is needed: the files that are shared are those that are there.
 *
 * @param read gives a file below demo/credentials
 */
export async function makeShares(
  read: (file: string) => Promise<string>,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  for (const plan of SHARES) {
    const { name, file, expiresAt, status } = plan;
    const credential = await read(file);
    const pdf = plan.certificate
      ? await makeCertificate({
          credential,
          file,
          link: `${PAGE}/s#${fragmentOf(plan)}`,
          date: DATE,
        })
      : null;
    const paper = `certificates/${file.replace(/\.jsonld$/, '.pdf')}`;
    if (pdf !== null) files.set(`demo/${paper}`, pdf);
    const share = JSON.stringify({
      version: 1,
      expiresAt,
      credential,
      ...(status && {
        status: { state: status.state, asOf: STATED_AT, sha256: sha256(credential) },
      }),
      // Relative to the share, so that it lies beside it on any host.
      ...(pdf && { certificate: { href: `../${paper}`, sha256: sha256(pdf) } }),
    });
    const answer = plan.encrypted
      ? JSON.stringify({ version: 1, expiresAt, jwe: encrypt(name, share) })
      : share;
    files.set(`demo/shares/${idOf(name)}`, answer);
  }
  const index = SHARES.map((plan) => {
    const { file, shows, status } = plan;
    const live = status?.live === true ? { live: true } : {};
    return { fragment: fragmentOf(plan), title: titleOf(file), shows, ...live };
  });
  files.set('demo/shares.json', `${JSON.stringify(index, null, 2)}\n`);
  return files;
}
