import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../web/console/client.ts';
import { LifeDangerForm } from '../../web/console/kit/life-danger.tsx';
import { Section } from '../../web/console/kit/section.tsx';
import { Reading } from '../../web/console/kit/states.tsx';
import { minuteWords } from '../../web/console/when.ts';
import { DutyForm } from './duty-form.tsx';

/** 值班: who is there when a life is in danger, and what that one person alone may do. */
export default function DutyPage() {
  const read = useQuery({
    queryKey: ['duty'],
    queryFn: () => answered(api.GET('/api/duty-shifts')),
    refetchInterval: 60_000,
  });
  return (
    <>
      <header className="page-head">
        <h1>值班</h1>
        <span className="quiet">有人面临生命危险时，值班的一个人可以把住址口头告诉 110、120。</span>
      </header>
      <Reading of={read} rows={3}>
        {({ isOnDuty, maySet, shifts }) => (
          <div className="stack">
            {isOnDuty ? (
              <Section title="生命危险：口头告诉 110、120">
                <LifeDangerForm />
              </Section>
            ) : (
              <p className="section">
                您现在不在值班。有人面临生命危险，请马上打 110，并告诉值班的人
                {shifts.some(({ isNow }) => isNow) &&
                  `：${shifts
                    .filter(({ isNow }) => isNow)
                    .map(({ staff }) => staff)
                    .join('、')}`}
                。
              </p>
            )}
            <Section title="谁在值班">
              {shifts.length === 0 && (
                <p className="quiet">还没有排班。请负责人排班，不然夜里没有人能把住址告诉 110、120。</p>
              )}
              {shifts.map(({ id, staff, from, until, isNow }) => (
                <p key={id} className="law-part">
                  <strong>{staff}</strong> {minuteWords(from)} 到 {minuteWords(until)}{' '}
                  {isNow && <span className="tag">现在</span>}
                </p>
              ))}
            </Section>
            {maySet && <DutyForm />}
          </div>
        )}
      </Reading>
    </>
  );
}
