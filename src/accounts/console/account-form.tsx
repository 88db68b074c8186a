import { useState } from 'react';
import { AntdRoom } from '../../web/console/action/antd-room.tsx';
import { InstitutionPicker, PersonnelPicker } from '../../web/console/action/pickers.tsx';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { useSend } from '../../web/console/kit/send.ts';
import { roles } from '../../platform/viewer.ts';
import { isAdministrator, posts } from '../account.model.ts';
import { StepForm, StepInput } from './step-form.tsx';

type Given = Schemas['PostsGiven'];
type Post = Given['roles'][number];

/** Where people with accounts work. */
const offices = ['aidAgency', 'justiceBureau', 'aidWorkstation', 'lawFirm', 'basicLegalService'] as const;

/** Whose and where, and which posts are asked for. Nothing of it holds before the second person has said so. */
export function AccountForm({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [phone, setPhone] = useState('');
  const [given, setGiven] = useState<Given>({ institutionId: '', roles: [] });
  const isOfThree = given.roles.some(isAdministrator);
  const body = { name, login, ...given, ...(isOfThree ? { phone } : {}) };
  const create = useSend(async (requestId) => {
    await answered(api.POST('/api/accounts', { params: { header: { 'Idempotency-Key': requestId } }, body }));
    onDone();
  });
  const failure = create.failure;
  return (
    <div className="account-form">
      <StepForm action="新建，送安全保密管理员核准" sending={create.sending} failure={failure} onSend={create.start}>
        {failure?.errors.map(({ path, message }) => (
          <p key={path} className="small">
            {message}
          </p>
        ))}
        <StepInput id="name" label="姓名" value={name} onChange={setName} />
        <StepInput
          id="login"
          label="账号"
          hint="字母、数字、点、横线，3 到 40 个字符"
          value={login}
          onChange={setLogin}
        />
        <PostsFields given={given} onChange={setGiven} />
        {isOfThree && (
          <StepInput id="phone" label="手机号" hint="核对三名管理员不由一人兼任" value={phone} onChange={setPhone} />
        )}
      </StepForm>
    </div>
  );
}

export function PostsFields({
  given,
  onChange,
  mayMove = true,
}: {
  given: Given;
  onChange: (given: Given) => void;
  mayMove?: boolean;
}) {
  const toggle = (post: Post): void => {
    const roles = given.roles.includes(post) ? given.roles.filter((each) => each !== post) : [...given.roles, post];
    const { personnelId, ...rest } = given;
    onChange({ ...rest, roles, ...(personnelId && roles.includes('personnel.handler') ? { personnelId } : {}) });
  };
  return (
    <AntdRoom>
      {mayMove && (
        <>
          <label htmlFor="institution">单位</label>
          <InstitutionPicker
            id="institution"
            kinds={offices}
            value={given.institutionId || undefined}
            onChange={(institutionId) => onChange({ roles: given.roles, institutionId: institutionId ?? '' })}
          />
        </>
      )}
      <fieldset className="posts">
        <legend>岗位</legend>
        {posts.map((post) => (
          <label key={post} className="check">
            <input type="checkbox" checked={given.roles.includes(post)} onChange={() => toggle(post)} />
            {roles[post]}
          </label>
        ))}
      </fieldset>
      {given.roles.includes('personnel.handler') && given.institutionId && (
        <>
          <label htmlFor="personnel">是哪一位承办人员</label>
          <PersonnelPicker
            id="personnel"
            value={given.personnelId}
            institutionId={given.institutionId}
            onChange={(personnelId) =>
              onChange({
                institutionId: given.institutionId,
                roles: given.roles,
                ...(personnelId ? { personnelId } : {}),
              })
            }
          />
        </>
      )}
    </AntdRoom>
  );
}
