import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useTexts } from '../texts/provider.tsx';

/** In the place of the page, once there is nobody any more whose data it could show. */
export function Over() {
  const { over: texts } = useTexts('my-data');
  const { toStart } = useTexts('shared');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="my-data-over">
        {texts.title}
      </h1>
      <p>{texts.lead}</p>
      <p>
        <Link href="/">{toStart}</Link>
      </p>
    </>
  );
}
