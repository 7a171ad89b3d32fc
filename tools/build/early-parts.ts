/*
 * Which files of the build a page is certain to need soon, so that its HTML can name them: without
 * that, the browser learns of each part only when the one before it runs.
 */

/** The part of a built chunk that matters here; anything else in a bundle is passed over. */
export interface Part {
  readonly type: string;
  readonly fileName: string;
  readonly facadeModuleId?: string | null;
  readonly imports?: readonly string[];
}

/**
 * The files of modules and of all that they import, each once, what is imported first.
 *
 * @param modules paths below the root; throws for one that no chunk of the build begins with
 */
export function filesOf(
  bundle: Readonly<Record<string, Part>>,
  root: string,
  modules: readonly string[],
): readonly string[] {
  const files = new Set<string>();
  const add = (file: string): void => {
    if (files.has(file)) return;
    for (const imported of bundle[file]?.imports ?? []) add(imported);
    files.add(file);
  };
  for (const module of modules) {
    const chunk = Object.values(bundle).find(
      ({ type, facadeModuleId }) => type === 'chunk' && facadeModuleId === `${root}/${module}`,
    );
    if (!chunk) throw new Error(`nothing in the build begins with ${module}`);
    add(chunk.fileName);
  }
  return [...files];
}
