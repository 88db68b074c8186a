import { randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { historyOf } from '../../src/casework/on-file.queries.ts';
import { applicationActOf } from '../../src/intake/application.commands.ts';
import type { Application } from '../../src/intake/application.model.ts';
import { applicationWorkflow } from '../../src/intake/application.workflow.ts';
import { apiOf } from '../../src/platform/http/api.ts';
import { openapiOf } from '../../src/platform/http/openapi.ts';
import { occasionOf } from '../../src/platform/kernel.ts';
import { Refused } from '../../src/platform/refusal.ts';
import { offeredActions } from '../../src/platform/workflow/can-perform.ts';
import { workflowOf, type Workflow } from '../../src/platform/workflow/declare.ts';
import { serveTransitions } from '../../src/platform/workflow/endpoints.ts';
import { perform, type Act } from '../../src/platform/workflow/perform.ts';
import { officeOf, type Office } from '../support/cases.ts';
import { startWorld, type World } from '../support/world.ts';

/** The product's own declaration plus one act between two states it has: nothing else is told about it. */
const extended: Workflow<Application> = workflowOf<Application>()({
  ...applicationWorkflow,
  transitions: {
    ...applicationWorkflow.transitions,
    reopenReview: {
      label: '撤回送审',
      from: ['awaitingApproval'],
      to: 'underReview',
      by: ['agency.reviewer'],
      event: 'application.reviewReopened',
      input: z.object({ reason: z.string().min(1, '请填写原因') }),
    },
  },
});

let world: World;
let office: Office;
let act: Act<Application>;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
  act = { ...applicationActOf(world.kernel), workflow: extended };
});
afterAll(() => world.close());

const operationsOf = (each: Act<Application>) => {
  const api = apiOf();
  serveTransitions(api, world.kernel, each, 'applications');
  return api;
};

describe('adding an act between states that are there is one entry in one file', () => {
  it('the endpoint, the operation of the document, and nothing beside them', async () => {
    const [before, after] = [operationsOf(applicationActOf(world.kernel)), operationsOf(act)];
    expect(after.operations.length - before.operations.length).toBe(1);
    const document = openapiOf(after, { version: 'test' }) as { paths: Record<string, unknown> }; // read by path below
    expect(document.paths['/api/applications/{id}/reopenReview']).toMatchObject({
      post: { operationId: 'application.reopenReview', summary: expect.stringContaining('撤回送审'), tags: ['申请'] },
    });
  });

  it('the offered action, the permission, the act itself, its event, its history line, its one-time effect', async () => {
    const { kernel, staff } = world;
    const filed = await office.play(await office.submit('wages'), [
      { on: 'application', does: 'accept', by: 'clerk', input: {} },
      {
        on: 'application',
        does: 'giveOpinion',
        by: 'reviewer',
        input: { opinion: 'grant', grounds: ['LAL-31-5'], reason: '请求支付劳动报酬' },
      },
    ]);
    const loaded = await kernel.db.transaction().execute((trx) => act.load(trx, staff.reviewer, filed.applicationId));
    if (!loaded) throw new Error('the reviewer sees the application');
    const offer = (viewer: typeof staff.reviewer) =>
      offeredActions(extended, loaded, occasionOf(kernel, viewer)).map(({ name, label, allowed }) => ({
        name,
        label,
        allowed,
      }));
    expect(offer(staff.reviewer)).toContainEqual({ name: 'reopenReview', label: '撤回送审', allowed: true });
    expect(offer(staff.clerk).map(({ name }) => name)).not.toContain('reopenReview');

    const request = {
      id: filed.applicationId,
      transition: 'reopenReview',
      input: { reason: '要补一项依据' },
      requestId: randomUUID(),
    };
    const refused: unknown = await perform(kernel, act, {
      ...request,
      viewer: staff.clerk,
      requestId: randomUUID(),
    }).catch((error: unknown) => error);
    expect(refused instanceof Refused && refused.refusal.code).toBe('roleNotAllowed');
    const invalid: unknown = await perform(kernel, act, {
      ...request,
      input: {},
      viewer: staff.reviewer,
      requestId: randomUUID(),
    }).catch((error: unknown) => error);
    expect(invalid instanceof Refused && invalid.refusal.code).toBe('invalidInput');
    const done = await perform(kernel, act, { ...request, viewer: staff.reviewer });
    expect(done.status).toBe('underReview');
    expect(await perform(kernel, act, { ...request, viewer: staff.reviewer })).toEqual(done); // the same request id: once
    const again: unknown = await perform(kernel, act, {
      ...request,
      viewer: staff.reviewer,
      requestId: randomUUID(),
    }).catch((error: unknown) => error);
    expect(again instanceof Refused && again.refusal.message).toContain('当前是“审查中”，不能撤回送审');

    const events = await kernel.db
      .selectFrom('events')
      .select(['type', 'fromStatus', 'toStatus'])
      .where('subjectId', '=', filed.applicationId)
      .where('type', '=', 'application.reviewReopened')
      .execute();
    expect(events).toEqual([
      { type: 'application.reviewReopened', fromStatus: 'awaitingApproval', toStatus: 'underReview' },
    ]);
    const history = await historyOf(kernel.db, kernel, filed.applicationId, 'application', extended, true);
    expect(history.at(-1)).toMatchObject({ label: '撤回送审', from: '待审批', to: '审查中', note: '要补一项依据' });
  });

  it('no second list of the acts: an act that needs no rows beside its own is named in one source file', () => {
    const root = path.resolve(import.meta.dirname, '../..');
    const sources = globSync('{src,law}/**/*.{ts,tsx}', { cwd: root }).filter(
      (file) => !/\.test\.tsx?$|\.generated\.ts$/.test(file),
    );
    expect(sources.length).toBeGreaterThan(150);
    for (const name of [
      'recallTransfer',
      'returnTransfer',
      'sendBack',
      'recallAssignment',
      'returnFile',
      'rejectTermination',
    ]) {
      const naming = sources.filter((file) =>
        new RegExp(`\\b${name}\\b`).test(readFileSync(path.join(root, file), 'utf8')),
      );
      expect(naming, name).toEqual([expect.stringMatching(/\.workflow\.ts$|\/transitions\/[a-z-]+\.ts$/)]);
    }
  });
});
