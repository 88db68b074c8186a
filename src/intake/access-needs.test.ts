import { afterAll, beforeAll, expect, it } from 'vitest';
import { applicationPaths, casePaths, officeOf, type Office } from '../../tests/support/cases.ts';
import { startWorld, type World } from '../../tests/support/world.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld();
  office = await officeOf(world);
});
afterAll(() => world.close());

it('what she needs is asked once and met by everyone on the way: clerk, assigner, lawyer', async () => {
  const filed = await office.submit('hurtByHusband', { accessNeeds: ['signLanguage', 'textOnly', 'womanOfficer'] });
  const application = (await (await office.as('clerk')).get(`/api/applications/${filed.applicationId}`)).body;
  const signs = '手语翻译（不能由亲属、熟人担任）';
  expect(application.accessNeeds).toEqual([signs, '不打电话，只用文字联系', '女性工作人员']);
  expect(application.contact.mayCall).toBe(false); // she allowed calls before she said that she cannot hear them
  await office.play(filed, applicationPaths.granted);
  const chosenBy = (await (await office.as('assigner')).get(`/api/cases/${filed.caseId}/suggestions`)).body;
  expect(chosenBy).toMatchObject({ needs: [signs, '女性工作人员'], wish: '希望女性承办人员' });
  await office.play(filed, casePaths.inProgress.slice(applicationPaths.granted.length));
  const handled = (await (await office.as('lawyer')).get(`/api/cases/${filed.caseId}`)).body;
  expect(handled.contacts[0].accessNeeds).toEqual(application.accessNeeds);
});

it('a relative may interpret where there is no danger, and a call stays a call for those who hear it', async () => {
  const filed = await office.submit('wages', { accessNeeds: ['interpreter', 'largePrint'] });
  const seen = (await (await office.as('clerk')).get(`/api/applications/${filed.applicationId}`)).body;
  expect(seen).toMatchObject({ accessNeeds: ['方言或者语言翻译', '大字材料'], contact: { mayCall: true } });
});

it('whom she fears is no helper at a window either, by his name or by a number never to be used', async () => {
  for (const more of [
    { helper: { role: 'scribe', person: { name: '施 大力' }, relation: '丈夫' } },
    {
      helper: {
        role: 'applyingAgent',
        person: { name: '老施', phone: '139 1111 2222' },
        relation: '丈夫',
        basis: 'art40',
      },
      contactPlan: { neverContact: ['13911112222'] },
    },
  ]) {
    await expect(office.submit('hurtByHusband', more)).rejects.toThrow(/409.*anotherPersonNeeded/s);
  }
});
