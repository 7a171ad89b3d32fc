import type { ReactNode } from 'react';

interface ItemProps {
  /** Under which the item can be reached; null where nothing leads to it. */
  readonly anchor: string | null;
  readonly title: ReactNode;
  /** Whether it waits folded under its title. */
  readonly folded?: boolean;
  readonly children: ReactNode;
}

/** One thing among several of its kind, with a title and an anchor of its own. */
export function Item({ anchor, title, folded = false, children }: ItemProps) {
  const id = anchor ?? undefined;
  if (folded) {
    return (
      <details className="item foldable" id={id}>
        <summary>
          <h3>{title}</h3>
        </summary>
        <div className="folded">{children}</div>
      </details>
    );
  }
  return (
    <div className="item" id={id}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

/** Items that belong below another, under a word that says what they are. */
export function Nested({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="nested">
      <h4>{label}</h4>
      {children}
    </div>
  );
}
