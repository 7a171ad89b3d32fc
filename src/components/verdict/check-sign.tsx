import type { CheckState } from '../../verification/report.ts';

/** The small sign beside a check; its state stands beside it in words. */
export function CheckSign({ state }: { readonly state: CheckState | 'pending' }) {
  return (
    <svg className="check-sign" viewBox="0 0 20 20" aria-hidden="true">
      {shape(state)}
    </svg>
  );
}

function shape(state: CheckState | 'pending') {
  switch (state) {
    case 'pass':
      return (
        <>
          <circle cx="10" cy="10" r="8" />
          <path d="M6.4 10.3l2.6 2.5 4.8-5.2" />
        </>
      );
    case 'warn':
      return (
        <>
          <path d="M13 2.6A8 8 0 1 1 7 2.6" />
          <path d="M10 5.2v5.6M10 14.2v.1" />
        </>
      );
    case 'fail':
      return (
        <>
          <path d="M11 2.1A8 8 0 0 1 15.6 15.7" />
          <path d="M13.7 17.1A8 8 0 1 1 8.8 2.1" />
          <path d="M7.3 7.3l5.4 5.4m0-5.4l-5.4 5.4" />
        </>
      );
    case 'unknown':
      return (
        <>
          <circle cx="10" cy="10" r="8" strokeDasharray="2.6 3.68" />
          <path d="M7.9 8.1a2.2 2.2 0 1 1 3.3 1.9c-.8.5-1.2.8-1.2 1.6M10 14.2v.1" />
        </>
      );
    case 'skipped':
      return (
        <>
          <circle cx="10" cy="10" r="8" strokeWidth="1.4" />
          <path d="M6.8 10h6.4" />
        </>
      );
    case 'pending':
      return <circle cx="10" cy="10" r="8" strokeWidth="1.6" strokeDasharray="0.1 4.1" />;
  }
}
