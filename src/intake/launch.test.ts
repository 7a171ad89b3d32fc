import { describe, expect, it } from 'vitest';
import { launchedFiles, listenForLaunches } from './launch.ts';

const file = new File(['{}'], 'a.jsonld');
const handle = { getFile: () => Promise.resolve(file) };

describe('the files of a launch', () => {
  it('are those of its handles', async () => {
    expect(await launchedFiles({ files: [handle, handle] })).toEqual([file, file]);
  });

  it('leave out what cannot be had', async () => {
    const gone = { getFile: () => Promise.reject(new Error('moved')) };
    const other = { getFile: () => Promise.resolve('text') };
    expect(await launchedFiles({ files: [gone, other, {}, null, handle] })).toEqual([file]);
  });

  it.each([null, undefined, {}, { files: 'a' }, []])('are none in %j', async (params) => {
    expect(await launchedFiles(params)).toEqual([]);
  });
});

describe('listening for launches', () => {
  function scope() {
    const consumers: ((params: unknown) => void)[] = [];
    const launchQueue = {
      setConsumer(consumer: (params: unknown) => void) {
        consumers.push(consumer);
      },
    };
    return { launchQueue, launch: (params: unknown) => consumers.at(-1)?.(params) };
  }

  it('gives the files on, and nothing for a launch without files', async () => {
    const { launchQueue, launch } = scope();
    const seen: unknown[] = [];
    listenForLaunches({ launchQueue }, (files) => seen.push(files));
    launch({ files: [] });
    launch({ files: [handle] });
    await expect.poll(() => seen).toEqual([[file]]);
  });

  it('ends', async () => {
    const { launchQueue, launch } = scope();
    const seen: unknown[] = [];
    listenForLaunches({ launchQueue }, (files) => seen.push(files))();
    launch({ files: [handle] });
    await new Promise((resolve) => setTimeout(resolve));
    expect(seen).toEqual([]);
  });

  it('does nothing where the browser does not launch', () => {
    expect(() => listenForLaunches({}, () => undefined)()).not.toThrow();
    expect(() => listenForLaunches({ launchQueue: {} }, () => undefined)()).not.toThrow();
  });
});
