import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomOf } from '../../seeds/demo/random.ts';
import { members, stage, type Known, type Viewer } from '../proofs/who-may-know/records.ts';
import { addressOf, asked, routesOf, type Route } from '../proofs/who-may-know/routes.ts';
import { officeOf } from '../support/cases.ts';
import { startWorld, type World } from '../support/world.ts';

const never = '01a19f7c-35c0-79c5-9f4e-ca20e8b02bcd';
let world: World;
let known: Known[];
let viewers: Viewer[];
let acts: Route[];
/** Which statuses each act was answered with. */
const answered = new Map<string, Set<number>>();
beforeAll(async () => {
  world = await startWorld();
  ({ known, viewers } = await stage(await officeOf(world), randomOf(20_261_127)));
  acts = (await routesOf(world, 20_261_127)).filter(({ method }) => method === 'POST');
}, 120_000);
afterAll(() => world.close());

/** The id this act is done to; of what nothing exists yet, the case, which is as little the caller's. */
const idFor = ({ path }: Route, { planted: { filed } }: Known): string =>
  path.startsWith('/api/applications/') ? filed.applicationId : filed.caseId;

/** A body that its declaration allows, so that the answer is about the record. */
async function answerTo({ caller }: Viewer, act: Route, id: string): Promise<{ status: number; body: string }> {
  const answer = await caller.raw(addressOf(act, id), asked(act, act.bodies.length > 1 ? 1 : 0));
  return { status: answer.status, body: (await answer.text()).replaceAll(id, '') };
}

describe('an act on what is not yours', () => {
  it('the walk takes in every act that is done to something with an id', () => {
    expect(acts.length).toBeGreaterThan(80);
    expect(acts.map(({ path }) => path)).toContain('/api/cases/:id/exclusions');
  });

  it.each([...members, 'visitor', 'her', 'guardian'])(
    '%s is answered as if it had never been',
    { timeout: 60_000 },
    async (name) => {
      const viewer = viewers.find((one) => one.name === name);
      const notTheirs = known.filter(({ mayKnow }) => !mayKnow.has(name));
      if (!viewer) throw new Error(`nobody is called ${name}`);
      expect(notTheirs.length).toBeGreaterThan(0);
      for (let from = 0; from < acts.length; from += 16)
        await Promise.all(
          acts.slice(from, from + 16).map(async (act, at) => {
            const record = notTheirs[(from + at) % notTheirs.length];
            if (!record) throw new Error('no record');
            const [theirs, nobodys] = [
              await answerTo(viewer, act, idFor(act, record)),
              await answerTo(viewer, act, never),
            ];
            expect(theirs, `${act.path} of ${record.name}`).toEqual(nobodys);
            // 400: a body drawn with a character that no database keeps, refused before anything is looked for.
            expect([400, 401, 403, 404, 422], act.path).toContain(theirs.status);
            answered.set(act.path, (answered.get(act.path) ?? new Set()).add(theirs.status));
          }),
        );
    },
  );

  it('and the acts came as far as to look for it: somebody whose post it is was told that it is not there', () => {
    const unreached = acts.map(({ path }) => path).filter((path) => !answered.get(path)?.has(404));
    expect(unreached.length, unreached.join()).toBeLessThan(6); // for a few, chance finds no body that is taken
  });

  it('what waits to be sent of a case is not there for whoever is shut out of it', async () => {
    const shutOut = viewers.find(({ name }) => name === 'reviewer');
    const head = viewers.find(({ name }) => name === 'approver');
    const { caseId } = known.find(({ name }) => name === 'parted')?.planted.filed ?? {};
    if (!shutOut || !head || caseId === undefined) throw new Error('the stage was not set');
    const { id } = await world.kernel.db
      .selectFrom('outgoing')
      .select('id')
      .where('caseId', '=', caseId)
      .executeTakeFirstOrThrow();
    for (const act of acts.filter(({ path }) => path.startsWith('/api/outbox/'))) {
      expect(await answerTo(shutOut, act, id), act.path).toEqual(await answerTo(shutOut, act, never));
      expect((await answerTo(head, act, id)).status, act.path).not.toBe(404);
    }
    expect(JSON.stringify((await shutOut.caller.get('/api/outbox')).body)).not.toContain(caseId);
  });

  it('a difference would be seen: who has a part in it is answered otherwise', async () => {
    const clerk = viewers.find(({ name }) => name === 'clerk');
    const [mine] = known;
    if (!clerk || !mine) throw new Error('no record');
    const statuses = await Promise.all(
      [mine.planted.filed.applicationId, never].map(
        async (id) => (await clerk.caller.post(`/api/applications/${id}/giveOpinion`, {})).status,
      ),
    );
    expect(statuses[0]).not.toBe(statuses[1]);
  });
});
