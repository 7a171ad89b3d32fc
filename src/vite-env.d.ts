/// <reference types="vite/client" />

/** The version in package.json. */
declare const __APP_VERSION__: string;

/** The commit that the page was built of; null outside a git checkout. */
declare const __APP_COMMIT__: string | null;
