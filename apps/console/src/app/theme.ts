import { theme as antd, type ThemeConfig } from 'antd';
import type { Appearance } from './appearance';

/** Colours of the Party's offices: a deep red that carries white text, and calm greys. */
const red = '#a3261e';

export const themeOf = ({ isDark, isLarge }: Appearance): ThemeConfig => ({
  algorithm: isDark ? antd.darkAlgorithm : antd.defaultAlgorithm,
  token: {
    colorPrimary: isDark ? '#d9564c' : red,
    colorInfo: isDark ? '#6ea8fe' : '#0b57a4',
    colorLink: isDark ? '#7fb2ff' : '#0b57a4',
    colorTextDescription: isDark ? '#a6abb3' : '#5c636d',
    colorTextPlaceholder: isDark ? '#8b919a' : '#6b7280',
    fontSize: isLarge ? 18 : 14,
    controlHeight: isLarge ? 40 : 32,
    borderRadius: 4,
    fontFamily: '"Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", system-ui, sans-serif',
  },
  components: {
    Layout: {
      headerBg: red,
      headerPadding: '0 16px',
      headerHeight: 52,
      siderBg: 'transparent',
      lightSiderBg: 'transparent',
    },
  },
});
