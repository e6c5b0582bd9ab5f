import type { DataConverter, PayloadCodec } from '@temporalio/common';
import { openKeyRing } from '../../src/privacy/key-ring.ts';
import { createKeyWrap } from '../../src/privacy/key-wrap.ts';
import type { Records } from '../../src/records/records.ts';
import { createDataConverter } from '../../src/temporal/data-converter.ts';

/** Reads what Viva has sealed by the keys in these records. */
export async function dataConverterOf(
  records: Records,
  secrets: (string | null)[] = [],
): Promise<DataConverter> {
  return createDataConverter(await openKeyRing({ records, wrap: createKeyWrap(secrets), clock: Date.now }));
}

export function codecOf({ payloadCodecs }: DataConverter): PayloadCodec {
  const [codec] = payloadCodecs ?? [];
  if (!codec) throw new Error('the converter has no codec');
  return codec;
}
