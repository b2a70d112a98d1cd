import { theme as antd, type ThemeConfig } from 'antd';
import type { Appearance } from './appearance';

/** Colours of the Party's offices: a deep red that carries white text, and calm greys. */
const red = '#a3261e';

/** Whether somebody has asked their system for things that do not move. */
const wantsStillness = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export const themeOf = ({ isDark, isLarge }: Appearance): ThemeConfig => ({
  algorithm: isDark ? antd.darkAlgorithm : antd.defaultAlgorithm,
  token: {
    motion: !wantsStillness,
    colorPrimary: isDark ? '#d9564c' : red,
    colorInfo: isDark ? '#6ea8fe' : '#0b57a4',
    // Marks are read on their own pale ground: 4.5 to 1 at least.
    colorError: isDark ? '#ff7875' : '#b3201b',
    colorWarning: isDark ? '#ffc53d' : '#8a5300',
    colorSuccess: isDark ? '#95de64' : '#2b6b12',
    ...(isDark
      ? {}
      : {
          ...{ colorErrorBg: '#fff1f0', colorErrorBorder: '#ffb3ae', colorWarningBg: '#fff8e6' },
          ...{ colorWarningBorder: '#f0d08a', colorSuccessBg: '#f1f9ec', colorSuccessBorder: '#b7dfa3' },
        }),
    colorLink: isDark ? '#7fb2ff' : '#0b57a4',
    // The usual shade of a link under the mouse is too pale to read.
    colorLinkHover: isDark ? '#a9cbff' : '#083f77',
    colorTextDescription: isDark ? '#a6abb3' : '#5c636d',
    colorTextPlaceholder: isDark ? '#8b919a' : '#6b7280',
    fontSize: isLarge ? 18 : 14,
    controlHeight: isLarge ? 40 : 32,
    borderRadius: 4,
    fontFamily: '"Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", system-ui, sans-serif',
  },
  components: {
    ...(isDark
      ? {
          ...{
            Menu: { itemSelectedColor: '#ffb3ad' },
            Tabs: { itemSelectedColor: '#ffb3ad' },
            Dropdown: { colorPrimary: '#ffb3ad' },
          },
          // What is dangerous is a pale red in the dark, and bears dark words.
          Button: { dangerColor: '#1f0907' },
        }
      : {}),
    Descriptions: { labelColor: isDark ? '#a6abb3' : '#5c636d' },
    Layout: {
      headerBg: red,
      headerPadding: '0 16px',
      headerHeight: 52,
      siderBg: 'transparent',
      lightSiderBg: 'transparent',
    },
  },
});
