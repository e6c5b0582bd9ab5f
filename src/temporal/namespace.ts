import { type Connection, isGrpcServiceError } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes.ts';

const GRPC_ALREADY_EXISTS = 6;
const KEYWORD = proto.temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;

/**
 * Registers the namespace with its retention and the search attributes. Must be done before a worker starts: a
 * workflow that sets an attribute which is not registered does not get on.
 */
export async function ensureNamespace(connection: Connection, namespace: string): Promise<void> {
  await unlessItExists(
    connection.workflowService.registerNamespace({
      namespace,
      description: 'Interviews held by Viva',
      workflowExecutionRetentionPeriod: msToTs('30 days'),
    }),
  );
  await ensureSearchAttributes(connection, namespace);
}

export async function ensureSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  for (const { name } of SEARCH_ATTRIBUTES) {
    await untilNamespaceIsKnown(() =>
      unlessItExists(
        connection.operatorService.addSearchAttributes({ namespace, searchAttributes: { [name]: KEYWORD } }),
      ),
    );
  }
}

async function unlessItExists(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!isGrpcServiceError(error) || error.code !== GRPC_ALREADY_EXISTS) throw error;
  }
}

const GRPC_NOT_FOUND = 5;
const KNOWN_WITHIN_MS = 15_000;

/** A new namespace reaches the server's caches a little after it was registered. */
async function untilNamespaceIsKnown<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const giveUpAt = Date.now() + KNOWN_WITHIN_MS;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const isUnknown = isGrpcServiceError(error) && error.code === GRPC_NOT_FOUND;
      if (!isUnknown || Date.now() > giveUpAt) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
