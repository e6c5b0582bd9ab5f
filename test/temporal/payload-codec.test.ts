import { randomUUID } from 'node:crypto';
import {
  ApplicationFailure,
  defaultPayloadConverter,
  type Payload,
  type PayloadCodec,
  type SerializationContext,
} from '@temporalio/common';
import {
  decodeOptionalFailureToOptionalError,
  encodeErrorToFailure,
  loadDataConverter,
} from '@temporalio/common/lib/internal-non-workflow/index.js';
import { type KeyRing, openKeyRing } from '../../src/privacy/key-ring.ts';
import { createKeyWrap } from '../../src/privacy/key-wrap.ts';
import { createDataConverter } from '../../src/temporal/data-converter.ts';
import { createPayloadCodec, PayloadUnreadable } from '../../src/temporal/payload-codec.ts';
import { type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';

const ADA = { interviewId: 'ada-1', candidateId: 'ada' };
const SAID = { text: 'I would sort them first' };

describe('payloads', () => {
  let store: TemporaryRecords;
  let keys: KeyRing;
  let codec: PayloadCodec;

  beforeEach(async () => {
    store = await temporaryRecords();
    keys = await openKeyRing({ records: store.records, wrap: createKeyWrap([]), clock: Date.now });
    await keys.assign(ADA);
    codec = createPayloadCodec(keys);
  });
  afterEach(() => store.remove());

  const inWorkflow = (workflowId: string): SerializationContext => ({
    type: 'workflow',
    namespace: 'viva',
    workflowId,
  });
  const inActivity = (activityId: string): SerializationContext => ({
    type: 'activity',
    namespace: 'viva',
    workflowId: 'interview-ada-1',
    activityId,
    isLocal: false,
  });
  const payloadOf = (value: unknown) => defaultPayloadConverter.toPayload(value) as Payload;
  const valuesOf = (payloads: Payload[]) => payloads.map((one) => defaultPayloadConverter.fromPayload(one));
  const keyOf = ({ metadata }: Payload) => Buffer.from(metadata?.['encryption-key-id'] ?? []).toString();

  it.each(['interview-ada-1', 'archive-ada-1'])('of %s are sealed by the key of its person', async (id) => {
    const payloads = await codec.encode([payloadOf(SAID), payloadOf(SAID)], inWorkflow(id));
    for (const { data } of payloads) expect(Buffer.from(data ?? []).includes('sort')).toBe(false);
    expect(new Set(payloads.map(keyOf))).toEqual(new Set([(await keys.ofInterview('ada-1')).id]));
    expect(payloads[0]?.data).not.toEqual(payloads[1]?.data);
    expect(valuesOf(await codec.decode(payloads))).toEqual([SAID, SAID]);
  });

  it('of an activity are sealed like its workflow’s, but for those of the sandbox', async () => {
    const [sealed] = await codec.encode([payloadOf(SAID)], inActivity('1'));
    expect(keyOf(sealed as Payload)).toBe((await keys.ofInterview('ada-1')).id);
    const plain = [payloadOf({ codeSha256: 'ab' })];
    expect(await codec.encode(plain, inActivity(`sandbox-${randomUUID()}`))).toEqual(plain);
  });

  it('that are nobody’s are sealed by the installation’s key', async () => {
    for (const context of [undefined, inWorkflow('webhook-1')]) {
      const [sealed] = await codec.encode([payloadOf(SAID)], context);
      expect(keyOf(sealed as Payload)).toBe('installation');
      expect(valuesOf(await codec.decode([sealed as Payload]))).toEqual([SAID]);
    }
  });

  it('of before there were keys are read as they are', async () => {
    expect(valuesOf(await codec.decode([payloadOf(SAID)]))).toEqual([SAID]);
  });

  it('cannot be read once the key is destroyed, nor when a bit has changed', async () => {
    const [sealed] = await codec.encode([payloadOf(SAID)], inWorkflow('interview-ada-1'));
    const data = Buffer.from(sealed?.data ?? []);
    data[20] = (data[20] ?? 0) ^ 1;
    await expect(codec.decode([{ ...sealed, data }])).rejects.toThrow('cannot be opened');
    await keys.destroy('ada');
    await expect(codec.decode([sealed as Payload])).rejects.toThrow(PayloadUnreadable);
  });

  it('of a failure hold its message and its stack', async () => {
    const converter = loadDataConverter(createDataConverter(keys));
    const error = ApplicationFailure.create({ message: 'unreadable: sort', type: 'Odd', details: ['sort'] });
    const failure = await encodeErrorToFailure(converter, error, inActivity('1'));
    expect(failure.message).toBe('Encoded failure');
    expect(failure.stackTrace).toBe('');
    expect(JSON.stringify(failure)).not.toContain('sort');
    const read = await decodeOptionalFailureToOptionalError(converter, failure);
    expect(read).toMatchObject({ message: 'unreadable: sort', type: 'Odd', details: ['sort'] });
  });

  it('that say why an activity failed are encoded also while the store cannot be read', async () => {
    const unknown = { ...inActivity('1'), workflowId: 'interview-bob-1' };
    await store.records.close();
    const [sealed] = await codec.encode([payloadOf(SAID)], unknown);
    expect(keyOf(sealed as Payload)).toBe('installation');
    await expect(codec.encode([payloadOf(SAID)], inWorkflow('interview-bob-1'))).rejects.toThrow();
  });
});
