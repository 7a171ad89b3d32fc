import type { ReactNode } from 'react';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** One part of the result, with a heading and an anchor of its own. */
export function Section({ id, title, children }: SectionProps) {
  const heading = `${id}-heading`;
  return (
    <section className="section" id={id} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}
