import { expect, it } from 'vitest';
import { caseIn, officeOf } from '../../tests/support/cases.ts';
import { startWorld } from '../../tests/support/world.ts';
import { askHelpRecord } from '../protection/help-record.commands.ts';

it('whoever opens the certificate, or the list it stands in, has looked at her application', async () => {
  const world = await startWorld();
  try {
    const office = await officeOf(world);
    const { applicationId, caseId } = await caseIn(office, 'inProgress');
    const { db } = world.kernel;
    const hers = { kind: 'applicant', personId: '', applicationId, caseId } as const;
    const { id } = await askHelpRecord(world.kernel, hers, crypto.randomUUID());
    const sealed = await (await office.as('approver')).post(`/api/help-records/${id}/seal`, {});
    expect(sealed.status, JSON.stringify(sealed.body)).toBe(200);
    await world.papersReady();
    const clerk = await office.as('clerk');
    expect((await clerk.raw(`/api/papers/${sealed.body.papers[0].id}/pdf`)).status).toBe(200);
    expect((await clerk.get('/api/papers')).status).toBe(200);
    const entries = await db
      .selectFrom('auditEntries')
      .select(['action', 'aboutIds'])
      .where('action', 'in', ['paperPdf', 'listPapers'])
      .execute();
    expect(entries).toHaveLength(2);
    for (const { action, aboutIds } of entries) {
      expect(aboutIds, action).toContain(applicationId);
      expect(aboutIds, action).not.toContain(id);
    }
  } finally {
    await world.close();
  }
}, 60_000);
