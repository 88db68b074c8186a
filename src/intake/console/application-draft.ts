import type { FactName } from '../../../law/facts.ts';
import type { ContactPlanTold, PersonTold } from '../../people/person.model.ts';
import type { Item } from '../../web/console/action/documents.tsx';
import type { Schemas } from '../../web/console/client.ts';
import type { Session } from '../../web/console/session.tsx';
import type { helperRoleLabels, SubmitApplication } from '../submit-application.model.ts';
import type { Told } from './interview.tsx';

/** What stands in the form, told or not. */
export type Draft = {
  agencyId?: string | undefined;
  channel: SubmitApplication['channel'];
  applicant: Partial<PersonTold>;
  contactPlan: ContactPlanTold;
  facts: Told;
  declined: readonly FactName[];
  matter?: string | undefined;
  stage: SubmitApplication['stage'];
  narrative: string;
  documents: Item[];
  signature: { kind: SubmitApplication['signature']['kind']; witness?: string | undefined };
  commitmentRead: boolean;
  accessNeeds: string[];
  helper?:
    | {
        role: keyof typeof helperRoleLabels;
        person: Partial<PersonTold>;
        relation: string;
        basis?: 'art40' | 'writtenAuthority' | undefined;
        mayFollow: boolean;
      }
    | undefined;
  opponentName: string;
  opponentRelation: string;
  womanWished: boolean;
  wishWords: string;
  isGroup: boolean;
  /** The case of somebody already entered: one assignment, own decisions. */
  joinCaseId?: string;
};

export function startFor(session: Session): Draft {
  const atAgency = session.institution?.kind === 'aidAgency';
  return {
    agencyId: atAgency ? session.institution?.id : undefined,
    channel: atAgency ? 'window' : 'station',
    applicant: {},
    contactPlan: {
      mayCall: false,
      maySms: false,
      mayWechat: false,
      mayMail: false,
      neverContact: [],
      mayLeaveMessage: false,
      mayPost: false,
      callerName: 'neutral',
      windows: [],
    },
    facts: { service: 'representation' },
    declined: [],
    stage: 'litigation',
    narrative: '',
    documents: [],
    signature: { kind: 'pending' },
    commitmentRead: false,
    accessNeeds: [],
    opponentName: '',
    opponentRelation: '',
    womanWished: false,
    wishWords: '',
    isGroup: false,
  };
}

/** Empty boxes were not told, so they are not sent. What is incomplete the server names, field by field. */
export function bodyOf(draft: Draft): Schemas['SubmitApplication'] {
  const { helper, opponentName, opponentRelation, womanWished, wishWords, declined: _asked, ...rest } = draft;
  const wish = { ...(womanWished ? { womanWished } : {}), ...(wishWords.trim() ? { words: wishWords.trim() } : {}) };
  const body = {
    ...rest,
    matter: draft.matter ?? '',
    agencyId: draft.agencyId ?? '',
    applicant: { ...draft.applicant, name: draft.applicant.name ?? '' },
    ...(helper ? { helper: { ...helper, person: { ...helper.person, name: helper.person.name ?? '' } } } : {}),
    ...(opponentName.trim()
      ? {
          opponent: {
            name: opponentName.trim(),
            ...(opponentRelation.trim() ? { relation: opponentRelation.trim() } : {}),
          },
        }
      : {}),
    ...(Object.keys(wish).length > 0 ? { wish } : {}),
  };
  return JSON.parse(JSON.stringify(body)) as Schemas['SubmitApplication']; // the server parses it again and names what is missing
}
