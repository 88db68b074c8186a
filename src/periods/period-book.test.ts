import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../law/kernel/plain-date.ts';
import * as told from '../../tests/support/cases.ts';
import { application, matter, officeOf, served, type Filed, type Office } from '../../tests/support/cases.ts';
import { startWorld, type World } from '../../tests/support/world.ts';
import { openApplicationIds } from '../intake/application-list.queries.ts';
import { lampCounts } from './due.queries.ts';
import { recomputeTentative } from './recompute.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
});
afterAll(() => world.close());

/** Ten in the morning of a day in Shanxi. */
const on = (day: string) => world.clock.set(`${day}T02:00:00Z`);
type Shown = {
  ruleId: string;
  name: string;
  article: string;
  lamp?: string;
  state: string;
  dueOn?: string;
  tentative: boolean;
  explain: string[];
  left?: string;
};
const shown = async (filed: Filed, of: 'application' | 'case', ruleId: string): Promise<Shown> => {
  const page = await (
    await office.as('clerk')
  ).get(`/api/${of}s/${of === 'case' ? filed.caseId : filed.applicationId}`);
  return page.body.periods.filter((period: Shown) => period.ruleId === ruleId).at(-1);
};
const decision = (filed: Filed) => shown(filed, 'application', 'DL-05');

describe('the seven days of the decision (法律援助法 43)', () => {
  it('run from receipt, the first day left out, and name their article', async () => {
    on('2026-11-23');
    expect(await decision(await office.submit('wages'))).toMatchObject({
      name: '审查决定',
      dueOn: '2026-11-30',
      lamp: 'normal',
      tentative: false,
      article: expect.stringContaining('第四十三条'),
    });
  });

  it('roll past a last day that is no working day', async () => {
    on('2026-11-21'); // the seventh day is a Saturday
    const period = await decision(await office.submit('wages'));
    expect(period.dueOn).toBe('2026-11-30');
    expect(period.explain.join()).toContain('顺延');
  });

  it('rest while she gathers what the one-time notice asks for, and go on with what was left', async () => {
    on('2026-11-23');
    const filed = await office.submit('wages');
    on('2026-11-25');
    await office.play(filed, [told.notice]);
    expect(await decision(filed)).toMatchObject({ state: 'paused', lamp: 'paused' });
    expect((await decision(filed)).dueOn).toBeUndefined();
    on('2026-12-07'); // long after the 30th: nothing is overdue while it rests
    expect(await decision(filed)).toMatchObject({ lamp: 'paused' });
    await office.play(filed, [application('supply', 'her', told.handed('violenceMaterial'))]);
    expect(await decision(filed)).toMatchObject({ state: 'running', dueOn: '2026-12-14' }); // two days used, five left: the 12th is a Saturday
    expect((await decision(filed)).explain.join()).toContain('不计入');
  });

  it('light up as the end comes near and after it has passed, and go out when the decision is made', async () => {
    on('2026-11-23');
    const filed = await office.play(await office.submit('wages'), told.applicationPaths.awaitingApproval);
    on('2026-11-29');
    expect(await decision(filed)).toMatchObject({ lamp: 'near', left: '还剩 1 天' });
    on('2026-11-30');
    expect(await decision(filed)).toMatchObject({ left: '今天到期' });
    on('2026-12-01');
    expect(await decision(filed)).toMatchObject({ lamp: 'overdue', left: '超期 1 天' });
    const { overdue } = await lampCounts(
      world.kernel.db,
      [openApplicationIds(world.kernel.db, world.staff.clerk)],
      world.clock.now(),
    );
    expect(overdue).toBeGreaterThan(0);
    await office.play(filed, [application('grant', 'approver')]);
    const met = await decision(filed);
    expect(met.state).toBe('met');
    expect(met.lamp).toBeUndefined();
    expect(
      await lampCounts(world.kernel.db, [openApplicationIds(world.kernel.db, world.staff.clerk)], world.clock.now()),
    ).toMatchObject({ overdue: overdue - 1 });
  });
});

