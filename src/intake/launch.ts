/*
 * Files that the operating system opens with the installed page (the Launch Handler API of the Web
 * Incubator Community Group). Browsers without it never call.
 */

interface LaunchQueue {
  setConsumer(consumer: (params: unknown) => void): void;
}

function launchQueueOf(scope: object): LaunchQueue | null {
  if (!('launchQueue' in scope)) return null;
  const queue = scope.launchQueue;
  if (typeof queue !== 'object' || queue === null || !('setConsumer' in queue)) return null;
  const set = queue.setConsumer;
  if (typeof set !== 'function') return null;
  return {
    setConsumer: (consumer) => {
      set.call(queue, consumer);
    },
  };
}

async function fileOf(handle: unknown): Promise<File | null> {
  if (typeof handle !== 'object' || handle === null || !('getFile' in handle)) return null;
  if (typeof handle.getFile !== 'function') return null;
  try {
    const file: unknown = await Reflect.apply(handle.getFile, handle, []);
    return file instanceof File ? file : null;
  } catch {
    // Moved, or no longer readable.
    return null;
  }
}

/** The files of one launch; those that cannot be had are left out. */
export async function launchedFiles(params: unknown): Promise<readonly File[]> {
  if (typeof params !== 'object' || params === null || !('files' in params)) return [];
  if (!Array.isArray(params.files)) return [];
  const files = await Promise.all(params.files.map(fileOf));
  return files.filter((file) => file !== null);
}

/** Gives on the files that the installed page is opened with; returns what ends it. */
export function listenForLaunches(
  scope: object,
  onFiles: (files: readonly File[]) => void,
): () => void {
  let listening = true;
  launchQueueOf(scope)?.setConsumer((params) => {
    void launchedFiles(params).then((files) => {
      if (listening && files.length > 0) onFiles(files);
    });
  });
  return () => {
    listening = false;
  };
}
