import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { qualificationLabels } from '../../network/network.model.ts';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Tags } from '../../web/console/kit/section.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';

const ActionDialog = lazy(() => import('../../web/console/action/action-dialog.tsx'));
type Suggestion = Schemas['Suggestion'];
type Choice = {
  name: 'assign' | 'assignOwnStaff' | 'namePerson';
  label: string;
  initial: Readonly<Record<string, unknown>>;
};

/** 指派: whom to choose and why, her wish first; whom the law forbids is shown with the reason, never hidden. */
export default function AssignmentPage({ params }: { params: Readonly<Record<string, string | undefined>> }) {
  const id = params['id'] ?? '';
  const [, go] = useLocation();
  const [choice, setChoice] = useState<Choice>();
  const matter = useQuery({
    queryKey: ['case', id],
    queryFn: () => answered(api.GET('/api/cases/{id}', { params: { path: { id } } })),
  });
  const suggestions = useQuery({
    queryKey: ['suggestions', id],
    queryFn: () => answered(api.GET('/api/cases/{id}/suggestions', { params: { path: { id } } })),
  });
  const actions = matter.data?.actions ?? [];
  return (
    <>
      <p className="crumbs">
        <Link href="/cases">案件</Link> ／ <Link href={`/cases/${id}`}>{matter.data?.number ?? '案件'}</Link> ／ 指派
      </p>
      <header className="page-head">
        <h1>指派</h1>
        {matter.data && (
          <span>
            {matter.data.matterLabel} · {matter.data.stageLabel}
          </span>
        )}
        {matter.data && <Tags of={matter.data.flags} care={matter.data.flags} />}
      </header>
      <Reading of={suggestions}>
        {({ wish, needs, items }) => (
          <div className="stack">
            <p>
              {wish ? <strong>受援人的愿望：{wish}</strong> : <span className="quiet">受援人没有说希望由谁承办。</span>}
            </p>
            {needs.length > 0 && (
              <p>
                <strong>需要的便利：{needs.join('、')}</strong>
              </p>
            )}
            {items.length === 0 && <Empty>附近没有登记过承办单位和人员。</Empty>}
            {items.map((suggestion) => (
              <One key={suggestion.personnelId} suggestion={suggestion} actions={actions} onChoose={setChoice} />
            ))}
          </div>
        )}
      </Reading>
      {choice && matter.data && (
        <Suspense fallback={<p className="quiet">正在打开……</p>}>
          <ActionDialog
            key={JSON.stringify(choice.initial)}
            subject={{
              kind: 'case',
              id,
              today: matter.data.today,
              initial: choice.initial,
              personnelOf: matter.data.undertaker?.id ?? matter.data.agency.id,
            }}
            name={choice.name}
            label={choice.label}
            onClose={() => {
              setChoice(undefined);
              go(`/cases/${id}`);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function One({
  suggestion,
  actions,
  onChoose,
}: {
  suggestion: Suggestion;
  actions: readonly Schemas['OfferedAction'][];
  onChoose: (choice: Choice) => void;
}) {
  const { fault, reasons, institution, name, own, wished } = suggestion;
  const may = (act: Choice['name']) => actions.find((action) => action.name === act && action.allowed);
  const choice: Choice | undefined = may('namePerson')
    ? { name: 'namePerson', label: `安排${name}承办`, initial: { personnelId: suggestion.personnelId } }
    : own && may('assignOwnStaff')
      ? {
          name: 'assignOwnStaff',
          label: `安排${name}承办`,
          initial: { personnelId: suggestion.personnelId, reasons: sentence(suggestion) },
        }
      : !own && may('assign')
        ? {
            name: 'assign',
            label: `指派${institution.name}`,
            initial: { undertakerInstitutionId: institution.id, reasons: `建议由${name}承办：${sentence(suggestion)}` },
          }
        : undefined;
  return (
    <article className={fault ? 'suggestion blocked' : 'suggestion'}>
      <div>
        <p>
          <span className="who">{name}</span> {qualificationLabels[suggestion.qualification]} · {institution.name}{' '}
          {wished && <span className="tag mine">受援人点名</span>} {own && <span className="tag">本机构人员</span>}
        </p>
        {fault ? <p className="verdict no">■ 不能指派：{fault}</p> : <p>{reasons.join('；')}</p>}
        <p className="small quiet">
          擅长 {suggestion.practiceFields.join('、')}；语言 {suggestion.languages.join('、')}；在办{' '}
          {suggestion.openCases}／{suggestion.maxOpenCases} 件
        </p>
      </div>
      <div>
        {choice && !fault && (
          <button type="button" className={wished ? 'button primary' : 'button'} onClick={() => onChoose(choice)}>
            {choice.label}
          </button>
        )}
      </div>
    </article>
  );
}

const sentence = ({ reasons }: Suggestion): string => `${reasons.slice(0, 4).join('，')}。`;
