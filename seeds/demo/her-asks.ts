import type { Kernel } from '../../src/platform/kernel.ts';
import type { ApplicantViewer } from '../../src/platform/viewer.ts';
import { keepEnclosure } from '../../src/protection/enclosure.commands.ts';
import { stableId } from '../../src/network/stable-id.ts';
import { askHomeVisit } from '../../src/visits/home-visit.commands.ts';
import type { StoryKey } from './stories.ts';

const plan = { codeWord: '酱油用完了', whom: '东院的婶子', where: '婶子家', taken: { home: [1, 2], papers: [0, 1] }, own: {} };

/** Of the county's office, what she asks besides: an old woman that somebody comes, a beaten one that her plan is kept and looked at again. */
export async function askForMore(kernel: Kernel, applicants: readonly { story: StoryKey; viewer: ApplicantViewer }[]): Promise<void> {
  const first = (story: StoryKey): ApplicantViewer | undefined => applicants.find((one) => one.story === story)?.viewer;
  const old = first('elderSupport');
  if (old) await askHomeVisit(kernel, old, '腿不好，上午都在家，想把字签了。', stableId('demo', 'home-visit'));
  const beaten = first('beatenDivorce');
  if (!beaten) return;
  const kept = await kernel.db.selectFrom('enclosures').select('id').where('applicationId', '=', beaten.applicationId).executeTakeFirst();
  if (!kept) await keepEnclosure(kernel, beaten, 'plan', JSON.stringify(plan)); // a load that was cut off comes by here again
}
