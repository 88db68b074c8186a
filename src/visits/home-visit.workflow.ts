import { z } from 'zod';
import { HOME_VISIT, homeVisitPeriod, visitSafePeriod } from '../../law/national/standards/home-visit.ts';
import { dayField, halfHourField, words } from '../platform/day-field.ts';
import { workflowOf } from '../platform/workflow/declare.ts';
import { sheSaidItSuits, twoGoIntoDanger } from './home-visit.guards.ts';
import { homeVisitStatusLabels, type HomeVisit } from './home-visit.model.ts';

const officers = ['agency.clerk', 'agency.reviewer', 'agency.approver'] as const;

export const homeVisitWorkflow = workflowOf<HomeVisit>()({
  subject: 'homeVisit',
  title: '上门',
  initial: 'asked',
  states: homeVisitStatusLabels,
  final: ['done', 'notDone'],
  seats: ({ ownerInstitutionId, applicationId }) => ({ agency: [ownerInstitutionId], applicant: [applicationId] }),
  transitions: {
    plan: {
      label: '跟她约好了',
      from: ['asked', 'planned'],
      to: 'planned',
      by: officers,
      event: 'homeVisit.planned',
      basis: HOME_VISIT,
      input: z.object({
        day: dayField('哪一天'),
        time: halfHourField('几点'),
        goers: words('谁去（写名字，用顿号分开；她看得到）', 60),
        place: words('在哪里见（不写她家的门牌；去家里的写“家里”）', 100),
      }),
      afterInput: [twoGoIntoDanger],
      meets: [homeVisitPeriod],
      change: (_, { input: { day, time, goers, place } }) => ({
        visitFrom: new Date(`${day}T${time}:00+08:00`),
        goers,
        place,
      }),
    },
    arrive: {
      label: '到了',
      from: ['planned'],
      to: 'underWay',
      by: officers,
      event: 'homeVisit.arrived',
      basis: HOME_VISIT,
      input: z.object({
        isFine: z
          .boolean()
          .meta({ title: '说了暗语，她说现在方便', description: '对方在、有别人在、她说不方便，都不算' }),
      }),
      afterInput: [sheSaidItSuits],
      starts: [visitSafePeriod],
      change: (_, { now }) => ({ arrivedAt: now }),
    },
    leave: {
      label: '办完，平安离开',
      from: ['underWay'],
      to: 'done',
      by: officers,
      event: 'homeVisit.left',
      input: z.object({ outcome: words('办了什么、下一步（她看得到）', 500) }),
      meets: [visitSafePeriod],
      change: (_, { now, input }) => ({ leftAt: now, outcome: input.outcome }),
    },
    giveUp: {
      label: '没有上门，说明原因',
      from: ['asked', 'planned', 'underWay'],
      to: 'notDone',
      by: officers,
      event: 'homeVisit.notDone',
      input: z.object({ reason: words('原因和改怎么办（她看得到）', 500) }),
      meets: [homeVisitPeriod, visitSafePeriod],
      change: (_, { input }) => ({ outcome: input.reason }),
    },
    callOff: {
      label: '不用来了',
      from: ['asked', 'planned'],
      to: 'notDone',
      by: ['applicant.self'],
      event: 'homeVisit.calledOff',
      input: z.object({}),
      meets: [homeVisitPeriod],
      change: () => ({ outcome: '本人说不用来了' }),
    },
  },
});
