import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Section } from '../../web/console/kit/section.tsx';
import { useSend } from '../../web/console/kit/send.ts';
import { Reading } from '../../web/console/kit/states.tsx';
import { dayWords, minuteWords } from '../../web/console/when.ts';

type Exclusion = Schemas['ExclusionView'];

/** Over all cases of the agency: guardians who learn nothing any more, and staff who are kept out. */
export function Parted() {
  const read = useQuery({ queryKey: ['parted'], queryFn: () => answered(api.GET('/api/parted')) });
  return (
    <Reading of={read} rows={3}>
      {({ guardians, exclusions }) => (
        <>
          <Section title="转为对立方的人" aside={<span className="quiet">{guardians.length} 人</span>}>
            {guardians.length === 0 && <p className="quiet">还没有。</p>}
            {guardians.map((each) => (
              <p key={each.caseId + each.name} className="law-part">
                <strong>{each.name}</strong> <Link href={`/cases/${each.caseId}`}>{each.caseNumber ?? '申请阶段'}</Link>
                ，{each.because}
                <span className="small quiet">
                  {' '}
                  {minuteWords(each.since)}由{each.by}标明，从那时起查不到、收不到任何消息
                </span>
              </p>
            ))}
          </Section>
          <Section title="正在回避的人" aside={<span className="quiet">{exclusions.length} 人</span>}>
            {exclusions.length === 0 && <p className="quiet">还没有。</p>}
            {exclusions.map((each) => (
              <ExclusionLine key={each.id} of={each}>
                <Link href={`/cases/${each.caseId}`}>{each.caseNumber ?? '申请阶段'}</Link>
              </ExclusionLine>
            ))}
          </Section>
        </>
      )}
    </Reading>
  );
}

const states = { proposed: '待确认', inForce: '回避中', declined: '没有采纳', lifted: '已解除' } as const;

export function ExclusionLine({ of: each, children }: { of: Exclusion; children?: ReactNode }) {
  const lift = useSend((requestId) =>
    answered(
      api.POST('/api/exclusions/{id}/lift', {
        params: { path: { id: each.id }, header: { 'Idempotency-Key': requestId } },
      }),
    ),
  );
  return (
    <div className="law-part">
      <p>
        <span className="tag">{states[each.state]}</span> <strong>{each.staff}</strong> {children}　{each.ground}
        {each.untilDay && `，到${dayWords(each.untilDay)}`}
      </p>
      <p className="pre">{each.reason}</p>
      <p className="small quiet">替补：{each.substitute}</p>
      {lift.failure && (
        <p className="form-error" role="alert">
          {lift.failure.message}
        </p>
      )}
      {each.mayLift && (
        <button type="button" className="button" disabled={lift.sending} onClick={() => void lift.start()}>
          解除回避，让{each.staff}重新看到
        </button>
      )}
    </div>
  );
}
