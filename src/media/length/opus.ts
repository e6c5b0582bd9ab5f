/** How long a frame is by the configuration of its packet, ms; RFC 6716, section 3.1. */
function frameMs(configuration: number): number {
  if (configuration < 12) return [10, 20, 40, 60][configuration % 4] as number;
  if (configuration < 16) return [10, 20][configuration % 2] as number;
  return [2.5, 5, 10, 20][configuration % 4] as number;
}

/** How long what an Opus packet holds is heard, ms, by its first two bytes. */
export function opusPacketMs([first, second]: Uint8Array): number {
  if (first === undefined) return 0;
  const frames = [1, 2, 2, (second ?? 0) & 0x3f][first & 3] as number;
  return frames * frameMs(first >> 3);
}
