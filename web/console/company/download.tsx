import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';

/** Hands over a text of this page as a file. */
export function Download({
  name,
  type,
  text,
  isMain = false,
  children,
}: {
  name: string;
  type: string;
  text: string;
  isMain?: boolean;
  children: ReactNode;
}) {
  return (
    <Button kind={isMain ? 'main' : 'plain'} onClick={() => save(new Blob([text], { type }), name)}>
      {children}
    </Button>
  );
}

/** Gives the reader a file of this name. */
export function save(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
