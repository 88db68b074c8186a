import { useState } from 'react';
import { answered, api, queries } from '../../web/console/client.ts';
import type { Session } from '../../web/console/session.tsx';
import { Enrolment } from './enrolment.tsx';
import { InvitationForm } from './invitation-form.tsx';
import { NewPasswordForm } from './new-password-form.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';
import { StepForm, StepInput } from './step-form.tsx';
import { useStep } from './step.ts';

const again = (): Promise<void> => queries.invalidateQueries();
type Props = { session: Session; onEnrolled: (codes: readonly string[]) => unknown };

/** The door of the office: which step is next, the server says. */
export default function SignInPage({ session, onEnrolled }: Props) {
  const [invited, setInvited] = useState(false);
  const leave = useStep(() => answered(api.DELETE('/api/session')), again);
  const step = session.kind === 'halfway' ? session.next : undefined;
  return (
    <main className={step === 'enrol' ? 'sign-in wide' : 'sign-in'}>
      {step === 'secondFactor' && (
        <>
          <h1>第二步：确认是您本人</h1>
          <SecondFactorForm session={session} action="登录" onDone={again} />
        </>
      )}
      {step === 'enrol' && (
        <>
          <h1>登记您的验证器</h1>
          <p className="quiet">以后每次登录，输完密码还要这里的六位数字，别人拿到密码也进不来。</p>
          <Enrolment onEnrolled={onEnrolled} />
        </>
      )}
      {step === 'newPassword' && (
        <>
          <h1>密码到期了，请换一个</h1>
          <NewPasswordForm rule={session.passwordRule} onDone={again} />
        </>
      )}
      {step === undefined && (
        <>
          <h1>援护 · 工作人员登录</h1>
          <p className="quiet">法律援助机构、工作站、承办单位和承办人员使用。申请人不用登录，请到首页凭查询码查看。</p>
          {invited ? <InvitationForm rule={session.passwordRule} onDone={again} /> : <PasswordForm />}
          <button type="button" className="button plain" onClick={() => setInvited(!invited)}>
            {invited ? '我已经有密码，去登录' : '第一次用，我有邀请码'}
          </button>
        </>
      )}
      {step !== undefined && (
        <button type="button" className="button plain" onClick={() => void leave.run()}>
          换一个账号
        </button>
      )}
    </main>
  );
}

function PasswordForm() {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const step = useStep(() => answered(api.POST('/api/session', { body: { login: login.trim(), password } })), again);
  return (
    <StepForm action="登录" sending={step.sending} failure={step.failure} onSend={step.run}>
      <StepInput id="login" label="账号" autoComplete="username" value={login} onChange={setLogin} />
      <StepInput
        id="password"
        label="密码"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
    </StepForm>
  );
}
