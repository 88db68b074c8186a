import { complaintOutcomeLabels } from '../../../complaints/complaint.model.ts';
import {
  outcomeLabels,
  replacementGroundLabels,
  stageLabels,
  terminationGroundLabels,
} from '../../../casework/case.model.ts';
import {
  intakeChannelLabels,
  opinionLabels,
  provisionalGroundLabels,
  serviceMethodLabels,
  signatureLabels,
} from '../../../intake/application.model.ts';
import { correctableLabels, refusedBecauseLabels } from '../../../data-requests/data-request.model.ts';
import { handedToLabels } from '../../../casework/hand-over.model.ts';
import { callOutcomes } from '../../../hotline/call-back.model.ts';
import { reviewWays } from '../../../protection/plan-review.model.ts';
import { wishAnswerLabels } from '../../../casework/wish.model.ts';
import { documentKinds } from '../../../intake/documents.ts';
import { idKindLabels, sexLabels } from '../../../people/person.model.ts';

const documents = Object.fromEntries(Object.entries(documentKinds).map(([kind, { label }]) => [kind, label]));
const sets: readonly Readonly<Record<string, string>>[] = [
  opinionLabels,
  complaintOutcomeLabels,
  signatureLabels,
  provisionalGroundLabels,
  serviceMethodLabels,
  intakeChannelLabels,
  outcomeLabels,
  replacementGroundLabels,
  wishAnswerLabels,
  handedToLabels,
  terminationGroundLabels,
  stageLabels,
  idKindLabels,
  sexLabels,
  documents,
  correctableLabels,
  reviewWays,
  callOutcomes,
  { herself: '她本人', helper: '帮忙的人' },
  { nobody: '没人接', somebodyElse: '别人接的' },
  refusedBecauseLabels,
  { ownCounsel: '已自行委托律师', declined: '当事人拒绝' },
];

/** The words for a choice: the one set of labels that names all of its values. */
export function labelsFor(options: readonly string[]): Readonly<Record<string, string>> {
  return sets.find((set) => options.every((option) => option in set)) ?? {};
}
