import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fuzzApi } from '../proofs/fuzz/api.ts';
import { misfits, type Document, type Schema } from '../proofs/fuzz/schema.ts';
import { generate } from '../../scripts/generate-client.ts';
import { applicationIn, officeOf } from '../support/cases.ts';
import { callerOf, startWorld, type Caller, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const document = JSON.parse(generate().document) as Document;

it('random requests to every operation break nothing, and every answer is as declared (a sample; npm run prove -- fuzz-api)', async () => {
  const { operations, requests, signed, statuses, faults } = await fuzzApi(world, { cases: 3, seed: 7, whole: false });
  expect(operations).toBeGreaterThan(80);
  expect(requests).toBe(operations * 3);
  expect(signed, 'most are sent by somebody who is known').toBeGreaterThan(requests * 0.8);
  expect(statuses[200], 'some must get through').toBeGreaterThan(20);
  expect(faults).toEqual([]);
}, 60_000);

it('an answer that is not as declared would be seen', () => {
  const schema: Schema = {
    type: 'object',
    properties: { a: { type: 'integer' } },
    required: ['a'],
    additionalProperties: false,
  };
  expect(misfits(document, schema, { a: 1 })).toEqual([]);
  for (const value of [{ a: 1.5 }, {}, { a: 1, b: 2 }, [], null])
    expect(misfits(document, schema, value)).not.toEqual([]);
});

it('no text that is sent in may be without an end (say .max(…) in the schema)', () => {
  const endless: string[] = [];
  const seen = new Set<string>();
  const walk = (schema: unknown, at: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const { $ref, type, maxLength, ...rest } = schema as Schema & Record<string, unknown>;
    const name = $ref?.split('/').at(-1);
    if (name !== undefined && !seen.has(name)) {
      seen.add(name);
      walk(document.components.schemas[name], name);
    }
    const isBound = maxLength !== undefined || ['enum', 'const', 'format', 'pattern'].some((word) => word in rest);
    if (type === 'string' && !isBound) endless.push(at);
    for (const [key, one] of Object.entries(rest)) if (key !== 'enum') walk(one, `${at}/${key}`);
  };
  for (const [path, methods] of Object.entries(document.paths))
    for (const operation of Object.values(methods)) {
      walk(operation.requestBody, path);
      for (const { in: place, schema, name } of operation.parameters)
        if (place === 'query') walk(schema, `${path}?${name}`);
    }
  expect(seen.size).toBeGreaterThan(20);
  expect(endless).toEqual([]);
});

describe('what random requests found stays mended', () => {
  let clerk: Caller;
  beforeAll(async () => {
    clerk = await callerOf(world, { login: 'clerk' });
  });
  const notice = {
    authorityName: '示例法院',
    number: '（2026）1号',
    receivedAt: '2026-11-20T02:00:00Z',
    ground: 'minor',
    person: { name: '某人' },
  };
  const nobody = '01a22f54-8d00-79f1-8c20-e72d359e14fa';

  it('an authority or a letter that is not there is said at its place', async () => {
    expect(await clerk.post('/api/notices', { ...notice, authorityId: nobody })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'authorityId' }] },
    });
    expect(await clerk.post('/api/notices', { ...notice, letterFileId: nobody })).toMatchObject({
      status: 404,
      body: { code: 'notFound' },
    });
  });

  it('an office that is not there takes nothing over', async () => {
    const filed = await applicationIn(await officeOf(world), 'received');
    const answer = await clerk.post(`/api/applications/${filed.applicationId}/offerTransfer`, {
      toInstitutionId: nobody,
      reason: '不归本机构管辖',
      agreed: true,
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'unknownReference' } });
  });

  it('a day beyond every calendar is refused, and no word of JavaScript is a matter', async () => {
    for (const on of ['9999-12-31', '0001-01-01'])
      expect((await clerk.post('/api/assess', { facts: {}, on })).status, on).toBe(422);
    expect((await clerk.post('/api/applications', { matter: 'toString' })).body.errors).toContainEqual({
      path: 'matter',
      message: '请选择要解决的事',
    });
  });
});
