import path from 'node:path';
import type { Logger } from 'pino';
import { closeIdleAccounts } from './accounts/accounts.jobs.ts';
import { workPhoneCodes } from './accounts/phone-code.jobs.ts';
import { auditSinkOf } from './audit/audit-sink.ts';
import { trailOf } from './audit/trail.ts';
import { workCollections } from './collections/collection.jobs.ts';
import { casePapers } from './casework/case.papers.ts';
import { caseReactions } from './casework/case.reactions.ts';
import { keepFigures } from './eligibility/figures-book.ts';
import { formPapers } from './intake/application-form.papers.ts';
import { applicationPapers } from './intake/application.papers.ts';
import { applicationReactions } from './intake/application.reactions.ts';
import { matterLabels } from './intake/submit-application.model.ts';
import { changeRequestPapers } from './change-requests/change-request.papers.ts';
import { changeRequestReactions } from './change-requests/change-request.reactions.ts';
import { dataRequestPapers } from './data-requests/data-request.papers.ts';
import { dataRequestReactions } from './data-requests/data-request.reactions.ts';
import { exclusionWishReactions } from './exclusion-wishes/exclusion-wish.reactions.ts';
import { homeVisitReactions } from './visits/home-visit.reactions.ts';
import { ratingReactions } from './ratings/rating.reactions.ts';
import { complaintPapers } from './complaints/complaint.papers.ts';
import { complaintReactions } from './complaints/complaint.reactions.ts';
import { objectionPapers } from './objections/objection.papers.ts';
import { objectionReactions } from './objections/objection.reactions.ts';
import { paperDeskOf } from './papers/paper-desk.ts';
import { carriage } from './papers/carriage.ports.ts';
import { workPapers } from './papers/papers.jobs.ts';
import { protectedFactsOf, safeContactOf } from './people/people.ports.ts';
import { periodBookOf } from './periods/period-book.ts';
import { periodReactions } from './periods/period.reactions.ts';
import { recomputeTentative } from './periods/recompute.ts';
import { helpRecordPapers } from './protection/help-record.papers.ts';
import { oweReviews } from './protection/plan-review.jobs.ts';
import { protectionReactions } from './protection/protection.reactions.ts';
import { watchDecoys } from './secrecy/decoy.jobs.ts';
import { workSecrecy } from './secrecy/secrecy.jobs.ts';
import { withReporters } from './protection/reporter-vault.ports.ts';
import type { Clock } from './platform/clock.ts';
import { openDatabase, openPool, refusePowerfulLogin } from './platform/database/database.ts';
import { localFileStore } from './platform/files/file-store.ts';
import { deliver } from './platform/outgoing/deliver.ts';
import type { Providers } from './platform/outgoing/provider.ts';
import { journalIn } from './platform/journal.ts';
import { eraseExpired } from './retention/erase.ts';
import { startJobs, type Jobs } from './platform/jobs.ts';
import { reactionBook, type Kernel } from './platform/kernel.ts';
import type { MasterKeys } from './platform/sealing/envelope.ts';
import { keysKnownWithinMs as knownWithinMs, openKeyring, type Keyring } from './platform/sealing/keyring.ts';
import type { SuiteChoice } from './platform/sealing/suites.ts';

export type Wiring = {
  appUrl: string;
  dataDir: string;
  /** The master keys, or how to read them anew. */
  keys: MasterKeys | (() => MasterKeys);
  suite?: SuiteChoice;
  keysKnownWithinMs?: number;
  clock: Clock;
  log: Logger;
  poolSize?: number;
  twoPersonActs?: readonly string[];
  providers?: Providers;
  /** The second place for the audit's checkpoints: best on another machine. */
  auditCopyTo?: string;
};
export type Wired = { kernel: Kernel; keyring: Keyring; work(): Promise<void>; close(): Promise<void> };

