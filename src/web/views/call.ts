import type { OpenView } from '../context.js';
import { callStoreOf } from '../reader/callStore.js';
import { showCall } from '../reader/readerView.js';

/** The reader of one call. @throws ApiError where there is no such call, or it was withdrawn. */
export const openCall: OpenView = async (context, { id = '' }) =>
  showCall(await callStoreOf(context.api).call(id), context);
