/** Code to read, with its lines counted. */
export function CodeText({ label, code }: { label: string; code: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keys too
    <section className="code-text" tabIndex={0} aria-label={label}>
      <pre>
        {code
          .replace(/\n$/, '')
          .split('\n')
          .map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is what stands at its place
            <code key={place}>{`${line}\n`}</code>
          ))}
      </pre>
    </section>
  );
}
