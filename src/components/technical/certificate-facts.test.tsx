import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, it } from 'vitest';
import { createI18n } from '../../i18n/i18n.ts';
import type { QcStatements } from '../../verification/report.ts';
import { CertificateFacts } from './certificate-facts.tsx';

const STATED: QcStatements = { compliance: true, type: ['eseal'], sscd: true, legislation: [] };

async function shown(qcStatements: QcStatements): Promise<string> {
  const i18n = await createI18n('en');
  await i18n.loadNamespaces('result');
  const certificate = {
    subject: 'CN=Seal',
    issuer: 'CN=Authority',
    serialNumber: '01',
    notBefore: '2024-01-01T00:00:00Z',
    notAfter: '2027-01-01T00:00:00Z',
    sha256: '0'.repeat(64),
    qcStatements,
  };
  const markup = renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <CertificateFacts certificate={certificate} path={[]} />
    </I18nextProvider>,
  );
  return /The certificate states of itself.*?<dd[^>]*>(.*?)<\/dd>/.exec(markup)?.[1] ?? '';
}

it.each<[Partial<QcStatements>, string]>([
  [{}, 'Qualified certificate · Qualified device · Purpose: eseal'],
  [{ sscd: false }, 'Qualified certificate · No qualified device · Purpose: eseal'],
  [{ compliance: false, sscd: false }, 'Purpose: eseal'],
  [{ compliance: false, sscd: false, type: [] }, ''],
])('shows what a certificate states of itself: %j', async (more, expected) => {
  expect(await shown({ ...STATED, ...more })).toBe(expected);
});
