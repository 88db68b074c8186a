import { answered, api } from '../../web/console/client.ts';
import { Section } from '../../web/console/kit/section.tsx';
import { useSend } from '../../web/console/kit/send.ts';

/** The granted copy, printed while she stands here. Asks for the second factor before it opens. */
export function TakeCopy({ id }: { id: string }) {
  const take = useSend(() => answered(api.GET('/api/data-requests/{id}/copy', { params: { path: { id } } })));
  return (
    <Section title="当面给她的副本">
      {take.failure && (
        <p className="form-error" role="alert">
          {take.failure.message}
        </p>
      )}
      <p className="quiet small">只打印给她本人，或者有权替她提的人。她凭查询码也能自己取。</p>
      {take.answer ? (
        <>
          <p role="status">
            共 {take.answer.parts.length} 部分：{take.answer.parts.map(({ title }) => title).join('、')}。
          </p>
          <a className="button" href={`/api/data-requests/${id}/copy/pdf`} target="_blank" rel="noreferrer">
            打开打印件（PDF）
          </a>
        </>
      ) : (
        <button type="button" className="button" disabled={take.sending} onClick={() => void take.start()}>
          取副本
        </button>
      )}
    </Section>
  );
}
