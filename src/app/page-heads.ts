import type { Language, Route } from './routes.ts';

/*
 * Title and description of every page. The build writes them into the pages' files, the
 * application sets the title again when the reader moves on.
 */

interface PageHead {
  readonly title: string;
  readonly description: string;
}

const HOME_CS =
  'Zjistíte, kdo mikrocertifikát zapečetil, zda se od té doby nezměnil a co jeho držitel umí. Soubor neopustí vaše zařízení.';
const HOME_EN =
  'See who sealed a micro-credential, whether it has changed since then and what its holder can do. The file does not leave your device.';

export const PAGE_HEADS: Readonly<Record<Language, Readonly<Record<Route, PageHead>>>> = {
  cs: {
    '': { title: 'Ověřovna – ověření mikrocertifikátu', description: HOME_CS },
    result: { title: 'Výsledek ověření – Ověřovna', description: HOME_CS },
    about: {
      title: 'Jak to funguje – Ověřovna',
      description:
        'Co se při ověření mikrocertifikátu kontroluje, podle čeho a co výsledek znamená.',
    },
    privacy: {
      title: 'Soukromí – Ověřovna',
      description: 'Ověření probíhá v\u00a0prohlížeči: soubor neopustí zařízení a nic se neukládá.',
    },
    accessibility: {
      title: 'Přístupnost – Ověřovna',
      description: 'Prohlášení o\u00a0přístupnosti této stránky.',
    },
  },
  en: {
    '': { title: 'Overovna – verify a micro-credential', description: HOME_EN },
    result: { title: 'Result of the verification – Overovna', description: HOME_EN },
    about: {
      title: 'How it works – Overovna',
      description:
        'What is checked when a micro-credential is verified, against what, and what the result means.',
    },
    privacy: {
      title: 'Privacy – Overovna',
      description:
        'Verification happens in the browser: the file does not leave the device and nothing is stored.',
    },
    accessibility: {
      title: 'Accessibility – Overovna',
      description: 'The accessibility statement of this page.',
    },
  },
};
