import { useEffect, useState } from 'react';
import { loadConfiguration } from '../configuration.ts';

/** Where shares go: the first registry of the configuration. */
export type DefaultRegistry =
  | { readonly state: 'loading' }
  | { readonly state: 'none' }
  | { readonly state: 'there'; readonly address: string; readonly host: string };

const LOADING: DefaultRegistry = { state: 'loading' };

export function useDefaultRegistry(): DefaultRegistry {
  const [registry, setRegistry] = useState(LOADING);
  useEffect(() => {
    let wanted = true;
    void loadConfiguration().then(({ registries: [first = ''] }) => {
      if (!wanted) return;
      setRegistry(
        first === ''
          ? { state: 'none' }
          : { state: 'there', address: first, host: new URL(first).host },
      );
    });
    return () => {
      wanted = false;
    };
  }, []);
  return registry;
}
