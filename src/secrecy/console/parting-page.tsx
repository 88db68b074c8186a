import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Section } from '../../web/console/kit/section.tsx';
import { Reading } from '../../web/console/kit/states.tsx';
import { seatsOf, useSession } from '../../web/console/session.tsx';
import { AdverseForm } from './adverse-form.tsx';
import { DeclareForm, ExcludeForm } from './exclusion-forms.tsx';
import { ExclusionLine } from './parted.tsx';
import { Substitute } from './substitute.tsx';

/** 谁不能知道: one case, and whoever must learn nothing of it. */
export default function PartingPage({ params }: { params: Readonly<Record<string, string | undefined>> }) {
  const id = params['id'] ?? '';
  const [left, setLeft] = useState<Schemas['Excluded']>();
  const path = { id };
  const view = useQuery({
    queryKey: ['case', id],
    enabled: left === undefined, // whoever has declared a conflict sees this case no more
    queryFn: () => answered(api.GET('/api/cases/{id}', { params: { path } })),
  });
  const session = useSession();
  const isAgency = session.data !== undefined && seatsOf(session.data).has('agency');
  if (left) return <Substitute of={left} isMine />;
  return (
    <Reading of={view}>
      {(data) => (
        <>
          <p className="crumbs">
            <Link href={`/cases/${id}`}>{data.number ?? data.matterLabel}</Link> ／ 谁不能知道
          </p>
          <header className="page-head">
            <h1>谁不能知道</h1>
            <span className="quiet">这一页上的事，办好立即生效，不通知任何人。</span>
          </header>
          <div className="stack">
            {isAgency && <Adverse view={data} />}
            <Excluded caseId={id} onLeft={setLeft} mayExclude={isAgency} />
          </div>
        </>
      )}
    </Reading>
  );
}

function Adverse({ view }: { view: Schemas['CaseView'] }) {
  const against = view.parties.filter(({ role }) => role === 'conflictedGuardian');
  const near = view.parties.filter(
    ({ role }) => !['applicant', 'representedChild', 'opponent', 'conflictedGuardian'].includes(role),
  );
  return (
    <Section title="利益冲突的监护人、对立方">
      {against.map(({ person, relation }) => (
        <p key={person.id} className="law-part">
          <span className="tag care">不得告知</span> <strong>{person.name}</strong>
          {relation && `（${relation}）`}
        </p>
      ))}
      {near.length === 0 ? (
        <p className="quiet">
          {against.length > 0 ? '没有别的人可以标。' : '这件案子没有监护人、代为申请人，也没有代填、代交的人。'}
        </p>
      ) : (
        <AdverseForm key={against.length} caseId={view.id} near={near} />
      )}
      {against.length > 0 &&
        view.applications.map(({ id, number, applicant }) => (
          <p key={id} className="small">
            {applicant}手里也没有能用的查询码了：<Link href={`/applications/${id}`}>到申请 {number} 上当面换发</Link>
          </p>
        ))}
    </Section>
  );
}

function Excluded({
  caseId,
  onLeft,
  mayExclude,
}: {
  caseId: string;
  onLeft: (left: Schemas['Excluded']) => void;
  mayExclude: boolean;
}) {
  const read = useQuery({
    queryKey: ['exclusions', caseId],
    queryFn: () => answered(api.GET('/api/cases/{id}/exclusions', { params: { path: { id: caseId } } })),
  });
  return (
    <>
      <Section title="已经回避的人">
        <Reading of={read} rows={2}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="quiet">还没有。</p>
            ) : (
              <>
                {items.map((each) => (
                  <ExclusionLine key={each.id} of={each} />
                ))}
              </>
            )
          }
        </Reading>
      </Section>
      {mayExclude && (
        <Section title="不让某个工作人员知道">
          <ExcludeForm caseId={caseId} />
        </Section>
      )}
      <Section title="我自己要回避">
        <DeclareForm caseId={caseId} onLeft={onLeft} />
      </Section>
    </>
  );
}
