import { useState } from 'react';
import { answered, api } from '../../web/console/client.ts';
import type { Session } from '../../web/console/session.tsx';
import { givePasskey, mayUsePasskeys } from './passkey.ts';
import { StepForm, StepInput } from './step-form.tsx';
import { useStep } from './step.ts';

type Props = { session: Pick<Session, 'factors' | 'demoCode'>; action: string; onDone: () => unknown };

/** The second factor, at sign-in and again before what is grave: a code, a passkey, or a recovery code. */
export function SecondFactorForm({ session, action, onDone }: Props) {
  const [code, setCode] = useState('');
  const byCode = useStep(() => answered(api.POST('/api/session/second-factor', { body: { code } })), onDone);
  const byPasskey = useStep(givePasskey, onDone);
  return (
    <StepForm
      action={action}
      sending={byCode.sending || byPasskey.sending}
      failure={byCode.failure ?? byPasskey.failure}
      onSend={byCode.run}
    >
      {session.demoCode && (
        <p className="demo-code">
          这是演示，不用手机。现在的动态口令是 <strong>{session.demoCode}</strong>
          <button type="button" className="button plain" onClick={() => setCode(session.demoCode ?? '')}>
            填上
          </button>
        </p>
      )}
      <StepInput
        id="code"
        label="动态口令"
        hint="手机验证器上现在的六位数字。手机不在身边的，输一个恢复码。"
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
      />
      {session.factors?.passkey && mayUsePasskeys() && (
        <button type="button" className="button" disabled={byPasskey.sending} onClick={() => void byPasskey.run()}>
          用通行密钥
        </button>
      )}
    </StepForm>
  );
}