describe('the periods that follow', () => {
  it('supplement from proven receipt of the notice, not from its making', async () => {
    on('2026-11-23');
    const filed = await office.play(await office.submit('wages'), [told.notice]);
    expect(await shown(filed, 'application', 'DL-06')).toBeUndefined();
    on('2026-11-26');
    await office.play(filed, [served('one-time-notice')]);
    expect(await shown(filed, 'application', 'DL-06')).toMatchObject({ dueOn: '2026-12-03', state: 'running' });
  });

  it('three days to assign, five for the agreement from the unit’s receipt, thirty to file and thirty to archive', async () => {
    on('2026-11-23');
    const filed = await office.play(await office.submit('wages'), told.casePaths.awaitingAssignment);
    expect(await shown(filed, 'case', 'DL-07')).toMatchObject({
      dueOn: '2026-11-26',
      article: expect.stringContaining('第四十三条'),
    });
    on('2026-11-24');
    await office.play(filed, told.casePaths.assigned.slice(-1));
    expect(await shown(filed, 'case', 'DL-07')).toMatchObject({ state: 'met' });
    expect(await shown(filed, 'case', 'DL-10')).toBeUndefined();
    on('2026-11-25');
    await office.play(filed, told.casePaths.unitReceived.slice(-1));
    expect(await shown(filed, 'case', 'DL-10')).toMatchObject({ dueOn: '2026-11-30', state: 'running' });
    await office.play(filed, told.casePaths.closing.slice(told.casePaths.unitReceived.length));
    expect(await shown(filed, 'case', 'DL-10')).toMatchObject({ state: 'met' });
    expect(await shown(filed, 'case', 'DL-15')).toMatchObject({ dueOn: '2026-12-25', state: 'running' });
    await office.play(filed, told.casePaths.fileUnderReview.slice(told.casePaths.closing.length));
    expect(await shown(filed, 'case', 'DL-15')).toMatchObject({ state: 'met' });
    expect(await shown(filed, 'case', 'DL-16')).toMatchObject({ dueOn: '2026-12-25', state: 'running' });
    await office.play(filed, [matter('archive', 'archivist')]);
    expect(await shown(filed, 'case', 'DL-16')).toMatchObject({ state: 'met' });
  });

  it('three days from the authority’s notice, counted from when it arrived', async () => {
    on('2026-11-24');
    const filed = await office.notice({ receivedAt: '2026-11-23T16:30:00+08:00' });
    expect(await shown(filed, 'case', 'DL-02')).toMatchObject({ dueOn: '2026-11-26' });
  });

  it('fifteen days to object, from the day the refusal reached her', async () => {
    on('2026-11-23');
    const filed = await told.applicationIn(office, 'refused', 'wages');
    expect(await shown(filed, 'application', 'DL-59')).toBeUndefined();
    await office.play(filed, [served('refusal-decision')]);
    expect(await shown(filed, 'application', 'DL-59')).toMatchObject({ dueOn: '2026-12-08', state: 'running' });
  });

  it('five working days for a child’s lawyer to meet her, ended by the meeting', async () => {
    on('2026-11-24');
    const filed = await told.caseIn(office, 'inProgress', 'child');
    expect(await shown(filed, 'case', 'DL-11')).toMatchObject({ dueOn: '2026-12-01', state: 'running' });
    await office.play(filed, [matter('logMeeting', 'lawyer', { onDay: world.clock.today(), note: '会见' })]);
    expect(await shown(filed, 'case', 'DL-11')).toMatchObject({ state: 'met' });
  });
});

describe('beyond the last official holiday notice', () => {
  it('a due day is 暂定, says why, and is computed anew when the calendar reaches it', async () => {
    on('2026-12-26');
    const filed = await office.submit('wages');
    const period = await decision(filed);
    expect(period).toMatchObject({ tentative: true });
    expect(period.explain.join()).toContain('暂定');

    // As if a release before had no notice for the days that are official now: an older guess is put right.
    const old = await office.submit('wages');
    await world.kernel.db
      .updateTable('periods')
      .set({ tentative: true, dueOn: parsePlainDate('2026-12-25'), startedAt: new Date('2026-11-23T02:00:00Z') })
      .where('subjectId', '=', old.applicationId)
      .execute();
    expect(
      await world.kernel.db
        .transaction()
        .execute((trx) =>
          recomputeTentative(trx, world.kernel, { viewer: { kind: 'system', because: 'watch-periods' } }),
        ),
    ).toBe(1);
    expect(await decision(old)).toMatchObject({ dueOn: '2026-11-30', tentative: false });
    expect(await decision(filed)).toMatchObject({ tentative: true, dueOn: period.dueOn }); // still nobody's guess
  });
});
