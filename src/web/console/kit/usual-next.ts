import type { ActionSubject } from '../action/subject.ts';

/** What usually comes next with each kind of record, in the legal order: the first that is allowed is the main button. */
export const usualNext: Partial<Record<ActionSubject['kind'], readonly string[]>> = {
  application: [
    'takeTransfer',
    'accept',
    'supply',
    'completeFormalities',
    'giveOpinion',
    'grant',
    'refuse',
    'endProvisional',
    'deemWithdrawn',
    'recordService',
  ],
  case: [
    'endProvisional',
    'receiveAssignment',
    'assign',
    'namePerson',
    'confirm',
    'signAgreement',
    'tellRisks',
    'logMeeting',
    'reportClosing',
    'submitFile',
    'archive',
    'terminate',
  ],
  callBack: ['reach'],
  childReport: ['confirmPolice'],
  complaint: ['accept'],
  dataRequest: ['provide', 'correct', 'restrict', 'explain'], // to say no to her is never what usually comes next
  helpRecord: ['seal'],
  homeVisit: ['plan', 'arrive', 'leave'],
  planReview: ['review'],
};
