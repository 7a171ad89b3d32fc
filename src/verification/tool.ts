/** What the report says of its maker; a test holds the version to package.json. */
export const TOOL = { name: 'overovna', version: '0.1.0' } as const;
