import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callerOf, places, startWorld, type Caller, type Reply, type World } from '../support/world.ts';

const scan = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('two applicants of one case, who may be opposed', () => {
  let world: World;
  let clerk: Caller;
  let mother: Reply['body'];
  let child: Reply['body'];
  let fileId = '';
  const told = (name: string) => ({
    agencyId: places.agency,
    channel: 'window',
    matter: 'marriageFamily',
    stage: 'litigation',
    applicant: { name, sex: 'female' },
    narrative: '家里的事',
    contactPlan: {},
    signature: { kind: 'drawn' },
    facts: { isVictimOfAbuse: true, assertsRightsFromAbuse: true, isMinor: false, hasOwnLawyer: false },
  });
  beforeAll(async () => {
    world = await startWorld();
    clerk = await callerOf(world, { login: 'clerk' });
    const form = new FormData();
    form.append('file', new File([scan], 'scan.png', { type: 'image/png' }));
    fileId = (await (await clerk.raw('/api/files', { method: 'POST', body: form })).json()).id;
    mother = (
      await clerk.post('/api/applications', {
        ...told('示例母亲'),
        documents: [{ kind: 'identity', state: 'supplied', fileId }],
      })
    ).body;
    child = (await clerk.post('/api/applications', { ...told('示例孩子'), joinCaseId: mother.caseId })).body;
    await world.papersReady();
  });
  afterAll(() => world.close());

  it('stand in one case, each with an own application', () => {
    expect(child.caseId).toBe(mother.caseId);
    expect(child.applicationId).not.toBe(mother.applicationId);
  });

  it('read their own papers and files, and are told that the other’s do not exist', async () => {
    const [hers, theirs] = [
      await callerOf(world, { code: mother.returnCode }),
      await callerOf(world, { code: child.returnCode }),
    ];
    const receipt = `/api/papers/${mother.papers[0].id}/pdf`;
    expect((await hers.raw(receipt)).status).toBe(200);
    expect((await hers.raw(`/api/files/${fileId}`)).status).toBe(200);
    for (const path of [receipt, `/api/files/${fileId}`]) {
      const answer = await theirs.get(path);
      expect(answer).toEqual(await theirs.get('/api/papers/01a19f7c-35c0-79c5-9f4e-ca20e8b02bcd/pdf'));
      expect(answer.status).toBe(404);
    }
  });
});
