/** An address to write to. */
export function Contact({ address }: { address: string }) {
  return (
    <a href={`mailto:${encodeURIComponent(address).replace('%40', '@')}`}>
      <bdi>{address}</bdi>
    </a>
  );
}
