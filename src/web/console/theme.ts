import type { ConfigProviderProps } from 'antd';

/** LOOK tokens for antd; the same values stand in tokens.css for everything else. */
export const theme: NonNullable<ConfigProviderProps['theme']> = {
  token: {
    colorPrimary: '#1f5f5b',
    colorLink: '#1f5f5b',
    colorLinkHover: '#174b48',
    colorText: '#1b2a2f',
    colorTextSecondary: '#4a5a60',
    colorTextTertiary: '#4a5a60',
    colorTextDescription: '#4a5a60',
    colorTextPlaceholder: '#5b6670',
    colorBorder: '#d5dcd9',
    colorError: '#a3241f',
    colorWarning: '#8a5a00',
    colorSuccess: '#2f6f3e',
    colorBgLayout: '#f6f7f5',
    borderRadius: 6,
    fontSize: 14,
    fontFamily: "-apple-system, 'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif",
    motion: false,
    controlHeight: 36,
  },
};

export const nonce = (): { nonce: string } => ({
  nonce: document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '',
});
