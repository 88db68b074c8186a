import { useQuery } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Facts, Section } from '../../web/console/kit/section.tsx';
import { useSend } from '../../web/console/kit/send.ts';
import { Reading } from '../../web/console/kit/states.tsx';
import { minuteWords } from '../../web/console/when.ts';

/** 校验: how far the chain is linked and signed, and the verification itself, on demand. */
export default function TrailPage() {
  const read = useQuery({ queryKey: ['audit-trail'], queryFn: () => answered(api.GET('/api/audit/trail')) });
  const verify = useSend(() => answered(api.POST('/api/audit/verify')));
  return (
    <>
      <header className="page-head">
        <h1>校验</h1>
        <span className="grow" />
        <button type="button" className="button primary" disabled={verify.sending} onClick={() => void verify.start()}>
          {verify.sending ? '正在逐条校验……' : '现在校验'}
        </button>
      </header>
      {verify.failure && (
        <p className="state failed" role="alert">
          {verify.failure.message}
        </p>
      )}
      {verify.answer && <Verdict of={verify.answer} />}
      <Reading of={read} rows={4}>
        {({ links, waiting, linkedAt, checkpoint }) => (
          <Section title="现在">
            <Facts
              of={[
                ['链上', `${links} 条${linkedAt ? `，最后一条接于 ${minuteWords(linkedAt)}` : ''}`],
                ['等待入链', waiting === 0 ? '没有' : `${waiting} 条，正常在两秒内接上`],
                [
                  '最后一个检查点',
                  checkpoint
                    ? `第 ${checkpoint.number} 个，签名到第 ${checkpoint.lastSeq} 条，${minuteWords(checkpoint.at)}`
                    : '还没有，每五分钟一个',
                ],
              ]}
            />
          </Section>
        )}
      </Reading>
    </>
  );
}

function Verdict({ of: { holds, firstBad, links, checkpoints, copies, signedUpTo } }: { of: Schemas['TrailVerdict'] }) {
  return (
    <Section title="校验结果">
      <p role="status">
        <span className={holds ? 'lamp normal' : 'lamp overdue'}>{holds ? '● 完好' : '■ 不完好'}</span>
        {firstBad && `　第 ${firstBad.seq} 条起：${firstBad.says}`}
      </p>
      <Facts
        of={[
          ['校验了', `${links} 条`],
          ['检查点', `${checkpoints} 个，另存 ${copies} 个`],
          ['签名到', `第 ${signedUpTo} 条`],
        ]}
      />
      {!holds && <p>请先不要动数据库。复制一份，用另一台机器上的检查点再校验一次，并报告单位负责人。</p>}
    </Section>
  );
}
