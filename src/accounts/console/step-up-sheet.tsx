import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answered, api } from '../../web/console/client.ts';
import { Sheet } from '../../web/console/action/sheet.tsx';
import { Reading } from '../../web/console/kit/states.tsx';
import { askForStepUp, type StepUpBecause } from '../../web/console/step-up.ts';
import { SecondFactorForm } from './second-factor-form.tsx';

/** Waits behind every page: what needs step-up asks for it here, then goes on by itself. */
export default function StepUpSheet() {
  const [because, setBecause] = useState<StepUpBecause>();
  const answer = useRef<(given: boolean) => void>(undefined);
  useEffect(
    () =>
      askForStepUp(
        (asked) =>
          new Promise((resolve) => {
            answer.current = resolve;
            setBecause(asked);
          }),
      ),
    [],
  );
  const close = (given: boolean): void => {
    setBecause(undefined);
    answer.current?.(given);
  };
  return because ? <StepUp because={because} onClose={close} /> : null;
}

const why = {
  grave: '这一步关系重大，所以离上次确认超过五分钟时要再确认一次。',
  much: '这段时间看的人比平常多，确认以后接着看。填的、翻到的都还在。',
} as const satisfies Record<StepUpBecause, string>;

function StepUp({ because, onClose }: { because: StepUpBecause; onClose: (given: boolean) => void }) {
  const session = useQuery({ queryKey: ['step-up'], gcTime: 0, queryFn: () => answered(api.GET('/api/session')) });
  return (
    <Sheet title="再确认一次是您本人" onClose={() => onClose(false)}>
      <p>{why[because]}</p>
      <Reading of={session} rows={3}>
        {({ demoCode }) => (
          <SecondFactorForm
            session={{ factors: { totp: true, passkey: true }, ...(demoCode ? { demoCode } : {}) }}
            action="确认并继续"
            onDone={() => onClose(true)}
          />
        )}
      </Reading>
    </Sheet>
  );
}
