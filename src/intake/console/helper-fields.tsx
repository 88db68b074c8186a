import { Checkbox, Input, Radio } from 'antd';
import { Field } from '../../web/console/action/field.tsx';
import { PersonFields } from '../../web/console/action/person-fields.tsx';
import { helperRoleLabels } from '../submit-application.model.ts';
import type { Draft } from './application-draft.ts';

/** Three helpers, never one: who writes, who hands over, who stands in her place. */
export function HelperFields({
  draft,
  put,
  errorAt,
}: {
  draft: Draft;
  put: (change: Partial<Draft>) => void;
  errorAt: (path: string) => string | undefined;
}) {
  const { helper } = draft;
  const change = (next: Partial<NonNullable<Draft['helper']>>): void =>
    put({ helper: { role: 'scribe', person: {}, relation: '', mayFollow: false, ...helper, ...next } });
  return (
    <div className="form-grid">
      <Field name="helper.role" label="怎样帮忙" group wide error={errorAt('helper.role')}>
        <Radio.Group
          options={[
            { value: 'none', label: '本人办理，没有人帮' },
            ...Object.entries(helperRoleLabels).map(([value, label]) => ({ value, label })),
          ]}
          value={helper?.role ?? 'none'}
          onChange={({ target }) =>
            target.value === 'none'
              ? put({ helper: undefined })
              : change({ role: target.value as keyof typeof helperRoleLabels })
          }
        />
      </Field>
      {helper && (
        <>
          <PersonFields
            at="helper.person"
            value={helper.person}
            onChange={(person) => change({ person })}
            errorAt={errorAt}
            nameOnly
          />
          <Field name="helper.relation" label="与申请人的关系" required error={errorAt('helper.relation')}>
            <Input
              id="helper.relation"
              maxLength={50}
              value={helper.relation}
              onChange={({ target }) => change({ relation: target.value })}
            />
          </Field>
          {helper.role === 'applyingAgent' && (
            <Field name="helper.basis" label="代为申请的根据" required group error={errorAt('helper.basis')}>
              <Radio.Group
                options={[
                  { value: 'art40', label: '法定代理人或者近亲属（第四十条）' },
                  { value: 'writtenAuthority', label: '本人书面委托' },
                ]}
                value={helper.basis ?? null}
                onChange={({ target }) => change({ basis: target.value as 'art40' | 'writtenAuthority' })}
              />
            </Field>
          )}
          <Field name="helper.mayFollow" label="进展" group>
            <Checkbox checked={helper.mayFollow} onChange={({ target }) => change({ mayFollow: target.checked })}>
              申请人同意其了解进展
            </Checkbox>
          </Field>
        </>
      )}
    </div>
  );
}
