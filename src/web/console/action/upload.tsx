import { useState } from 'react';
import { failureOf, uploadFile } from '../client.ts';

/** A photograph or PDF: uploaded at once, so that a failed send never loses it. */
export function Upload({
  id,
  value,
  onChange,
}: {
  id: string;
  value: string | undefined;
  onChange: (fileId: string | undefined) => void;
}) {
  const [state, setState] = useState<'idle' | 'sending'>('idle');
  const [fault, setFault] = useState<string>();
  const send = async (file: File): Promise<void> => {
    setState('sending');
    setFault(undefined);
    try {
      onChange((await uploadFile(file)).id);
    } catch (error) {
      setFault(failureOf(error).message);
    } finally {
      setState('idle');
    }
  };
  return (
    <span className="upload">
      <label className="button" htmlFor={id}>
        {value ? '换一个文件' : '拍照或者选择文件'}
      </label>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept="image/jpeg,image/png,application/pdf,audio/*"
        disabled={state === 'sending'}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void send(file);
        }}
      />
      {state === 'sending' && <span role="status">正在上传……</span>}
      {value && state === 'idle' && (
        <span>
          <span className="verdict yes">✓ 已上传</span>{' '}
          <button type="button" className="button plain" onClick={() => onChange(undefined)}>
            去掉
          </button>
        </span>
      )}
      {fault && (
        <span className="error" role="alert">
          {fault}
        </span>
      )}
    </span>
  );
}
