/** Durations and sizes as people read them, in the language of `tag`. */
export interface Measures {
  /** Of milliseconds. */
  duration(ms: number): string;
  /** Of KiB. */
  memory(kib: number): string;
  /** Of bytes. */
  size(bytes: number): string;
  /** Of an ISO time, on this machine's clock. */
  time(at: string): string;
}

const KIB = 1_024;

const known = new Map<string, Measures>();

/** Made once for each language: a format of `Intl` takes about as long as drawing a part of the page. */
export function measures(tag: string): Measures {
  const made = known.get(tag) ?? create(tag);
  known.set(tag, made);
  return made;
}

function create(tag: string): Measures {
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const unit = (name: string) =>
    new Intl.NumberFormat(tag, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 1 });
  const [milliseconds, seconds, bytes] = [unit('millisecond'), unit('second'), unit('byte')];
  const clock = new Intl.DateTimeFormat(tag, { timeStyle: 'medium' });
  // `Intl` has no binary units.
  const [kibibytes, mebibytes] = tag === 'ru' ? ['КиБ', 'МиБ'] : ['KiB', 'MiB'];
  const memory = (kib: number) =>
    kib < KIB ? `${number.format(kib)} ${kibibytes}` : `${number.format(kib / KIB)} ${mebibytes}`;

  return {
    duration: (ms) => (ms < 1_000 ? milliseconds.format(ms) : seconds.format(ms / 1_000)),
    memory,
    size: (count) => (count < KIB ? bytes.format(count) : memory(count / KIB)),
    time: (at) => clock.format(new Date(at)),
  };
}
