import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationIn, caseIn, officeOf, type Filed, type Office } from '../../tests/support/cases.ts';
import { visitorOf } from '../../tests/support/visitor.ts';
import { startWorld, type World } from '../../tests/support/world.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
});
afterAll(() => world.close());

const rate = async (filed: Filed, told: object) => (await office.as('her', filed)).post('/api/ratings', told);
const seenBy = async (who: 'approver' | 'bureau' | 'clerk' | 'lawyer' | 'manager', id: string) =>
  (await office.as(who)).get(`/api/ratings/${id}`);

describe('what she says of a step', () => {
  it('is said once of each step that has happened, by her code only', async () => {
    const fresh = await applicationIn(office, 'received');
    expect((await rate(fresh, { step: 'intake', grade: 'good' })).body.code).toBe('wrongStatus');
    const filed = await caseIn(office, 'inProgress');
    expect((await rate(filed, { step: 'closing', grade: 'good' })).body.code).toBe('wrongStatus');
    const good = await rate(filed, { step: 'handling', grade: 'good', met: true });
    expect(good.status).toBe(200);
    expect((await rate(filed, { step: 'handling', grade: 'poor' })).body.code).toBe('wrongStatus');
    const byStaff = await (await office.as('clerk')).post('/api/ratings', { step: 'handling', grade: 'veryGood' });
    expect(byStaff.body.code).toBe('roleNotAllowed');
    const seen = await seenBy('approver', good.body.id);
    expect(seen.body).toMatchObject({ status: 'noted', periods: [] });
    const closing = await caseIn(office, 'closing');
    expect((await rate(closing, { step: 'closing', grade: 'veryGood' })).status).toBe(200);
  });

  it.each([
    ['a low grade', { grade: 'poor' }],
    ['money, however content she is', { grade: 'veryGood', moneyAsked: true }],
    ['a lawyer never met', { grade: 'fair', met: false }],
    ['fear', { grade: 'good', feltSafe: false }],
  ])('%s is owed an answer in fifteen working days', async (_, told) => {
    const filed = await caseIn(office, 'inProgress');
    const { body } = await rate(filed, { step: 'handling', ...told });
    const seen = await seenBy('approver', body.id);
    expect(seen.body).toMatchObject({ status: 'rectifying', owner: { role: '负责人（审批）' } });
    expect(seen.body.periods).toMatchObject([{ ruleId: 'DL-62', length: '15 个工作日', state: 'running' }]);
  });

  it('names nobody to the office, and nothing at all to whoever handled the case', async () => {
    const filed = await caseIn(office, 'inProgress');
    const { body } = await rate(filed, { step: 'handling', grade: 'veryPoor', told: '一直联系不上' });
    for (const who of ['clerk', 'lawyer', 'manager'] as const) {
      expect((await seenBy(who, body.id)).status, who).toBe(404);
      expect((await (await office.as(who)).get('/api/ratings')).body.total, who).toBe(0);
    }
    const head = await seenBy('approver', body.id);
    expect(JSON.stringify(head.body)).toContain('一直联系不上');
    expect(JSON.stringify(head.body)).not.toContain('苗春花');
    const bureau = await seenBy('bureau', body.id);
    expect(bureau.status).toBe(200);
    expect(JSON.stringify(bureau.body)).not.toMatch(/苗春花|案号/);
    expect(bureau.body.actions.filter(({ allowed }: { allowed: boolean }) => allowed)).toEqual([]);
  });

  it('is done and answered on her page; who was asked for money is offered the complaint', async () => {
    const filed = await caseIn(office, 'inProgress');
    const her = visitorOf(world);
    await her.send('/status', { page: 'status', code: filed.returnCode });
    expect((await her.get('/status')).html).toContain('/status/rate');
    const empty = await her.send('/status/rate', { page: 'status/rate' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('请选评哪一步');
    const fields = { page: 'status/rate', step: 'handling', grade: 'good', moneyAsked: 'yes' };
    const sent = await her.send('/status/rate', fields);
    expect(sent.text).toMatch(/最晚 .*前答复/);
    expect(sent.html).toMatch(/href="\/tell"[^>]*>投诉要钱的人/);
    const { id } = await world.kernel.db
      .selectFrom('ratings')
      .select('id')
      .where('caseId', '=', filed.caseId)
      .executeTakeFirstOrThrow();
    const answer = { finding: '内部查实', reason: '已经退还，换人承办' };
    const head = await office.as('approver');
    expect((await (await office.as('clerk')).post(`/api/ratings/${id}/rectify`, answer)).status).toBe(404);
    expect(await head.post(`/api/ratings/${id}/rectify`, answer)).toMatchObject({
      status: 200,
      body: { status: 'rectified' },
    });
    const shown = await her.get('/status/rate');
    expect(shown.text).toContain('已经退还，换人承办');
    expect(shown.text).not.toContain('内部查实');
    expect((await seenBy('approver', id)).body.periods).toMatchObject([{ state: 'met' }]);
  });
});
