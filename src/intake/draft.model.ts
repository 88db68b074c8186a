import { z } from 'zod';
import { Stage } from '../casework/case.model.ts';
import { ContactPlanTold, IdKind, Sex } from '../people/person.model.ts';
import { Signature } from './application.model.ts';
import { DocumentKind } from './documents.ts';

/** The life-words of the first page. */
export const Topic = z.enum(['hurt', 'family', 'support', 'wages', 'school', 'other', 'child']);
export type Topic = z.infer<typeof Topic>;

export const HelperRole = z.enum(['self', 'scribe', 'submitter', 'applyingAgent']);
export type HelperRole = z.infer<typeof HelperRole>;

const told = z.string();
/**
 * What she has filled in so far: her words as she typed them, nothing refused, nothing forced into a shape yet.
 * Which page comes next is read from it, never stored as progress.
 */
export const Answers = z.object({
  /** The page shown in the quiet door, which has one address for all. */
  at: told.default('home'),
  topic: Topic.optional(),
  isChild: z.boolean().default(false),
  watched: z.enum(['yes', 'no', 'unsaid']).optional(),
  facts: z.record(z.string(), z.unknown()).default({}),
  asked: z.array(told).default([]),
  declined: z.array(told).default([]),
  phone: told.optional(),
  contact: ContactPlanTold.partial().default({}),
  untouched: z.boolean().optional(),
  callFrom: told.optional(),
  callTo: told.optional(),
  callDays: z.enum(['all', 'workdays', 'weekend']).optional(),
  dayParts: z.array(told).default([]),
  story: told.optional(),
  tellInPerson: z.boolean().default(false),
  /** Pieces of her voice, in their order. */
  voices: z.array(z.uuid()).default([]),
  stage: Stage.optional(),
  opponentName: told.optional(),
  opponentRelation: told.optional(),
  opponentPhone: told.optional(),
  role: HelperRole.optional(),
  helperName: told.optional(),
  helperPhone: told.optional(),
  helperRelation: told.optional(),
  helperBasis: z.enum(['art40', 'writtenAuthority']).optional(),
  helperMayFollow: z.boolean().default(false),
  name: told.optional(),
  idKind: IdKind.optional(),
  idNumber: told.optional(),
  birth: told.optional(),
  sex: Sex.optional(),
  address: told.optional(),
  addressSecret: z.boolean().default(false),
  place: told.optional(),
  placeName: told.optional(),
  needs: z.array(told).default([]),
  papers: z
    .partialRecord(
      DocumentKind,
      z.discriminatedUnion('state', [
        z.object({ state: z.literal('supplied'), fileIds: z.array(z.uuid()).min(1) }),
        z.object({ state: z.literal('unavailable') }),
      ]),
    )
    .default({}),
  commitmentRead: z.boolean().default(false),
  signature: Signature.optional(),
  signatureFileId: z.uuid().optional(),
  witness: told.optional(),
  /** Pages she went through, also those she chose to leave open. */
  seen: z.array(told).default([]),
  /** The place being looked for, until it is chosen. */
  lookAt: told.optional(),
  lookFor: told.optional(),
  /** Replies to a one-time notice, kept until all are given. */
  supply: z
    .partialRecord(
      DocumentKind,
      z.discriminatedUnion('state', [
        z.object({ state: z.literal('supplied'), fileIds: z.array(z.uuid()).min(1) }),
        z.object({ state: z.literal('unavailable') }),
      ]),
    )
    .default({}),
  /** What a page outside the application was told to keep with it, by kind. */
  enclosed: z.record(z.string(), told).default({}),
  /** The code that this visit asked to be sent to a telephone. */
  phoneAsked: z.uuid().optional(),
  receipt: z
    .object({
      number: told,
      receivedAt: told,
      returnCode: told,
      agency: told,
      documents: z.array(told),
      applicant: told,
      dueOn: told.optional(),
      dueTentative: z.boolean().default(false),
      mayCall: z.boolean().default(false),
    })
    .optional(),
});
export type Answers = z.infer<typeof Answers>;

export const emptyAnswers = (given: Partial<Answers> = {}): Answers => ({ ...Answers.parse({}), ...given });
