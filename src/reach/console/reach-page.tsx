import { useQuery } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Section } from '../../web/console/kit/section.tsx';
import { Reading } from '../../web/console/kit/states.tsx';

type Records = Schemas['ReachOfRecords'];

/** 我能看什么: the rules, read out; whether a certain record exists is not among them. */
export default function ReachPage() {
  const read = useQuery({ queryKey: ['reach'], queryFn: () => answered(api.GET('/api/account/reach')) });
  return (
    <>
      <header className="page-head">
        <h1>我能看什么</h1>
        <span className="quiet">说的是规矩，不说有没有哪一件。</span>
      </header>
      <Reading of={read}>
        {({ posts, records, people, rules }) => (
          <div className="stack">
            <Section title="规矩" aside={<span className="quiet">您的岗位：{posts.join('、')}</span>}>
              <ul>
                {rules.map((rule) => (
                  <li key={rule}>{rule}</li>
                ))}
              </ul>
            </Section>
            <Section title="归您看的">
              {records.every(({ open }) => open.length === 0) && <p>没有。业务记录都不归您的岗位看。</p>}
              {records.map((each) => each.open.length > 0 && <Open key={each.title} of={each} />)}
            </Section>
            {people.length > 0 && (
              <Section title="打开以后，人的资料看到什么">
                {people.map(({ when, shown }) => (
                  <div key={when} className="law-part">
                    <p>
                      <strong>{when}</strong>
                    </p>
                    <p>{shown.join('；')}</p>
                  </div>
                ))}
              </Section>
            )}
            <Section title="不归您看的，归谁">
              {records.map(
                ({ title, open, otherwise }) =>
                  open.length === 0 && (
                    <p key={title}>
                      <strong>{title}</strong>：{otherwise.join('；')}
                    </p>
                  ),
              )}
            </Section>
          </div>
        )}
      </Reading>
    </>
  );
}

function Open({ of: { title, open, acts, notActs } }: { of: Records }) {
  return (
    <div className="law-part">
      <p>
        <strong>{title}</strong>：{open.join('；')}
      </p>
      {acts.length > 0 && <p>您的岗位能办：{acts.join('、')}</p>}
      {notActs.length > 0 && (
        <details>
          <summary>别的岗位办的 {notActs.length} 项</summary>
          <ul>
            {notActs.map(({ label, posts }) => (
              <li key={label}>
                {label}：{posts}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
