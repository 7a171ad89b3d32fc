import { describe, expect, it } from 'vitest';
import { reportName } from './download-report.tsx';

describe('the name of the report’s file', () => {
  it.each([
    ['Základy programování.jsonld', 'Základy-programování.report.json'],
    ['../../etc/passwd', 'etc-passwd.report.json'],
    ['.jsonld', 'report.report.json'],
    ['a"b<c>:d.json', 'a-b-c-d.report.json'],
    ['', 'report.report.json'],
  ])('of %j', (name, expected) => {
    expect(reportName(name)).toBe(expected);
  });
});
