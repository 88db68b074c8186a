import { useQuery } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Section } from '../../web/console/kit/section.tsx';
import { SecondPerson } from '../../web/console/kit/second-person.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { minuteWords } from '../../web/console/when.ts';

type Authorisation = Schemas['Authorisation'];
const listOf = (decided: 'true' | 'false') => ({
  queryKey: ['authorisations', decided],
  queryFn: () => answered(api.GET('/api/authorisations', { params: { query: { decided } } })),
});

/** 授权: what is asked for stands beside what is there now; only the second person's word puts it in force. */
export default function AuthorisationsPage() {
  const waiting = useQuery(listOf('false'));
  const decided = useQuery(listOf('true'));
  return (
    <>
      <header className="page-head">
        <h1>授权</h1>
        <span className="quiet">一人提出，另一人核准。核准前请向本人单位核实。</span>
      </header>
      <div className="stack">
        <Section title="等待核准">
          <Reading of={waiting} rows={6}>
            {({ items }) =>
              items.length === 0 ? (
                <Empty>没有等待核准的。</Empty>
              ) : (
                items.map((each) => <Waiting key={each.id} of={each} />)
              )
            }
          </Reading>
        </Section>
        <Section title="办理过的">
          <Reading of={decided} rows={6}>
            {({ items }) =>
              items.length === 0 ? (
                <Empty>还没有办理过。</Empty>
              ) : (
                items.map((each) => (
                  <div className="law-part" key={each.id}>
                    <Asked of={each} />
                    {each.decision && (
                      <p className="small">
                        <span className={each.decision.approved ? 'verdict yes' : 'verdict no'}>
                          {each.decision.approved ? '✓ 已核准' : '■ 已退回'}
                        </span>{' '}
                        {each.decision.by}，{minuteWords(each.decision.at)}
                        {each.decision.reason && `：${each.decision.reason}`}
                      </p>
                    )}
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

function Asked({
  of: { kindLabel, name, login, institution, posts, current, proposedBy, proposedAt },
}: {
  of: Authorisation;
}) {
  const words = (office: string, list: readonly { label: string }[]): string =>
    `${office}：${list.map(({ label }) => label).join('、') || '没有岗位'}`;
  return (
    <>
      <div className="law-head">
        <strong>
          {kindLabel} · {name}
        </strong>
        <span className="quiet">{login}</span>
        <span className="quiet small">
          {proposedBy} 提出，{minuteWords(proposedAt)}
        </span>
      </div>
      <p>申请：{words(institution, posts)}</p>
      <p className="quiet small">现在：{words(current.institution, current.posts)}</p>
    </>
  );
}

function Waiting({ of }: { of: Authorisation }) {
  const params = (requestId: string) => ({ path: { id: of.id }, header: { 'Idempotency-Key': requestId } });
  return (
    <div className="law-part">
      <Asked of={of} />
      {of.refusal ? (
        <p className="quiet small">{of.refusal}</p>
      ) : (
        <SecondPerson
          yes="已核实，核准"
          approve={(requestId) => answered(api.POST('/api/authorisations/{id}/approve', { params: params(requestId) }))}
          refuse={(requestId, reason) =>
            answered(api.POST('/api/authorisations/{id}/refuse', { params: params(requestId), body: { reason } }))
          }
        />
      )}
    </div>
  );
}
