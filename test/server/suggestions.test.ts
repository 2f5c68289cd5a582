import { describe, expect, it } from 'vitest';
import { IndexMissingError } from '../../src/errors.js';
import { send, startServer } from '../support/startServer.js';
import { DEPS } from './fakes.js';

const PATH = { path: '/api/suggestions' };

describe('GET /api/suggestions', () => {
  it('gives questions to begin with', async () => {
    const { status, body } = await send(await startServer(DEPS), PATH);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({ suggestions: ['How fast did sales grow?'] });
  });

  it('says what is wrong where nothing is served', async () => {
    const suggest = async () => {
      throw new IndexMissingError('There is no index');
    };
    const { status, body } = await send(await startServer({ ...DEPS, suggest }), PATH);
    expect(status).toBe(503);
    expect(JSON.parse(body).error.code).toBe('INDEX_MISSING');
  });
});
