import { useState } from 'react';
import { Sheet } from '../../web/console/action/sheet.tsx';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { useSend } from '../../web/console/kit/send.ts';
import { useSession } from '../../web/console/session.tsx';
import { minuteWords } from '../../web/console/when.ts';
import { PostsFields } from './account-form.tsx';
import { StepForm } from './step-form.tsx';

type Account = Schemas['Account'];
type Given = Schemas['PostsGiven'];
type Act = 'invitation' | 'posts' | 'transfer' | 'renew' | 'reopen' | 'left' | 'administrator';

/** What each state allows, in the order in which it is mostly needed. */
const offered: Readonly<Record<Account['state'], readonly (readonly [Act, string])[]>> = {
  waiting: [
    ['invitation', '出邀请码'],
    ['administrator', '停用'],
  ],
  invited: [
    ['invitation', '出邀请码'],
    ['posts', '变更岗位'],
    ['administrator', '停用'],
  ],
  active: [
    ['posts', '变更岗位'],
    ['transfer', '调动'],
    ['renew', '重新发邀请'],
    ['left', '离职停用'],
    ['administrator', '停用'],
  ],
  closed: [['reopen', '重新启用']],
};
const explained: Readonly<Record<Act, string>> = {
  invitation: '旧的邀请码作废。请当面交给本人，不要用短信、微信转发。',
  posts: '核准以前，现在的岗位不变。核准以后，本人要重新登录。',
  transfer: '原单位的权限当即终止；新单位的，核准以后才有。他手上的案件由机构负责人另派。',
  renew: '密码或验证器丢了的用这个。核准以后，旧的密码和验证器都作废，再来出邀请码。',
  reopen: '核准以后可以用原来的密码和验证器登录。',
  left: '五秒内在所有设备上退出。他手上的案件由机构负责人另派。',
  administrator: '五秒内在所有设备上退出。',
};

export function AccountActs({ account }: { account: Account }) {
  const session = useSession();
  const [act, setAct] = useState<readonly [Act, string]>();
  if (!(session.data?.roles ?? []).some(({ role }) => role === 'admin.system')) return null;
  return (
    <div className="account-acts">
      {offered[account.state].map((each) => (
        <button key={each[0]} type="button" className="button" onClick={() => setAct(each)}>
          {each[1]}
        </button>
      ))}
      {act && <ActSheet account={account} act={act[0]} label={act[1]} onClose={() => setAct(undefined)} />}
    </div>
  );
}

function ActSheet({
  account,
  act,
  label,
  onClose,
}: {
  account: Account;
  act: Act;
  label: string;
  onClose: () => void;
}) {
  const [given, setGiven] = useState<Given>({
    institutionId: act === 'transfer' ? '' : account.institution.id,
    roles: act === 'transfer' ? [] : (account.posts.map(({ role }) => role) as Given['roles']), // the server's own posts
  });
  const send = useSend(async (requestId) => {
    const invitation = await perform(account.id, act, given, requestId);
    if (!invitation) onClose();
    return invitation;
  });
  return (
    <Sheet title={`${label}：${account.name}`} onClose={onClose}>
      {send.answer ? (
        <div className="invitation-slip">
          <p>
            {account.name}，账号 <strong>{account.login}</strong>
          </p>
          <p>
            邀请码 <code>{send.answer.code}</code>
          </p>
          <p className="small">{minuteWords(send.answer.expiresAt)} 前有效，只能用一次，关掉就看不到了。</p>
        </div>
      ) : (
        <StepForm action={label} sending={send.sending} failure={send.failure} onSend={send.start}>
          <p>{explained[act]}</p>
          {(act === 'posts' || act === 'transfer') && (
            <PostsFields given={given} onChange={setGiven} mayMove={act === 'transfer'} />
          )}
        </StepForm>
      )}
    </Sheet>
  );
}

async function perform(
  id: string,
  act: Act,
  given: Given,
  requestId: string,
): Promise<Schemas['Invitation'] | undefined> {
  const params = { path: { id }, header: { 'Idempotency-Key': requestId } };
  switch (act) {
    case 'invitation':
      return answered(api.POST('/api/accounts/{id}/invitation', { params: { path: { id } } }));
    case 'posts':
      await answered(api.POST('/api/accounts/{id}/posts', { params, body: given }));
      return undefined;
    case 'transfer':
      await answered(api.POST('/api/accounts/{id}/transfer', { params, body: given }));
      return undefined;
    case 'renew':
      await answered(api.POST('/api/accounts/{id}/renew', { params }));
      return undefined;
    case 'reopen':
      await answered(api.POST('/api/accounts/{id}/reopen', { params }));
      return undefined;
    case 'left':
    case 'administrator':
      await answered(api.POST('/api/accounts/{id}/close', { params, body: { because: act } }));
      return undefined;
  }
}
