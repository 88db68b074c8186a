import { SubmitApplication } from '../../src/intake/submit-application.model.ts';
import type { Viewer } from '../../src/platform/viewer.ts';
import { agencyOf } from './offices.ts';
import type { Cast } from './people.ts';
import type { RosterLine } from './roster.ts';
import { stories, type Story } from './stories.ts';
import type { Troupe } from './troupe.ts';

/** Who types it in: she herself, the station she walked to, the counter, or the hotline's desk. */
export function receiverOf(line: RosterLine, troupe: Troupe): Viewer {
  switch (line.channel) {
    case 'online':
      return { kind: 'visitor' };
    case 'station':
      return troupe.doing(stories[line.story].helped === 'woman' ? 'women' : 'township', line);
    case 'hotline':
      return troupe.by('hotline');
    case 'window': case 'letter':
      return troupe.doing('clerk', line);
  }
}

/** The application as she, or who stands in her place, makes it. */
export async function applicationOf(line: RosterLine, cast: Cast, scan: () => Promise<string>): Promise<SubmitApplication> {
  const story: Story = stories[line.story];
  const { matter, ...facts } = story.facts;
  const place = story.facts.isLitigation === true ? { caseAuthorityCounty: line.county.code } : { disputeBodyCounty: line.county.code, eventCounty: line.county.code };
  const documents = [];
  for (const kind of story.has) documents.push({ kind, state: 'supplied' as const, fileId: await scan() });
  const unsigned = line.channel === 'hotline' && line.life === 'received';
  const signed = line.channel === 'station' ? { kind: 'fingerprint' as const, witness: '妇联主任' } : { kind: line.channel === 'hotline' ? 'recording' as const : 'drawn' as const };
  return SubmitApplication.parse({
    agencyId: agencyOf(line.county.code), channel: line.channel, applicant: cast.helped, contactPlan: cast.plan,
    facts: { ...facts, ...place }, matter, stage: story.stage, narrative: story.narrative, documents,
    signature: unsigned ? { kind: 'pending' } : { ...signed, fileId: await scan() }, commitmentRead: story.has.includes('hardshipStatement'),
    accessNeeds: story.facts.isSexualHarmToMinor === true ? ['womanOfficer', 'appropriateAdult'] : story.facts.isElderly === true ? ['readAloud'] : [],
    ...(cast.agent ? { helper: { role: 'applyingAgent', person: cast.agent.person, relation: cast.agent.relation, basis: 'art40', mayFollow: true } } : {}),
    opponent: { name: cast.opponent.person.name, relation: cast.opponent.relation },
    ...(story.careful ? { wish: { womanWished: true } } : {}),
  });
}
