import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { viewerOf } from '../../src/accounts/sessions.ts';
import { applicationActOf } from '../../src/intake/application.commands.ts';
import type { Application } from '../../src/intake/application.model.ts';
import { applicationWorkflow } from '../../src/intake/application.workflow.ts';
import { apiOf } from '../../src/platform/http/api.ts';
import { openapiOf } from '../../src/platform/http/openapi.ts';
import { problemOf } from '../../src/platform/http/problem.ts';
import { Refused } from '../../src/platform/refusal.ts';
import type { Viewer } from '../../src/platform/viewer.ts';
import { workflowOf } from '../../src/platform/workflow/declare.ts';
import { perform } from '../../src/platform/workflow/perform.ts';
import { officeOf, type Office } from '../support/cases.ts';
import { callerOf, startWorld, type World } from '../support/world.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
});
afterAll(() => world.close());

const codeOf = (outcome: unknown): unknown => (outcome instanceof Refused ? outcome.refusal.code : outcome);

describe('what needs step-up is refused when the second factor was given too long ago', () => {
  it('an operation that says so: within five minutes yes, afterwards no, and the document tells', async () => {
    const api = apiOf({ clock: world.kernel.clock });
    api.operation(
      {
        method: 'get',
        path: '/plain',
        id: 'plain',
        summary: '平常',
        tag: '测试',
        answer: z.object({}),
        views: 'nothing personal',
      },
      async () => ({}),
    );
    api.operation(
      {
        method: 'get',
        path: '/grave',
        id: 'grave',
        summary: '重要',
        tag: '测试',
        stepUp: true,
        answer: z.object({}),
        views: 'nothing personal',
      },
      async () => ({}),
    );
    let viewer: Viewer = { kind: 'visitor' };
    const outer = apiOf({ clock: world.kernel.clock }).http;
    outer.use(async (c, next) => {
      c.set('viewer', viewer);
      await next();
    });
    outer.onError((error, c) =>
      error instanceof Refused
        ? c.json(problemOf(error.refusal), problemOf(error.refusal).status as 403)
        : c.text('', 500),
    );
    outer.route('/', api.http);

    const clerk = await callerOf(world, { login: 'clerk' });
    const signedIn = async () => viewerOf(world.kernel, clerk.token());
    viewer = await signedIn();
    expect((await outer.request('/grave')).status).toBe(200);
    world.clock.advance({ minutes: 6 });
    viewer = await signedIn();
    expect((await outer.request('/plain')).status).toBe(200);
    const refused = await outer.request('/grave');
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'stepUpNeeded', detail: expect.stringContaining('动态口令') });
    viewer = { kind: 'visitor' };
    expect((await outer.request('/grave')).status).toBe(401);

    const { paths } = openapiOf(api, { version: 'test' }) as { paths: Record<string, { get: object }> };
    expect(paths['/api/grave']?.get).toMatchObject({ 'x-step-up': true });
    expect(paths['/api/plain']?.get).not.toHaveProperty('x-step-up');
  });

  it('a legal act that says so, whichever way it is called; a reaction of our own is not asked for a code', async () => {
    const { accept } = applicationWorkflow.transitions;
    const act = {
      ...applicationActOf(world.kernel),
      workflow: workflowOf<Application>()({
        ...applicationWorkflow,
        transitions: {
          ...applicationWorkflow.transitions,
          accept: { ...accept, by: [...accept.by, 'system.reaction'], stepUp: true },
        },
      }),
    };
    const accepted = async (viewer: Viewer) => {
      const { applicationId: id } = await office.submit('wages');
      return perform(world.kernel, act, { id, transition: 'accept', input: {}, viewer, requestId: randomUUID() }).then(
        ({ status }) => status,
        codeOf,
      );
    };
    const { clerk } = world.staff;
    const later = new Date(world.clock.now().getTime() + 60_000);
    expect(await accepted(clerk)).toBe('stepUpNeeded');
    expect(await accepted({ ...clerk, freshUntil: world.clock.now() })).toBe('stepUpNeeded');
    expect(await accepted({ ...clerk, freshUntil: later })).toBe('underReview');
    expect(await accepted({ kind: 'system', because: 'test' })).toBe('underReview');
  });
});
