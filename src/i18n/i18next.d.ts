import 'i18next';
import type { Resources } from './resources.ts';

// Keys are checked by the compiler; the English files stand for both (a test compares the two).
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: Resources;
    returnNull: false;
  }
}
