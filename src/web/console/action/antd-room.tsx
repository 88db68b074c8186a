import { ConfigProvider } from 'antd';
import chinese from 'antd/es/locale/zh_CN.js';
import type { ReactNode } from 'react';
import { nonce, theme } from '../theme.ts';

const locale = 'default' in chinese ? chinese.default : chinese; // one build of antd wraps it, the other does not

/** Where forms are: the only place that loads antd. */
export function AntdRoom({ children }: { children: ReactNode }) {
  return (
    <ConfigProvider
      theme={theme}
      locale={locale}
      csp={nonce()}
      getPopupContainer={(node) => node?.closest('dialog') ?? document.body}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  );
}
