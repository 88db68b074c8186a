import { useState } from 'react';
import { answered, api } from '../../web/console/client.ts';
import { StepForm, StepInput } from './step-form.tsx';
import { useStep } from './step.ts';

/** Who was invited sets the password here; the authenticator comes next. */
export function InvitationForm({ rule, onDone }: { rule: string | undefined; onDone: () => unknown }) {
  const [login, setLogin] = useState('');
  const [code, setCode] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const step = useStep(
    () => answered(api.POST('/api/session/invitation', { body: { login: login.trim(), code, newPassword } })),
    onDone,
  );
  return (
    <StepForm action="设置密码" sending={step.sending} failure={step.failure} onSend={step.run}>
      <StepInput id="login" label="账号" autoComplete="username" value={login} onChange={setLogin} />
      <StepInput
        id="invitation"
        label="邀请码"
        hint="系统管理员当面交给您的，72 小时内有效。"
        value={code}
        onChange={setCode}
      />
      <StepInput
        id="new-password"
        label="给自己设一个密码"
        type="password"
        autoComplete="new-password"
        {...(rule ? { hint: `${rule}。` } : {})}
        value={newPassword}
        onChange={setNewPassword}
      />
    </StepForm>
  );
}
