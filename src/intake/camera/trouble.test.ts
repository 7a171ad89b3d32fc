import { describe, expect, it } from 'vitest';
import { troubleBeforehand, troubleOf } from './trouble.ts';

describe('trouble with the camera', () => {
  it.each([
    ['Error getting userMedia, error = NotAllowedError: Permission denied', 'denied'],
    ['Error getting userMedia, error = NotFoundError: Requested device not found', 'none'],
    ['Error getting userMedia, error = OverconstrainedError', 'none'],
    ['Error getting userMedia, error = NotReadableError: Could not start video source', 'busy'],
    ['Camera streaming not supported by the browser.', 'failed'],
    [new DOMException('x', 'NotAllowedError'), 'denied'],
    [new DOMException('x', 'AbortError'), 'busy'],
    [new TypeError('x'), 'failed'],
    [undefined, 'failed'],
  ])('%s', (error, trouble) => {
    expect(troubleOf(error)).toBe(trouble);
  });

  it('is known before the browser is asked', () => {
    const navigator = { mediaDevices: {} };
    expect(troubleBeforehand({ isSecureContext: true, navigator })).toBeNull();
    expect(troubleBeforehand({ isSecureContext: false, navigator: {} })).toBe('insecure');
    expect(troubleBeforehand({ isSecureContext: true, navigator: {} })).toBe('none');
  });
});
