/** Figures, each with its name. */
export function FactList({
  className,
  facts,
}: {
  className: string;
  facts: readonly (readonly [name: string, value: string])[];
}) {
  return (
    <dl className={`${className} number`}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
