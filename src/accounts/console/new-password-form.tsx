import { useState } from 'react';
import { answered, api } from '../../web/console/client.ts';
import { StepForm, StepInput } from './step-form.tsx';
import { useStep } from './step.ts';

export function NewPasswordForm({ rule, onDone }: { rule: string | undefined; onDone: () => unknown }) {
  const [oldPassword, setOldPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const step = useStep(
    () => answered(api.POST('/api/session/password', { body: { oldPassword, newPassword } })),
    onDone,
  );
  return (
    <StepForm action="换成新密码" sending={step.sending} failure={step.failure} onSend={step.run}>
      <StepInput
        id="old-password"
        label="现在的密码"
        type="password"
        autoComplete="current-password"
        value={oldPassword}
        onChange={setOldPassword}
      />
      <StepInput
        id="new-password"
        label="新密码"
        type="password"
        autoComplete="new-password"
        {...(rule ? { hint: `${rule}。` } : {})}
        value={newPassword}
        onChange={setNewPassword}
      />
    </StepForm>
  );
}
