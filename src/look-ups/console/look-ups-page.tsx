import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../web/console/client.ts';
import { LookElsewhere } from '../../web/console/kit/look-elsewhere.tsx';
import { Section } from '../../web/console/kit/section.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { minuteWords } from '../../web/console/when.ts';

/** 跨机构查找: where somebody's matter is being handled, so that nobody has to tell it twice; and what came of each. */
export default function LookUpsPage() {
  const read = useQuery({ queryKey: ['look-ups'], queryFn: () => answered(api.GET('/api/look-ups')) });
  return (
    <>
      <header className="page-head">
        <h1>跨机构查找</h1>
        <span className="quiet">来人的事别的机构在办，接过去，不让人再说一遍。</span>
      </header>
      <div className="stack">
        <Section title="查一位">
          <LookElsewhere />
        </Section>
        <Section title="查过的">
          <Reading of={read} rows={4}>
            {({ items }) =>
              items.length === 0 ? (
                <Empty>还没有跨机构查找。</Empty>
              ) : (
                items.map((each) => (
                  <div key={each.id} className="law-part">
                    <p>
                      <strong>{each.isOwn ? '我' : each.by}</strong>　{minuteWords(each.askedAt)}　按{each.keyLabel}，
                      {each.why}
                    </p>
                    <p>
                      {each.contextLabel}：{each.context}
                    </p>
                    <p className={each.outcome ? 'quiet' : ''}>{each.outcome ?? '还没有写后来怎么办的'}</p>
                  </div>
                ))
              )
            }
          </Reading>
        </Section>
      </div>
    </>
  );
}