/** Joins every capability to the platform's ports. A port left empty does not compile. */
export async function wire({
  appUrl,
  dataDir,
  keys,
  suite = 'aes',
  keysKnownWithinMs = knownWithinMs,
  clock,
  log,
  poolSize = 20,
  twoPersonActs = [],
  providers = {},
  auditCopyTo,
}: Wiring): Promise<Wired> {
  const pool = openPool(appUrl, poolSize);
  pool.on('error', (error) => log.error({ err: error.message }, 'database connection lost'));
  await refusePowerfulLogin(pool);
  const db = openDatabase(pool);
  const keyring = await openKeyring({
    db,
    masters: typeof keys === 'function' ? keys : () => keys,
    suite,
    knownWithinMs: keysKnownWithinMs,
    onError: (error) => log.error({ err: error instanceof Error ? error.message : String(error) }, 'keys not read'),
  });
  const { sealer } = keyring;
  const jobs = await startJobs(appUrl, log);
  const figures = await keepFigures({
    db,
    clock,
    onError: (error) => log.error({ err: error instanceof Error ? error.message : String(error) }, 'figures not read'),
  });
  const trail = trailOf({ db, clock, log, dataDir, copyTo: auditCopyTo ?? path.join(dataDir, 'checkpoints') });
  const protectedFacts = withReporters({ sealer }, protectedFactsOf({ sealer }));
  const desk = paperDeskOf({ clock, sealer, jobs: () => jobs, ports: { protectedFacts, carriage } });
  const kernel: Kernel = {
    db,
    clock,
    sealer,
    journal: journalIn(path.join(dataDir, 'journal'), sealer),
    files: localFileStore(path.join(dataDir, 'files'), sealer),
    jobs,
    ports: {
      figures,
      periodBook: periodBookOf({ clock, figures }),
      paperDesk: desk,
      safeContact: safeContactOf({ sealer, clock }),
      carriage,
      protectedFacts,
      auditSink: auditSinkOf({ db, clock, log }),
      auditTrail: trail,
    },
    providers,
    reactions: reactionBook(),
    log,
    twoPersonActs: new Set(twoPersonActs),
  };
  applicationPapers(desk, kernel);
  formPapers(desk, kernel);
  casePapers(desk, kernel, matterLabels);
  objectionPapers(desk, kernel);
  helpRecordPapers(desk, kernel);
  complaintPapers(desk, kernel);
  changeRequestPapers(desk, kernel);
  dataRequestPapers(desk, kernel);
  caseReactions(kernel);
  applicationReactions(kernel);
  objectionReactions(kernel);
  complaintReactions(kernel);
  changeRequestReactions(kernel);
  dataRequestReactions(kernel);
  exclusionWishReactions(kernel);
  ratingReactions(kernel);
  periodReactions(kernel);
  protectionReactions(kernel);
  homeVisitReactions(kernel);
  let keeping: { stop(): Promise<void> }[] = [];
  return {
    kernel,
    keyring,
    work: async () => {
      await work(kernel);
      keeping = [watchDecoys(kernel), trail.start()];
    },
    close: async () => {
      for (const each of keeping) await each.stop();
      await keyring.stop();
      await close(kernel, jobs, figures.stop);
    },
  };
}

const watching = { viewer: { kind: 'system', because: 'watch-periods' } } as const;

/** The worker's part: papers rendered, outgoing items handed to providers, tentative days looked at again. */
async function work(kernel: Kernel): Promise<void> {
  await kernel.db.transaction().execute((trx) => recomputeTentative(trx, kernel, watching));
  await oweReviews(kernel);
  await workPapers(kernel);
  await workSecrecy(kernel);
  await workCollections(kernel);
  await workPhoneCodes(kernel);
  await kernel.jobs.work('send-outgoing', (data) => deliver(kernel, data));
  await kernel.jobs.work('watch-periods', async () => {
    await kernel.db.transaction().execute((trx) => recomputeTentative(trx, kernel, watching));
    await oweReviews(kernel);
  });
  await kernel.jobs.work('close-idle-accounts', async () => void (await closeIdleAccounts(kernel)));
  await kernel.jobs.schedule('close-idle-accounts', '15 3 * * *');
  await kernel.jobs.schedule('watch-periods', '5 3 * * *');
  await kernel.jobs.work('erase-expired', async () => void (await eraseExpired(kernel)));
  await kernel.jobs.schedule('erase-expired', '20 * * * *');
}

async function close(kernel: Kernel, jobs: Jobs, stopFigures: () => Promise<void>): Promise<void> {
  await stopFigures();
  await jobs.stop();
  await kernel.db.destroy();
}
