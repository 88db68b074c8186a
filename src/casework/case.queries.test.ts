import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseIn, casePaths, officeOf, type Filed, type Office } from '../../tests/support/cases.ts';
import { onEachDatabase } from '../../tests/support/database.ts';
import { places, startWorld, type World } from '../../tests/support/world.ts';
import { applicationWorkflow } from '../intake/application.workflow.ts';
import { applicationStatusLabels } from '../intake/application-status.model.ts';

onEachDatabase('what the office and the lawyer read of cases', (fresh) => {
  let world: World;
  let office: Office;
  let handled: Filed;
  beforeAll(async () => {
    world = await startWorld({ database: await fresh('network'), roles: 'web' });
    office = await officeOf(world);
    handled = await caseIn(office, 'inProgress');
  }, 60_000);
  afterAll(() => world.close());

  it('the lawyer sees the own case with what it takes to act, and not where she lives', async () => {
    const lawyer = await office.as('lawyer');
    expect((await lawyer.get('/api/cases')).body).toMatchObject({
      total: 1,
      items: [{ id: handled.caseId, recipients: ['苗*花'], isMine: true, due: { name: '签订委托协议、授权委托书' } }],
    });
    const { body } = await lawyer.get(`/api/cases/${handled.caseId}`);
    expect(body.contacts).toMatchObject([{ name: '苗春花', contact: { safetyFlagged: true, mayCall: true } }]);
    expect(body.parties.find(({ role }: { role: string }) => role === 'applicant').person).toMatchObject({
      name: '苗春花',
      phone: '13800000001',
    });
    expect(JSON.stringify(body)).not.toContain('示例里三号楼');
    expect(body.parties.find(({ role }: { role: string }) => role === 'opponent').person).not.toHaveProperty('phone');
    expect(
      body.actions.filter(({ allowed }: { allowed: boolean }) => allowed).map(({ name }: { name: string }) => name),
    ).toContain('signAgreement');
    expect(body.history.map(({ about }: { about: string }) => about)).not.toContain('application');
  });

  it('the telephone of one who may not be called is not given to the lawyer', async () => {
    const quiet = await office.submit('wages', { contactPlan: { mayCall: false, callerName: 'neutral', windows: [] } });
    const matter = await office.play(quiet, casePaths.inProgress);
    const { body } = await (await office.as('lawyer')).get(`/api/cases/${matter.caseId}`);
    expect(JSON.stringify(body)).not.toContain('13800000002');
    const agency = (await (await office.as('assigner')).get(`/api/cases/${matter.caseId}`)).body;
    expect(JSON.stringify(agency)).toContain('13800000002');
  });

  it('a unit to which a case is offered sees it and may take it; another agency and the agency’s own handler do not', async () => {
    const offered = await caseIn(office, 'assigned');
    const manager = await office.as('manager');
    const { items } = (await manager.get('/api/cases?status=assigned')).body;
    expect(items).toContainEqual(expect.objectContaining({ id: offered.caseId, offeredToUs: true }));
    expect((await manager.get('/api/desk')).body.mine).toContainEqual(
      expect.objectContaining({ id: offered.caseId, offeredToUs: true }),
    );
    const seen = (await manager.get(`/api/cases/${offered.caseId}`)).body;
    expect(seen.parties.map(({ person }: { person: { name: string } }) => person.name)).toEqual(
      expect.arrayContaining(['苗春花', '施大力']),
    ); // enough to see a conflict
    expect(seen).toMatchObject({ contacts: [], narratives: [] });
    expect(JSON.stringify(seen)).not.toContain('13800000001');
    for (const stranger of ['otherClerk', 'inhouse', 'station'] as const) {
      const caller = await office.as(stranger);
      expect((await caller.get(`/api/cases/${offered.caseId}`)).status, stranger).toBe(404);
      expect((await caller.get('/api/cases')).body.total, stranger).toBe(0);
      expect((await caller.get(`/api/cases/${offered.caseId}/suggestions`)).status, stranger).toBe(404);
    }
  });

  it('the file list says what is missing and who owes it, until the piece is put in', async () => {
    const closing = await caseIn(office, 'closing');
    const lawyer = await office.as('lawyer');
    const piece = async (key: string) =>
      (await lawyer.get(`/api/cases/${closing.caseId}`)).body.fileList.find(
        (each: { key: string }) => each.key === key,
      );
    expect(await piece('grant-decision')).toMatchObject({ present: true });
    expect(await piece('result-document')).toMatchObject({ present: false, owedBy: '承办人员', mayScan: true });
    await lawyer.post(`/api/cases/${closing.caseId}/addPiece`, {
      piece: 'result-document',
      fileId: await office.scan('lawyer'),
    });
    expect(await piece('result-document')).toMatchObject({ present: true });
  });

  it('cases are found by the name of either side, within one’s own cases only', async () => {
    const find = async (who: 'assigner' | 'otherClerk', words: string) =>
      (await (await office.as(who)).post('/api/cases/search', { words, purpose: 'handling' })).body.items.map(
        ({ id }: { id: string }) => id,
      );
    expect(await find('assigner', '施大力')).toContain(handled.caseId);
    expect(await find('otherClerk', '施大力')).toEqual([]);
  });

  it('papers are listed to the agency that issued them, and to nobody else', async () => {
    const { body } = await (await office.as('clerk')).get('/api/papers');
    expect(body.items.map(({ kind }: { kind: string }) => kind)).toContain('grant-decision');
    for (const stranger of ['otherClerk', 'manager', 'lawyer', 'inhouse'] as const)
      expect((await (await office.as(stranger)).get('/api/papers')).body.total, stranger).toBe(0);
  });

  it('suggestions give reasons, and show whom the law forbids with the reason instead of hiding them', async () => {
    const waiting = await caseIn(office, 'awaitingAssignment');
    const { body } = await (await office.as('assigner')).get(`/api/cases/${waiting.caseId}/suggestions`);
    const lawyer = body.items.find(({ name }: { name: string }) => name === '常律师');
    expect(lawyer).toMatchObject({ institution: { id: places.firm }, own: false });
    expect(lawyer.reasons).toContain('受过反家庭暴力培训');
    const defence = await office.notice();
    const forDefence = (await (await office.as('assigner')).get(`/api/cases/${defence.caseId}/suggestions`)).body.items;
    const worker = forDefence.find(({ name }: { name: string }) => name === '基层员');
    expect(worker.fault).toContain('律师');
    expect(forDefence.indexOf(worker)).toBeGreaterThan(
      forDefence.findIndex(({ name }: { name: string }) => name === '常律师'),
    );
  });

  it('her wish stands first, and a unit that acts for the other side is blocked', async () => {
    const { personnelId } = world.staff.inhouse;
    const wished = await office.play(
      await office.submit('hurtByHusband', { wish: { personnelId, words: '说晋语' } }),
      casePaths.awaitingAssignment,
    );
    const { body } = await (await office.as('assigner')).get(`/api/cases/${wished.caseId}/suggestions`);
    expect(body.wish).toBe('希望由内承办承办；说晋语');
    expect(body.items[0]).toMatchObject({ name: '内承办', wished: true });
    const mirrored = await office.submit('hurtByHusband', {
      applicant: { name: '施大力', sex: 'male' },
      opponent: { name: '苗春花' },
    });
    const other = await office.play(mirrored, casePaths.awaitingAssignment);
    const blocked = (await (await office.as('assigner')).get(`/api/cases/${other.caseId}/suggestions`)).body.items.find(
      ({ name }: { name: string }) => name === '常律师',
    );
    expect(blocked.fault).toContain('利益冲突');
  });
});

it('every legal position has one word, in one list', () => {
  expect(applicationWorkflow.states).toBe(applicationStatusLabels);
});
