/** The port that the tests serve the site on; the codes that they show lead there. */
export const PORT = Number(process.env['E2E_PORT'] ?? 4174);

/** Where the tests find the site. */
export const ADDRESS = `http://localhost:${PORT}`;
