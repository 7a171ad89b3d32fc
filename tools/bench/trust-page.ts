import { measureSteps, verifyOnce, type Issuers, type StepTimes } from './trust-steps.ts';

/* The page of tools/bench/trust.ts: the steps in a browser, over a folder that is fetched. */

declare global {
  interface Window {
    readonly trustBench: {
      readonly once: (folder: string, issuers: Issuers) => Promise<void>;
      readonly steps: (folder: string, issuers: Issuers) => Promise<StepTimes>;
    };
  }
}

const loadFrom = (folder: string) => async (file: string) => {
  const response = await fetch(`${folder}/${file}`);
  if (!response.ok) throw new Error(file);
  const json: unknown = await response.json();
  return json;
};

Object.assign(window, {
  trustBench: {
    once: (folder: string, issuers: Issuers) => verifyOnce(loadFrom(folder), issuers),
    steps: (folder: string, issuers: Issuers) => measureSteps(loadFrom(folder), issuers),
  },
});
