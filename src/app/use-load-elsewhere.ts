import { useEffect, useEffectEvent, useState } from 'react';
import type { Arrival } from '../intake/arrival.ts';
import type { Elsewhere } from '../intake/elsewhere.ts';
import { loadElsewhere, mayLoad } from '../intake/load-elsewhere.ts';
import { loadConfiguration } from './configuration.ts';
import { useSession } from './session.ts';

/** Whether the deployer lets the host of an address be asked. */
export function useMayLoad(place: Elsewhere): boolean {
  const [allowed, setAllowed] = useState(false);
  useEffect(() => {
    let wanted = true;
    void loadConfiguration().then(({ fetchFrom }) => {
      if (wanted) setAllowed(mayLoad(place, fetchFrom));
    });
    return () => {
      wanted = false;
    };
  }, [place]);
  return allowed;
}

/** Asks somebody else's host for a file once the reader has agreed; leaving the question ends it. */
export function useLoadElsewhere(place: Elsewhere, agreed: boolean): void {
  const { take } = useSession();
  const taken = useEffectEvent((arrival: Arrival) => {
    take(arrival);
  });
  useEffect(() => {
    if (!agreed) return;
    const controller = new AbortController();
    loadElsewhere(place, controller.signal).then(
      (arrival) => taken(arrival),
      // Given up meanwhile.
      () => undefined,
    );
    return () => controller.abort();
  }, [agreed, place]);
}
