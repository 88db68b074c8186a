/** Her new code, large enough to be read out or cut from a printed page. It says nothing of what it opens. */
export function CodeSlip({ returnCode, note }: { returnCode: string; note?: string }) {
  return (
    <div role="status" className="code-slip">
      {note && <p>{note}</p>}
      <p>
        <strong>{returnCode.replaceAll(/(\d{4})(?=\d)/g, '$1 ')}</strong>
      </p>
      <p className="small quiet">只读给、只交给她本人。旧的查询码已经失效。这里只显示一次，不要用短信、微信发。</p>
      <p>
        <button type="button" className="button" onClick={() => window.print()}>
          打印
        </button>
      </p>
    </div>
  );
}
